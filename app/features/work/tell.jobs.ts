// Colleagues hear of new work: at once, in one e-mail for all that came together, or each morning on which the clinic is
// open. A job that repeats tells nobody twice.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { wallClock } from '../clinic/wall-clock.ts'
import { morningOf } from './morning.ts'
import { tellOfWork } from './telling.ts'

const MINUTE = 60_000 // ms
const DAY = 24 * 60 * MINUTE
const TOGETHER = 15 * MINUTE // what an import or a round of looking adds at once is one e-mail
const LONGEST = 7 * DAY // after a server that was off

const audit = (_input: unknown, sent: number) =>
  sent ? { action: 'create' as const, what: 'news of work', count: sent } : []

/** @returns how many e-mails */
export const tellAtOnce = verb({
  name: 'work.tell',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit,
  run: async (tx, { id }): Promise<number> => {
    const item = await tx.db
      .selectFrom('work_item')
      .select('created_at')
      .where('work_id', '=', id)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (!item) return 0
    const since = new Date(item.created_at.getTime() - TOGETHER)
    return tellOfWork(tx, { daily: false, since })
  },
})

/** Once on a morning: whoever comes second finds it written. @returns how many e-mails */
export const tellThisMorning = verb({
  name: 'work.tell.morning',
  who: ['job'],
  input: z.object({}),
  audit,
  run: async (tx): Promise<number> => {
    const { timeZone, closes } = await calendarHere(tx)
    const day = wallClock(tx.now, timeZone).toISOString().slice(0, 10)
    if (closes(day) === null || tx.now < (morningOf(day, timeZone) as Date)) return 0
    const { rows } = await sql<{ before: Date | null }>`
      with last as (select max(created_at) as at from work_digest)
      insert into work_digest (day, created_at) values (${day}, ${tx.now})
      on conflict do nothing returning (select at from last) as before`.execute(tx.db)
    const [row] = rows
    if (!row) return 0
    const before = row.before?.getTime() ?? tx.now.getTime() - DAY
    const since = new Date(Math.max(before, tx.now.getTime() - LONGEST))
    return tellOfWork(tx, { daily: true, since })
  },
})

export const tell: Job = {
  name: 'tell',
  work: async (kit, { id }) => {
    if (id) await tellAtOnce(jobContext(kit, 'tell'), { id })
  },
}

export const digest: Job = {
  name: 'digest',
  every: '1-59/10 * * * *',
  work: async (kit) => void (await tellThisMorning(jobContext(kit, 'tell'), {})),
}
