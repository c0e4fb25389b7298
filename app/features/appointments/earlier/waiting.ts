// Times that are held for the patient now, until they say whether they take them.
import { sql } from 'kysely'
import type { PatientTx } from '../../../kit/kit.ts'

export type WaitingOffer = {
  id: string
  why: 'earlier' | 'clinic'
  startsAt: Date
  /** When the visit is that it would take the place of. */
  oldAt: Date
  timeZone: string
  until: Date
}

/** Whoever does not see appointments sees none. */
export async function waitingOffers(tx: PatientTx): Promise<WaitingOffer[]> {
  const { patient, also = [] } = tx.actor
  const { rows } = await sql<WaitingOffer>`
    select o.offer_id as id, o.why, o.starts_at as "startsAt", o.old_starts_at as "oldAt", l.time_zone as "timeZone", o.held_until as until
    from slot_offer o join location l on l.location_id = o.location_id
    where o.patient_id = any(${[patient, ...also]}::uuid[]) and o.state = 'open' and o.held_until > ${tx.now}
    order by o.held_until limit 10`.execute(tx.db)
  return rows
}
