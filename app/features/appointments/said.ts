// What each change of an appointment has in common: nobody else changes it meanwhile, an event says what happened, pages that
// show it are told, and so is the patient when the clinic did it.
import { sql } from 'kysely'
import { notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { tellPatient } from '../notices/tell.ts'
import type { Side, State, Via } from './appointment.ts'
import { wallOf } from './clock.ts'
import type { Reason } from './reasons.ts'
import { eventPlace } from './sealed.ts'

export type Stands = {
  patient: string
  id: string
  bookable: string
  location: string
  startsAt: Date
  endsAt: Date
  timeZone: string
}

export type Locked = Stands & {
  type: string
  state: State
  confirmedAt: Date | null
  groupVisit: string | null
  room: string | null
}

/** As it is, and nobody else changes it until the transaction is over. @throws notFound */
export async function lockAppointment(
  tx: Pick<Tx, 'db'>,
  patient: string,
  id: string,
): Promise<Locked> {
  const { rows } = isUuid(id)
    ? await sql<Locked>`
        select patient_id as patient, appointment_id as id, bookable_id as bookable, location_id as location, room_id as room,
          starts_at as "startsAt", ends_at as "endsAt", time_zone as "timeZone", visit_type_id as type, state,
          confirmed_at as "confirmedAt", group_visit_id as "groupVisit"
        from appointment where patient_id = ${patient} and appointment_id = ${id} for update`.execute(
        tx.db,
      )
    : { rows: [] }
  if (!rows[0]) throw notFound()
  return rows[0]
}

export type What = 'booked' | 'moved' | 'confirmed' | Exclude<State, 'booked'> | 'undone'

type Event = {
  what: What
  via: Via
  side: Side
  account: string | null
  why?: Reason
  /** What was said besides. */
  words?: string
}

export async function writeEvent(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  { patient, id, startsAt, bookable }: Pick<Stands, 'patient' | 'id' | 'startsAt' | 'bookable'>,
  { what, via, side, account, why, words }: Event,
): Promise<void> {
  const event = uuidv7(tx.now)
  await tx.db
    .insertInto('appointment_event')
    .values({
      patient_id: patient,
      event_id: event,
      appointment_id: id,
      what,
      side,
      account_id: account,
      via,
      starts_at: startsAt,
      bookable_id: bookable,
      why: why ?? null,
      words: words ? await tx.vault.seal(patient, eventPlace(event), words) : null,
      created_at: tx.now,
    })
    .execute()
}

/** Pages that show that day ask anew. What they hear: whose calendar, and which day of the place. */
export async function sayAppointments(
  tx: Pick<Tx, 'db'>,
  { bookable, startsAt, timeZone }: Pick<Stands, 'bookable' | 'startsAt' | 'timeZone'>,
): Promise<void> {
  const { day } = wallOf(startsAt.getTime(), timeZone)
  await sql`select pg_notify('portico_appointments', ${`${bookable} ${day}`})`.execute(tx.db)
}

/** What the clinic did is always told; what somebody did themselves they know. */
export async function tellAppointment(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, id }: Pick<Stands, 'patient' | 'id'>,
  side: Side,
): Promise<void> {
  if (side === 'staff' || side === 'clinic')
    await tellPatient(tx, { patient, kind: 'appointments', about: id })
}
