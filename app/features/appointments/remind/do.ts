// Does what somebody answered to a reminder, by text or by its link: by the rules of the visit type, as if they had done it
// themselves in the portal.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { mayCancel, readAppointment, type Appointment } from '../appointment.ts'
import { confirmAppointment, endAppointment } from '../change.ts'
import { askDesk } from '../desk.ts'
import type { Answer } from './word.ts'

export type Became = 'confirmed' | 'cancelled' | 'asked' | 'too late' | 'over'
export type Done = {
  became: Became
  appointment: Appointment
}

export type Doing = {
  patient: string
  id: string
  /** The time that they were reminded of. */
  startsAt: Date
  what: Answer
  via: 'text' | 'link'
}

export async function doAnswer(tx: Tx, doing: Doing): Promise<Done> {
  const { patient, id, startsAt, what, via } = doing
  // What is read stays so until it is done.
  await sql`select from appointment where patient_id = ${patient} and appointment_id = ${id} for update`.execute(
    tx.db,
  )
  const appointment = await readAppointment(tx, patient, id)
  const is = (became: Became): Done => ({ became, appointment })
  const stands =
    appointment.state === 'booked' &&
    appointment.startsAt.getTime() === startsAt.getTime() &&
    appointment.startsAt > tx.now
  // Cancelled twice is cancelled.
  if (what === 'cancel' && appointment.state === 'cancelled') return is('cancelled')
  if (!stands) return is('over')
  const by = { patient, id, via, side: 'patient', account: null } as const
  if (what === 'confirm') {
    if (!appointment.confirmedAt) await confirmAppointment(tx, by)
    return is('confirmed')
  }
  if (what === 'cancel') {
    if (mayCancel(appointment, tx.now).may) {
      await endAppointment(tx, { ...by, what: 'cancelled', why: 'cannot come' })
      return is('cancelled')
    }
    await askDesk(tx, doing)
    return is('too late')
  }
  await askDesk(tx, doing)
  return is('asked')
}
