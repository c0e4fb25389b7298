// An appointment as it is read, by whoever may.
import type { Tx } from '../../kit/kit.ts'
import type { Phones } from '../clinic/phones.ts'
import type { Way } from './way.ts'

export type State = 'booked' | 'arrived' | 'begun' | 'done' | 'missed' | 'cancelled'
export type Via = 'portal' | 'link' | 'public' | 'staff' | 'walk-in' | 'offer' | 'text'
export type Side = 'patient' | 'helper' | 'staff' | 'clinic'

export type Appointment = {
  patient: string
  id: string
  type: {
    id: string
    name: string
    about: string
    preparation: string
    minutes: number
    ways: Way[]
    seats: number
    changeHours: number
    changeTimes: number
    lateFeeCents: number | null
  }
  bookable: { id: string; name: string; title: string | null }
  room: { id: string; name: string } | null
  location: { id: string; name: string; address: string; phones: Phones }
  groupVisit: string | null
  series: string | null
  way: Way
  startsAt: Date
  endsAt: Date
  /** IANA name of the zone on whose clock it is told. */
  timeZone: string
  state: State
  stateAt: Date
  confirmedAt: Date | null
  /** How many times the patient moved it. */
  moves: number
  revision: number
  /** Why they come, in their words. */
  reason: string | null
  via: Via
  createdAt: Date
}

export type Asked = {
  patient?: string
  ids?: string[]
  bookables?: string[]
  location?: string
  groupVisit?: string
  series?: string
  /** Starting from this moment on, and before that one. */
  from?: Date
  to?: Date
  states?: State[]
  order?: 'soonest' | 'latest'
  limit?: number
}

/** Those that whoever asks may see; of a patient also those of records that are read through theirs. */
export async function readAppointments(
  _tx: Pick<Tx, 'db' | 'vault'>,
  _asked: Asked,
): Promise<Appointment[]> {
  throw new Error('Not there yet.')
}

/** @throws notFound */
export async function readAppointment(
  _tx: Pick<Tx, 'db' | 'vault'>,
  _patient: string | null,
  _id: string,
): Promise<Appointment> {
  throw new Error('Not there yet.')
}

export type Ruling =
  | { may: true }
  | {
      may: false
      /** over: it has begun, or is cancelled. */
      because: 'too late' | 'too often' | 'over'
      /** What cancelling now, or not coming, costs; null: nothing. */
      feeCents: number | null
      /** Of those who can do it. */
      phone: string
    }

/** Whether the patient can move it by themselves now. */
export function mayMove(appointment: Appointment, now: Date): Ruling {
  const { moves, type } = appointment
  const late = mayCancel(appointment, now)
  return late.may && moves >= type.changeTimes ? no(appointment, 'too often') : late
}

/** Whether the patient can cancel it by themselves now. */
export function mayCancel(appointment: Appointment, now: Date): Ruling {
  const { state, startsAt, type } = appointment
  const ahead = startsAt.getTime() - now.getTime()
  if (ahead <= 0 || (state !== 'booked' && state !== 'arrived')) return no(appointment, 'over')
  if (ahead < type.changeHours * 3_600_000) return no(appointment, 'too late')
  return { may: true }
}

const no = (
  { type, location: { phones } }: Appointment,
  because: 'too late' | 'too often' | 'over',
): Ruling => ({
  may: false,
  because,
  feeCents: because === 'too late' ? type.lateFeeCents : null,
  phone: phones.appointments ?? phones.desk ?? '',
})
