// Threads as the patient, and those who act for them and may see messages, read them. Whoever opens one has read it.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { together } from '../../kit/together.ts'
import type { Actor } from '../../kit/actor.ts'
import { verb } from '../../kit/verb.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { sayChanged } from './add.ts'
import { drawnFrom, markOf, readByTeam } from './mark.ts'
import type { Message, Thread } from './message.ts'
import { messagesOf, part, threadColumns, toThread, type ThreadRow } from './opened.ts'
import { answerBy, teamsOf, usualOf, type Team, type Usual } from './teams.ts'
import { writes } from './send.server.ts'
import { marks, unread } from './unread.ts'

const PAGE = 30
const reads = 'messages' as const

type PatientTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
export type Line = Thread & { unread: boolean; archived: boolean; mark: string }
type LineRow = ThreadRow & Pick<Line, 'unread' | 'archived' | 'mark'>

const archived = sql<boolean>`coalesce(k.archived_seq >= t.last_seq, false)`

async function linesOf(tx: PatientTx, where: ReturnType<typeof sql>, most: number) {
  const { rows } = await sql<LineRow>`
    select ${threadColumns}, ${unread} as unread, ${archived} as archived, ${markOf(readByTeam)} as mark
    from message_thread t join team w on w.team_id = t.team_id ${marks(tx)}
    where t.patient_id = ${ofPerson(tx)} and ${where}
    order by t.last_at desc, t.thread_id desc limit ${most}`.execute(tx.db)
  return Promise.all(
    rows.map(async (row): Promise<Line> => ({
      ...(await toThread(tx, row)),
      unread: row.unread,
      archived: row.archived,
      mark: row.mark,
    })),
  )
}

/** The newest first. @param before the thread that the page before ended with */
export const listThreads = verb({
  name: 'messages.list',
  who: ['patient'],
  reach: reads,
  input: z.object({
    archived: z.boolean().default(false),
    before: z.uuid().nullable().catch(null),
  }),
  run: async (tx, input): Promise<{ threads: Line[]; more: string | null }> => {
    const older = input.before
      ? sql`(t.last_at, t.thread_id) < (select o.last_at, o.thread_id from message_thread o where o.thread_id = ${input.before})`
      : sql`true`
    const threads = await linesOf(tx, sql`${archived} = ${input.archived} and ${older}`, PAGE + 1)
    const shown = threads.slice(0, PAGE)
    return { threads: shown, more: threads.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
  },
  audit: (_input, { threads }) => ({ action: 'read', what: 'messages', count: threads.length }),
})

export type Opened = {
  thread: Line
  messages: Message[]
  more: boolean
  /** The first of them where only what changed was asked for, and not all of it has; else null. */
  from: number | null
}

/** One thread with its newest messages, which count as read from now on. @throws notFound */
export const readThread = verb({
  name: 'messages.read',
  who: ['patient'],
  reach: reads,
  input: z.object({ id: z.string(), ...part }),
  run: async (tx, { id, before, shown }): Promise<Opened> => {
    // Before the messages, so that what comes meanwhile is newer than its mark and is asked for.
    const thread = await threadOf(tx, id)
    const from = drawnFrom(shown, thread.mark)
    // Sent to the database together: neither needs the answer of the other.
    const [{ messages, more }] = await together([
      messagesOf(tx, thread, { before, from }),
      thread.unread && seen(tx, thread),
    ])
    return { thread, messages, more, from }
  },
  audit: ({ id }, { messages }) => ({
    action: 'read',
    what: 'messages',
    id,
    count: messages.length,
  }),
})

/** @throws notFound */
export async function threadOf(tx: PatientTx, id: string): Promise<Line> {
  const [thread] = isUuid(id) ? await linesOf(tx, sql`t.thread_id = ${id}`, 1) : []
  if (!thread) throw notFound()
  return thread
}

async function seen(tx: PatientTx, { patient, id, lastSeq }: Line): Promise<void> {
  await Promise.all([
    sql`insert into message_mark as k (patient_id, thread_id, account_id, seen_seq, seen_at)
      values (${patient}, ${id}, ${tx.actor.account}, ${lastSeq}, ${tx.now})
      on conflict (patient_id, thread_id, account_id) do update set seen_seq = greatest(k.seen_seq, excluded.seen_seq),
        seen_at = excluded.seen_at`.execute(tx.db),
    noticeRead(tx, id),
    sayChanged(tx, { patient, id }),
  ])
}

/** Puts a thread away, or back among the others. A new message brings it back by itself. @throws notFound */
export const archiveThread = verb({
  name: 'messages.archive',
  who: ['patient'],
  reach: writes,
  input: z.object({ id: z.string(), archived: z.boolean() }),
  run: async (tx, input): Promise<void> => {
    const { patient, id, lastSeq } = await threadOf(tx, input.id)
    const as = input.archived ? lastSeq : 0
    await sql`insert into message_mark (patient_id, thread_id, account_id, archived_seq)
      values (${patient}, ${id}, ${tx.actor.account}, ${as})
      on conflict (patient_id, thread_id, account_id) do update set archived_seq = excluded.archived_seq`.execute(
      tx.db,
    )
  },
  audit: ({ id, archived: away }) => ({
    action: 'change',
    what: 'messages',
    id,
    why: away ? 'archived' : 'not archived',
  }),
})

/** A file of a message, to be given back. @throws notFound, also while nobody has looked through it */
export const openAttachment = verb({
  name: 'messages.file.read',
  who: ['patient'],
  reach: reads,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<FileRow> => {
    if (!isUuid(id)) throw notFound()
    const file = await readFile(tx, id)
    if (file.origin !== 'message' || !mayLeave(file)) throw notFound()
    return file
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'file of a message', id }),
})

export type Receiver = Pick<Team, 'id' | 'name' | 'frontDesk' | 'closedDays'> & {
  usual: Usual | null
  /** When to expect an answer to what is written now. */
  answerBy: Date
  /** When somebody is there again; null while somebody is. */
  closedUntil: Date | null
}

/** Whom a patient can write to: never nobody, for the front desk is always there. */
export const listReceivers = verb({
  name: 'messages.teams.list',
  who: ['patient'],
  reach: writes,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Receiver[]> => {
    const [teams, usual] = [await teamsOf(tx), await usualOf(tx)]
    return teams
      .filter(({ patientsWrite }) => patientsWrite)
      .map((team) => ({
        id: team.id,
        name: team.name,
        frontDesk: team.frontDesk,
        closedDays: team.closedDays,
        usual: usual.get(team.id) ?? null,
        answerBy: answerBy(team, tx.now),
        closedUntil: team.calendar.isOpen(tx.now) ? null : team.calendar.opensAfter(tx.now),
      }))
  },
})
