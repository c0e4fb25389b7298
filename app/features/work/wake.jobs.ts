// Tells open pages that what was snoozed is back. It is back by the clock; nothing waits for this job.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'

const sayAwake = verb({
  name: 'work.wake.tell',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<void> => {
    await sql`
      select pg_notify('portico_work', w.work_id::text) from work_item w
      where w.work_id = ${id} and w.done_at is null and w.snoozed_until <= ${tx.now}`.execute(tx.db)
  },
})

export const wake: Job = {
  name: 'wake',
  work: async (kit, { id }) => {
    if (id) await sayAwake(jobContext(kit, 'work'), { id })
  },
}
