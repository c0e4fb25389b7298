// Appointments that were booked here beside those of the record, as whoever reads sees them on the pages of appointments.
import { sql } from 'kysely'
import type { Appointment as FhirAppointment } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { readAppointments, type Appointment, type Side } from './appointment.ts'
import { toFhir, type CalledOff } from './appointments.fhir.ts'
import { mustMove } from './earlier/must-move.ts'
import type { Way } from './way.ts'

/** Those to come, soonest first; one that began is there until it ends. */
export async function bookedToCome(
  tx: PatientTx,
  limit: number,
): Promise<{ appointment: Appointment; cannotKeep: boolean }[]> {
  const found = await readAppointments(tx, {
    from: new Date(tx.now.getTime() - LONGEST),
    states: ['booked', 'arrived'],
    limit: limit + BEGUN,
  })
  const ahead = found.filter(({ endsAt }) => endsAt > tx.now).slice(0, limit)
  const must = await mustMove(
    tx,
    ahead.map(({ id }) => id),
  )
  return ahead.map((appointment) => ({ appointment, cannotKeep: must.has(appointment.id) }))
}

export type SharedVisit = {
  id: string
  type: string
  preparation: string
  who: string
  place: string
  address: string
  way: Way
  startsAt: Date
  timeZone: string
  cannotKeep: boolean
}

/** Those to come, as somebody outside reads them with whom the summary is shared. */
export async function sharedToCome(tx: PatientTx, limit: number): Promise<SharedVisit[]> {
  const { rows } = await sql<SharedVisit>`
    select id, type, preparation, who, place, address, way, starts_at as "startsAt", time_zone as "timeZone",
      cannot_keep as "cannotKeep"
    from app.shared_visits(${limit})`.execute(tx.db)
  return rows
}

const ofPerson = ({ actor: { patient, also = [] } }: PatientTx) => [patient, ...also]

const LONGEST = 8 * 3_600_000
const BEGUN = 10 // of one day, over by now and still not said to be

/** All of them, the latest first. */
export async function everyBooked(tx: PatientTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.appointment_id as id from appointment a where a.patient_id = any(${ofPerson(tx)}::uuid[])
    order by a.starts_at desc, a.appointment_id`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export type Booked = { appointment: Appointment; off: CalledOff | null; cannotKeep: boolean }

/** These, the latest first, and of each that was cancelled who did it. What is not theirs to see is left out. */
export async function bookedOnes(tx: PatientTx, ids: string[]): Promise<Booked[]> {
  if (ids.length === 0) return []
  const found = await readAppointments(tx, { ids, order: 'latest' })
  const cancelled = found.filter(({ state }) => state === 'cancelled').map(({ id }) => id)
  const { rows } = cancelled.length
    ? await sql<{ id: string; side: Side; why: string | null }>`
        select distinct on (e.appointment_id) e.appointment_id as id, e.side, e.why from appointment_event e
        where e.patient_id = any(${ofPerson(tx)}::uuid[]) and e.appointment_id = any(${cancelled}::uuid[])
          and e.what = 'cancelled'
        order by e.appointment_id, e.created_at desc`.execute(tx.db)
    : { rows: [] }
  const must = await mustMove(
    tx,
    found.flatMap(({ id, state, endsAt }) => (state === 'booked' && endsAt > tx.now ? [id] : [])),
  )
  return found.map((appointment) => {
    const off = rows.find(({ id }) => id === appointment.id)
    return {
      appointment,
      off: off ? { side: off.side, why: off.why } : null,
      cannotKeep: must.has(appointment.id),
    }
  })
}

export const fhirOf = (
  { appointment, off, cannotKeep }: Booked,
  patient: string | null,
): FhirAppointment => toFhir(appointment, { patient, off, cannotKeep })
