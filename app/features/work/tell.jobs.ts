// Colleagues hear of new work: at once, in one e-mail for all that they were not told of yet, or each morning on which the
// clinic is open. A job that repeats tells nobody twice.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { wallClock } from '../clinic/wall-clock.ts'
import { morningOf } from './morning.ts'
import { tellOfWork } from './telling.ts'

const DAY = 86_400_000 // ms
const WEEK = 7 * DAY // what is older is no news, though nobody was told

const audit = (_input: unknown, sent: number) =>
  sent ? { action: 'create' as const, what: 'news of work', count: sent } : []

const aWeekAgo = ({ now }: Pick<Tx, 'now'>) => new Date(now.getTime() - WEEK)

/** Told with one is all that waits: what an import adds is one e-mail. @returns how many */
export const tellAtOnce = verb({
  name: 'work.tell',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit,
  run: async (tx, { id }): Promise<number> => {
    const item = await tx.db
      .selectFrom('work_item')
      .select('work_id')
      .where('work_id', '=', id)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    return item ? tellOfWork(tx, { daily: false, since: aWeekAgo(tx) }) : 0
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
    const before = row.before ?? new Date(tx.now.getTime() - DAY)
    const since = before < aWeekAgo(tx) ? aWeekAgo(tx) : before
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
