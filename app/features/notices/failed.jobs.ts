// What follows when a message could not be delivered: whoever answered STOP has stopped, and a browser that is gone is
// told no more.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'

const STOPPED = 'sms 21610' // Twilio's number of it
const GONE = ['push 404', 'push 410']

export const noticeFailed: Job = {
  name: 'notice-failed',
  async work(kit, { id }) {
    if (id) await drawConsequences(jobContext(kit, 'notices'), { id })
  },
}

export const drawConsequences = verb({
  name: 'notices.failed',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<void> => {
    const letter = await tx.db
      .selectFrom('outgoing as o')
      .innerJoin('notice_message as m', 'm.outgoing_id', 'o.outgoing_id')
      .select(['o.failure', 'm.account_id', 'm.device_id'])
      .where('o.outgoing_id', '=', id)
      .executeTakeFirst()
    if (!letter) return
    if (letter.failure === STOPPED)
      await tx.db
        .insertInto('notice_stop')
        .values({
          account_id: letter.account_id,
          stop_id: uuidv7(tx.now),
          channel: 'sms',
          how: 'reply',
          created_at: tx.now,
        })
        .onConflict((oc) => oc.doNothing())
        .execute()
    if (letter.device_id && GONE.includes(letter.failure ?? ''))
      await tx.db
        .updateTable('push_device')
        .set({ ended_at: tx.now, ended_why: 'gone' })
        .where('account_id', '=', letter.account_id)
        .where('device_id', '=', letter.device_id)
        .where('ended_at', 'is', null)
        .execute()
  },
})
