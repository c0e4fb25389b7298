// The next appointments for the home screen: only what stands on the card, in one statement, with nothing to unseal.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { isOpen, stepCounts } from './check-in/steps.ts'
import { mustMoveOf } from './earlier/must-move.ts'
import type { Way } from './way.ts'

export type NextBooked = {
  appointment: string
  startsAt: Date
  timeZone: string
  way: Way
  type: string
  preparation: string
  who: string
  place: string
  address: string
  state: 'booked' | 'arrived'
  /** Steps of checking in that are not done; 0 before it opens. */
  left: number
  /** The clinic cannot keep it: id of the offer of another time. */
  mustMove: string | null
}

/** Soonest first; one that began is there until it ends. */
export async function nextBooked(tx: PatientTx, limit: number): Promise<NextBooked[]> {
  const { patient, also = [] } = tx.actor
  const { rows } = await sql<NextBooked>`
    select a.appointment_id as appointment, a.starts_at as "startsAt", a.time_zone as "timeZone", a.way, t.name as type,
      t.preparation, b.name as who, l.name as place, l.address, a.state,
      ${stepCounts.all} - ${stepCounts.done} as "left",
      ${mustMoveOf} as "mustMove"
    from appointment a
      join visit_type t on t.visit_type_id = a.visit_type_id
      join bookable b on b.bookable_id = a.bookable_id
      join location l on l.location_id = a.location_id
    where a.patient_id = any(${[patient, ...also]}::uuid[]) and a.state in ('booked', 'arrived') and a.starts_at > ${tx.now}::timestamptz - interval '8 hours'
      and a.ends_at > ${tx.now}
    order by a.starts_at limit ${sql.lit(limit)}`.execute(tx.db)
  return rows.map((row) => ({
    ...row,
    left: isOpen(row, tx.now) && !row.mustMove ? row.left : 0,
  }))
}
