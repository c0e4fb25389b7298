// Teams as those who write to them see them: when they are there, how fast they answer, until when to expect an answer.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { workingDaysAfter } from '../access/due.ts'
import { calendar, type Calendar } from '../clinic/calendar.ts'
import type { Hours } from '../clinic/hours.ts'

const DAYS = 90 // back, of answers that are measured
const MOST = 200 // the newest answers tell enough
const FEW = 5 // fewer than that say nothing about the next one

export type Team = {
  id: string
  name: string
  frontDesk: boolean
  ended: boolean
  patientsWrite: boolean
  answerDays: number
  calendar: Calendar
  /** Days ahead on which nobody is there: '2026-12-24' to what the day is called. */
  closedDays: Record<string, string>
}

/** How long patients waited for an answer: half of them shorter, half of them longer. */
export type Usual = { minutes: number; answers: number }

type Row = {
  id: string
  name: string
  frontDesk: boolean
  ended: boolean
  patientsWrite: boolean
  answerDays: number
  hours: Hours | null
  closed: Record<string, string>
  zone: string | null
  clinicHours: Hours | null
  clinicClosed: Record<string, string> | null
}

/** Of a thread: read when its turn comes, behind whatever was sent to the database before. */
export const teamOfThread = (thread: string) =>
  sql<string>`(select o.team_id from message_thread o where o.thread_id = ${thread})`
type One = string | ReturnType<typeof teamOfThread>

/** All teams that there are, or one. The front desk first. */
export async function teamsOf({ db }: Pick<Tx, 'db'>, one?: One): Promise<Team[]> {
  const { rows } = await sql<Row>`
    select t.team_id as id, t.name, t.front_desk as "frontDesk", t.ended_at is not null as ended, t.patients_write as "patientsWrite",
      t.answer_days as "answerDays", t.hours, t.closed_days as closed, c.time_zone as zone, l.hours as "clinicHours",
      c.closed_days as "clinicClosed"
    from team t left join clinic c on true left join location l on l.location_id = c.main_location
    where ${one ? sql`t.team_id = ${one}` : sql`t.ended_at is null`}
    order by t.front_desk desc, t.name`.execute(db)
  return rows.map(({ hours, closed, zone, clinicHours, clinicClosed, ...row }) => {
    const closedDays = { ...clinicClosed, ...closed }
    const own = calendar(zone ?? 'UTC', hours ?? clinicHours ?? {}, closedDays)
    return { ...row, closedDays, calendar: own }
  })
}

/** The team, or the front desk where that team is no more. */
export async function teamFor(tx: Pick<Tx, 'db'>, id: One): Promise<Team> {
  const [team] = await teamsOf(tx, id)
  if (team && !team.ended) return team
  const [desk] = await teamsOf(tx)
  if (!desk?.frontDesk) throw new Error('There is no front desk team.')
  return desk
}

/** Until when the team answers what is written now. */
export const answerBy = ({ answerDays, calendar: its }: Team, now: Date): Date =>
  workingDaysAfter(now, answerDays, its)

/** By team, measured; a team that answered too seldom is not there. */
export async function usualOf({ db, now }: Pick<Tx, 'db' | 'now'>): Promise<Map<string, Usual>> {
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const { rows } = await sql<{ id: string; seconds: number; answers: number }>`
    select t.team_id as id, a.seconds, a.answers from team t cross join lateral (
      select percentile_cont(0.5) within group (order by last.seconds) as seconds, count(*)::int as answers from (
        select x.seconds from team_answer x where x.team_id = t.team_id and x.answered_at > ${since}
        order by x.answered_at desc limit ${MOST}) last) a
    where t.ended_at is null and a.answers >= ${FEW}`.execute(db)
  return new Map(
    rows.map(({ id, seconds, answers }) => [id, { minutes: Math.round(seconds / 60), answers }]),
  )
}
