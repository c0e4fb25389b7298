// What a page with a thread is told while it stays open: how far the thread is, for whoever may see it at this moment.
// No word of it; so it leaves no row in the log. A page that was not connected for a while sees by the number what it missed.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { countWaiting } from '../work/list.server.ts'
import { countInbox } from './counts.ts'
import { countUnread } from './unread.ts'

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
        : sql`(select sum(k.seen_seq) from message_mark k
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
