// Whether somebody is there at a time that a colleague chose: outside of their hours, or into time off, nobody books by mistake.
// It takes a second press and a reason, which stays with the visit as a note.
import { sql } from 'kysely'
import { z } from 'zod'
import { PorticoError } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { wallOf } from '../clock.ts'
import { openSpans } from './hours.ts'
import { clinicDays, timesOf } from './times.ts'
import { placeThen } from './where.ts'

export type Outside = {
  /** off: away, or the place is closed; closed: the whole clinic is; hours: neither, but nobody is there. */
  because: 'off' | 'closed' | 'hours'
  name: string
  /** In the words of whoever set it; '' where nobody had to say why. */
  why: string
}

export class OutsideHours extends PorticoError {
  readonly outside: Outside
  constructor(outside: Outside) {
    super('conflict', 'outside_hours', `${outside.name} is not there at that time.`)
    this.outside = outside
  }
}

/** Why it is booked all the same; '' where nobody was asked yet. */
export const allTheSame = z.string().trim().max(300, 'Use at most 300 letters.').default('')

type Asked = { bookable: string; at: Date; end: Date }

/** @returns null when they are there all the while */
async function outsideOf(tx: Tx, { bookable, at, end }: Asked): Promise<Outside | null> {
  const clinic = await clinicDays(tx)
  const times = (await timesOf(tx, [bookable], at, end)).get(bookable)
  const location = await placeThen(tx, bookable, at, null)
  const { day } = wallOf(at.getTime(), clinic.zoneOf(location))
  const within = { from: at.getTime(), to: end.getTime() }
  const open = openSpans(times ?? { rules: [], exceptions: [] }, day, within, clinic)
  if (open.some(({ from, to }) => from <= within.from && to >= within.to)) return null
  const { rows } = await sql<{ name: string; why: string | null }>`
    select b.name, (select x.why from availability_exception x where x.what = 'closed' and x.ended_at is null
      and x.starts_at < ${end} and x.ends_at > ${at} and (x.bookable_id = b.bookable_id or x.bookable_id is null and x.location_id = ${location})
      order by x.created_at desc limit 1) as why
    from bookable b where b.bookable_id = ${bookable}`.execute(tx.db)
  const { name = '', why = null } = rows[0] ?? {}
  if (why !== null) return { because: 'off', name, why }
  const closed = clinic.closed[day]
  return closed === undefined
    ? { because: 'hours', name, why: '' }
    : { because: 'closed', name, why: closed }
}

/**
 * @param reason '' where nobody confirmed it
 * @returns what to note of it; null when they are there
 * @throws OutsideHours
 */
export async function mustBeThere(tx: Tx, asked: Asked, reason: string): Promise<string | null> {
  const outside = await outsideOf(tx, asked)
  if (!outside) return null
  if (!reason) throw new OutsideHours(outside)
  return reason
}
