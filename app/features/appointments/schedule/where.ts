// Where somebody is at a moment, and what of their time can be opened beside what is taken.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { instantOf, wallOf } from '../clock.ts'
import { holdsOn } from './hours.ts'
import { clinicDays, timesOf } from './times.ts'

/** The moment that a form names, by the clock of a place; the main one's when it names none. */
export async function momentOf(
  tx: Pick<Tx, 'db'>,
  { day, minute, clock }: { day: string; minute: number; clock: string | null },
): Promise<Date> {
  const clinic = await clinicDays(tx)
  const place = clinic.places.find(({ id }) => id === clock) ?? clinic.main
  return new Date(instantOf(day, minute, clinic.zoneOf(place.id)))
}

/** The place at which somebody is then, by their hours; `else` where these say nothing. */
export async function placeThen(
  tx: Pick<Tx, 'db'>,
  bookable: string,
  at: Date,
  otherwise: string | null,
): Promise<string> {
  const clinic = await clinicDays(tx)
  const times = (await timesOf(tx, [bookable], at, new Date(at.getTime() + 1))).get(bookable)
  const opened = times?.exceptions.find(
    ({ what, from, to }) => what === 'open' && from <= at.getTime() && at.getTime() < to,
  )
  if (opened?.location) return opened.location
  const rule = times?.rules.find((one) => {
    const { day, minute } = wallOf(at.getTime(), clinic.zoneOf(one.location))
    return holdsOn(one, day) && one.from <= minute && minute < one.to
  })
  return rule?.location ?? otherwise ?? clinic.main.id
}

const SEATS = 20

/** The lowest further seat beside what somebody has at that time. */
export async function seatBeside(
  tx: Pick<Tx, 'db'>,
  bookable: string,
  from: Date,
  to: Date,
): Promise<number> {
  const { rows } = await sql<{ seat: number }>`
    select s as seat from generate_series(1, ${SEATS}::int) s
    where not exists (select from busy y where y.what_id = ${bookable} and y.seat = s and y.starts_at < ${to} and y.ends_at > ${from})
    order by s limit 1`.execute(tx.db)
  return rows[0]?.seat ?? SEATS
}
