// What a page with a thread is told while it stays open: how far the thread is, for whoever may see it at this moment.
// No word of it; so it leaves no row in the log. A page that was not connected for a while sees by the number what it missed.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { kinds } from '../work/kinds.ts'
import { countWaiting } from '../work/list.server.ts'
import { countInbox } from './counts.ts'
import { markOf, readByPatient, readByTeam } from './mark.ts'
import { countUnread } from './unread.ts'

/** @returns its mark. @throws notFound */
export const seeThread = verb({
  name: 'messages.live.see',
  who: ['patient', 'staff'],
  reach: 'messages',
  may: 'messages.read',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<string> => {
    const theirs = tx.actor.kind === 'patient' ? readByTeam : readByPatient
    const { rows } = await sql<{ mark: string }>`
      select ${markOf(theirs)} as mark from message_thread t where t.thread_id = ${id}`.execute(
      tx.db,
    )
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

/** How far a thread is. `readAt`: of a patient, when the team opened it last; null where the team did more than that since. */
export type Mark = { mark: string; readAt: Date | null }

/**
 * As `seeThread`, for many open pages at once. A session is named by the hash of its token.
 * @returns of each in their order; null where the session is over or does not see the thread
 */
export const seeMarks = verb({
  name: 'messages.live.marks',
  ...asJob,
  input: z.object({
    those: z.array(
      z.object({ session: z.string(), kind: z.enum(['patient', 'staff']), thread: z.uuid() }),
    ),
  }),
  run: async (tx, { those }): Promise<(Mark | null)[]> => {
    const rows = await lastOf(
      tx,
      sql<Mark & { n: number }>`
        select n, mark, read_at as "readAt" from app.live_marks(${those.map(({ session }) => tokenOf(session))}::bytea[],
          ${those.map(({ kind }) => kind)}::text[], ${those.map(({ thread }) => thread)}::uuid[])`,
    )
    return inOrder(those, rows)
  },
})

const many = z.object({ sessions: z.array(z.string()) })

/** As `seeCounts`, for sessions of many patients. @returns of each in their order; null where it is over, or may not */
export const seeUnread = verb({
  name: 'messages.live.unread',
  ...asJob,
  input: many,
  run: async (tx, { sessions }): Promise<(Counts | null)[]> => {
    const rows = await lastOf(
      tx,
      sql<Counts & { n: number }>`
        select n, messages, patients from app.live_unread(${sessions.map(tokenOf)}::bytea[])`,
    )
    return inOrder(sessions, rows)
  },
})

/** The same for sessions of staff. */
export const seeWaiting = verb({
  name: 'messages.live.waiting',
  ...asJob,
  input: many,
  run: async (tx, { sessions }): Promise<(Counts | null)[]> => {
    const rows = await lastOf(
      tx,
      sql<{ n: number; waiting: number; urgent: number; work: number | null }>`
        select n, waiting, urgent, work from app.live_waiting(${sessions.map(tokenOf)}::bytea[],
          ${kinds.map(({ kind }) => kind)}::text[], ${kinds.map(({ may }) => may)}::text[])`,
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

/** Asked with the commit: nothing else is. */
async function lastOf<R>({ db, ctx }: Pick<Tx, 'db' | 'ctx'>, query: RawBuilder<R>): Promise<R[]> {
  const [answer] = await ctx.open.connection.last(query.compile(db))
  return (answer?.rows ?? []) as R[]
}

const tokenOf = (session: string): Buffer => Buffer.from(session, 'hex')

/** Rows that say which they are about, from 1 on. */
function inOrder<R extends { n: number }>(asked: unknown[], rows: R[]) {
  const found = new Map(rows.map(({ n, ...row }) => [n, row]))
  return asked.map((_one, at) => found.get(at + 1) ?? null)
}
