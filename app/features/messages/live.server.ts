// What a page with a thread is told while it stays open: how far the thread is, for whoever may see it at this moment.
// No word of it; so it leaves no row in the log. A page that was not connected for a while sees by the number what it missed.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { kinds } from '../work/kinds.ts'
import { countWaiting } from '../work/list.server.ts'
import { countInbox } from './counts.ts'
import { MOST_MESSAGES } from './opened.ts'
import { countUnread } from './unread.ts'

/**
 * From which message on a page is drawn anew that shows the thread as it was at another mark.
 * @returns its number; null where all of it is
 */
export function drawnFrom(shown: string | null, now: string): number | null {
  const [last, state, stirred, theirs = '0'] = (shown ?? '').split('.')
  const [newest, ...is] = now.split('.')
  if (state !== is[0] || stirred !== is[1]) return null
  const from = theirs === (is[2] ?? '0') ? Number(last) : Math.min(Number(last), Number(theirs) + 1)
  return from > 0 && Number(newest) - from < MOST_MESSAGES / 2 ? from : null
}

/** @returns a mark that is another after each message, opening and reading. @throws notFound */
export const seeThread = verb({
  name: 'messages.live.see',
  who: ['patient', 'staff'],
  reach: 'messages',
  may: 'messages.read',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<string> => {
    // How far the other side has read; what whoever asks has read is no news to them.
    const theirs =
      tx.actor.kind === 'patient'
        ? sql`t.opened_seq`
        : sql`(select max(k.seen_seq) from message_mark k
            where k.patient_id = t.patient_id and k.thread_id = t.thread_id)`
    const { rows } = await sql<{ mark: string }>`
      select concat_ws('.', t.last_seq, t.state, t.stirred, ${theirs}) as mark
      from message_thread t where t.thread_id = ${id}`.execute(tx.db)
    if (!rows[0]) throw notFound()
    return rows[0].mark
  },
})

export type Counts = {
  /** Of a patient what is unread; of staff what waits for them. */
  messages: number
  /** Of staff: words of an emergency that nobody has taken; work that waits. */
  urgent?: number
  work?: number
  /** Whose messages change it; of staff everybody's. */
  patients: string[]
}

/** The numbers that stand on every page of whoever asks. */
export const seeCounts = verb({
  name: 'messages.live.counts',
  who: ['patient', 'staff'],
  reach: 'messages',
  may: 'messages.read',
  input: z.object({}),
  audit: () => [],
  run: async ({ db, now, actor }): Promise<Counts> => {
    if (actor.kind === 'patient') {
      const patients = [actor.patient, ...(actor.also ?? [])]
      return { messages: await countUnread({ db, actor }), patients }
    }
    const { waiting, urgent } = await countInbox({ db })
    const work = actor.may.includes('work.do') ? await countWaiting({ db, now, actor }) : undefined
    return { messages: waiting, urgent, work, patients: [] }
  },
})

const asJob = { who: ['job'], audit: () => [] } as const

/**
 * As `seeThread`, for many open pages at once. A session is named by the hash of its token.
 * @returns the mark of each in their order; null where the session is over or does not see the thread
 */
export const seeMarks = verb({
  name: 'messages.live.marks',
  ...asJob,
  input: z.object({
    those: z.array(
      z.object({ session: z.string(), kind: z.enum(['patient', 'staff']), thread: z.uuid() }),
    ),
  }),
  run: async ({ db }, { those }): Promise<(string | null)[]> => {
    const { rows } = await sql<{ n: number; mark: string }>`
      select n, mark from app.live_marks(${those.map(({ session }) => tokenOf(session))}::bytea[],
        ${those.map(({ kind }) => kind)}::text[], ${those.map(({ thread }) => thread)}::uuid[])`.execute(
      db,
    )
    return inOrder(those, rows).map((row) => row?.mark ?? null)
  },
})

const many = z.object({ sessions: z.array(z.string()) })

/** As `seeCounts`, for sessions of many patients. @returns of each in their order; null where it is over, or may not */
export const seeUnread = verb({
  name: 'messages.live.unread',
  ...asJob,
  input: many,
  run: async ({ db }, { sessions }): Promise<(Counts | null)[]> => {
    const { rows } = await sql<Counts & { n: number }>`
      select n, messages, patients from app.live_unread(${sessions.map(tokenOf)}::bytea[])`.execute(
      db,
    )
    return inOrder(sessions, rows)
  },
})

/** The same for sessions of staff. */
export const seeWaiting = verb({
  name: 'messages.live.waiting',
  ...asJob,
  input: many,
  run: async ({ db }, { sessions }): Promise<(Counts | null)[]> => {
    const { rows } = await sql<{ n: number; waiting: number; urgent: number; work: number | null }>`
      select n, waiting, urgent, work from app.live_waiting(${sessions.map(tokenOf)}::bytea[],
        ${kinds.map(({ kind }) => kind)}::text[], ${kinds.map(({ may }) => may)}::text[])`.execute(
      db,
    )
    const counts = rows.map(({ n, waiting: messages, urgent, work }) => ({
      n,
      messages,
      urgent,
      work: work ?? undefined,
      patients: [],
    }))
    return inOrder(sessions, counts)
  },
})

const tokenOf = (session: string): Buffer => Buffer.from(session, 'hex')

/** Rows that say which they are about, from 1 on. */
function inOrder<R extends { n: number }>(asked: unknown[], rows: R[]) {
  const found = new Map(rows.map(({ n, ...row }) => [n, row]))
  return asked.map((_one, at) => found.get(at + 1) ?? null)
}
