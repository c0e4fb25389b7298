// Reminds people of their appointments, each minute: what nobody has looked at yet is planned, and what is due is written.
// Nothing hangs on the queue: whatever a process that dies leaves undone, the next minute finds in the rows.
import { z } from 'zod'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Kit } from '../../../kit/kit.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { tellChanges } from './changes.ts'
import { EVERYBODY } from './everybody.ts'
import { planReminders, unplanned, upcoming } from './plan.ts'
import { dueReminders, writeReminder } from './write.ts'

const BATCH = 200

export const remind: Job = {
  name: 'remind',
  every: '* * * * *',
  atStart: true,
  async work(kit, { id }) {
    if (id) await planAgain(kit, id)
    while ((await planNew(jobContext(kit, 'appointments'), {})) === BATCH);
    await tellChanges(jobContext(kit, 'appointments'), {})
    await writeDue(kit)
  },
}

/** A day longer than the earliest reminder comes before. */
const AHEAD = 8 * 86_400_000 // ms

/**
 * Each hour: who could not be reached when a visit was planned may have an account by now, a number, a phone that shows notices, or
 * help. What was planned stays as it is.
 */
export const remindAnew: Job = {
  name: 'remind-anew',
  every: '11 * * * *',
  work: (kit) => planAgain(kit, EVERYBODY, new Date(kit.clock().getTime() + AHEAD)),
}

/** One that cannot be written keeps none of the others back. @throws the first error, when all others are done */
async function writeDue(kit: Kit): Promise<void> {
  const failed = new Map<string, unknown>()
  for (;;) {
    const most = BATCH + failed.size
    const ids = await dueReminders(jobContext(kit, 'appointments'), { most })
    const open = ids.filter((id) => !failed.has(id))
    if (open.length === 0) break
    for (const id of open)
      await writeReminder(jobContext(kit, 'appointments'), { id }).catch((error: unknown) =>
        failed.set(id, error),
      )
  }
  for (const error of failed.values()) throw error
}

/** @returns how many it looked at */
export const planNew = verb({
  name: 'reminders.plan',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<number> => {
    const found = await unplanned(tx, BATCH)
    await planReminders(tx, found)
    return found.length
  },
})

const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Other times were chosen, or there are other ways. @param id of the account, or EVERYBODY @param until of visits before that */
async function planAgain(kit: Kit, id: string, until?: Date): Promise<void> {
  let after: { from: Date; id: string } | null = { from: kit.clock(), id: NOTHING }
  while (after)
    after = await planMore(jobContext(kit, 'appointments'), { account: id, ...after, until })
}

/** @returns after which the next ones come; null when that was all */
export const planMore = verb({
  name: 'reminders.plan.again',
  who: ['job'],
  input: z.object({ account: z.uuid(), from: z.date(), id: z.uuid(), until: z.date().optional() }),
  audit: () => [],
  run: async (tx, { account, from, id, until }): Promise<{ from: Date; id: string } | null> => {
    const whose = account === EVERYBODY ? {} : { account }
    const found = await upcoming(tx, { ...whose, from, id, until }, BATCH)
    await planReminders(tx, found)
    const last = found.at(-1)
    return last && found.length === BATCH ? { from: last.startsAt, id: last.id } : null
  },
})
