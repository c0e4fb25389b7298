// Visits that the clinic cannot keep: whoever sees the patient is away then, and another time was offered that nobody has taken.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { Ruling } from '../appointment.ts'
import type { Offer } from './offer.server.ts'

export type MustMove = {
  /** Id of the offer that was made last. */
  offer: string
  /** expired also when nobody has said so yet. */
  state: Extract<Offer['state'], 'open' | 'refused' | 'expired'>
  /** The time that was offered, and until when it is held. */
  startsAt: Date
  until: Date
}

const lastOffer = sql`from slot_offer o where o.patient_id = a.patient_id and o.appointment_id = a.appointment_id and o.why = 'clinic'
    and o.state in ('open', 'refused', 'expired') and a.state = 'booked'
    and exists (select from availability_exception x where x.bookable_id = a.bookable_id and x.what = 'closed' and x.ended_at is null
      and x.starts_at < a.ends_at and x.ends_at > a.starts_at)
  order by o.created_at desc limit 1`

/** Of `appointment a`: id of the offer by which the patient was told that it cannot be kept; null where it can be. */
export const mustMoveOf = sql<string | null>`(select o.offer_id ${lastOffer})`

/** Those of these appointments that cannot be kept, by id. */
export async function mustMove(
  tx: Pick<Tx, 'db' | 'now'>,
  appointments: string[],
): Promise<Map<string, MustMove>> {
  if (appointments.length === 0) return new Map()
  const { rows } = await sql<MustMove & { appointment: string }>`
    select a.appointment_id as appointment, l.* from appointment a
    cross join lateral (select o.offer_id as offer, o.starts_at as "startsAt", o.held_until as until,
      case when o.state = 'open' and o.held_until <= ${tx.now} then 'expired' else o.state end as state ${lastOffer}) l
    where a.appointment_id = any(${appointments}::uuid[])`.execute(tx.db)
  return new Map(rows.map(({ appointment, ...must }) => [appointment, must]))
}

/** What the patient may do with a visit that the clinic cannot keep: how late it is and how often it was moved count no more. */
export const freely = (ruling: Ruling): Ruling =>
  !ruling.may && (ruling.because === 'too late' || ruling.because === 'too often')
    ? { may: true }
    : ruling
