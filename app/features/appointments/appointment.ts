// An appointment as it is read, by whoever may.
import { sql } from 'kysely'
import type { Actor } from '../../kit/actor.ts'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Phones } from '../clinic/phones.ts'
import { reasonPlace } from './sealed.ts'
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
    bookedBy: 'anyone' | 'patients' | 'staff'
    changeHours: number
    /** For so long after it was booked or moved it can be changed, however soon it is. */
    graceMinutes: number
    changeTimes: number
    lateFeeCents: number | null
    /** Name, about and preparation by language. */
    otherLanguages: Record<string, { name?: string; about?: string; preparation?: string }>
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
  /** Whose; where a patient reads and nothing is said, the person's own. */
  patients?: readonly string[]
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

type Reader = Pick<Tx, 'db' | 'vault'> & { actor: object }

/** Those that whoever asks may see; of a patient also those of records that are read through theirs. */
export async function readAppointments(tx: Reader, asked: Asked): Promise<Appointment[]> {
  const patients = asked.patients ?? ownOf(tx.actor)
  const only = [
    patients && sql`a.patient_id = ${oneOf(patients)}`,
    asked.ids && sql`a.appointment_id = any(${asked.ids}::uuid[])`,
    asked.bookables && sql`a.bookable_id = any(${asked.bookables}::uuid[])`,
    asked.location && sql`a.location_id = ${asked.location}`,
    asked.groupVisit && sql`a.group_visit_id = ${asked.groupVisit}`,
    asked.series && sql`a.series_id = ${asked.series}`,
    asked.from && sql`a.starts_at >= ${asked.from}`,
    asked.to && sql`a.starts_at < ${asked.to}`,
    asked.states && sql`a.state = any(${asked.states}::text[])`,
  ].filter((one) => one !== undefined && one !== '' && one !== null)
  const where = only.length > 0 ? sql.join(only, sql` and `) : sql`true`
  const { rows } = await sql<Row>`
    select a.patient_id as patient, a.appointment_id as id, a.room_id, r.name as room_name, a.group_visit_id as "groupVisit",
      a.series_id as series, a.way, a.starts_at as "startsAt", a.ends_at as "endsAt", a.time_zone as "timeZone", a.state,
      a.state_at as "stateAt", a.confirmed_at as "confirmedAt", a.moves, a.revision, a.reason, a.made_by, a.made_via as via,
      a.created_at as "createdAt",
      json_build_object('id', b.bookable_id, 'name', b.name, 'title', b.title) as bookable,
      json_build_object('id', l.location_id, 'name', l.name, 'address', l.address, 'phones', l.phones) as location,
      json_build_object('id', t.visit_type_id, 'name', t.name, 'about', t.about, 'preparation', t.preparation, 'minutes', t.minutes,
        'ways', t.ways, 'seats', t.seats, 'bookedBy', t.booked_by, 'changeHours', t.change_hours,
        'graceMinutes', t.grace_minutes, 'changeTimes', t.change_times,
        'lateFeeCents', t.late_fee_cents, 'otherLanguages', t.other_languages) as type
    from appointment a
      join visit_type t on t.visit_type_id = a.visit_type_id
      join bookable b on b.bookable_id = a.bookable_id
      join location l on l.location_id = a.location_id
      left join bookable r on r.bookable_id = a.room_id
    where ${where}
    order by a.starts_at ${sql.raw(asked.order === 'latest' ? 'desc' : 'asc')}, a.appointment_id
    limit ${sql.lit(asked.limit ?? MOST)}`.execute(tx.db)
  return Promise.all(rows.map((row) => opened(tx, row)))
}

const MOST = 1000

/** @param patient whose, where that is known: it is nobody else's then @throws notFound */
export async function readAppointment(
  tx: Reader,
  patient: string | null,
  id: string,
): Promise<Appointment> {
  if (!isUuid(id)) throw notFound()
  const [found] = await readAppointments(tx, { ids: [id], ...(patient && { patients: [patient] }) })
  if (!found) throw notFound()
  return found
}

type Row = Omit<Appointment, 'reason' | 'room'> & {
  room_id: string | null
  room_name: string | null
  reason: Buffer | null
  made_by: string | null
}

async function opened(
  tx: Reader,
  { room_id, room_name, made_by, ...row }: Row,
): Promise<Appointment> {
  const { patient, id, reason } = row
  const shown = reason && maySeeReason(tx.actor, made_by)
  return {
    ...row,
    room: room_id && room_name ? { id: room_id, name: room_name } : null,
    reason: shown ? (await tx.vault.open(patient, reasonPlace(id), reason)).toString('utf8') : null,
  }
}

/** Why somebody comes is a diagnosis in other words: of those who act for them it is told to who sees those, and to who wrote it. */
function maySeeReason(actor: object, madeBy: string | null): boolean {
  const { relation, sections = [], account } = actor as Partial<PatientActor>
  return (
    relation !== 'proxy' ||
    account === madeBy ||
    sections.some((one) => one === 'notes' || one === 'record')
  )
}
type PatientActor = Extract<Actor, { kind: 'patient' }>

/** Of a patient: the person's own records. */
function ownOf(actor: object): readonly string[] | undefined {
  const { kind, patient, also = [] } = actor as Partial<PatientActor>
  return patient && (kind === undefined || kind === 'patient') ? [patient, ...also] : undefined
}

const oneOf = (patients: readonly string[]) =>
  patients.length === 1 ? sql`${patients[0]}` : sql`any(${patients}::uuid[])`

type Because = 'too late' | 'too often' | 'over' | 'by staff'

export type Ruling =
  | { may: true }
  | {
      may: false
      /** over: it has begun, or is cancelled; by staff: nobody else books this kind of visit. */
      because: Because
      /** What cancelling now, or not coming, costs; null: nothing. */
      feeCents: number | null
      /** Of those who can do it. */
      phone: string
    }

/** Whether the patient can move it by themselves now. */
export function mayMove(appointment: Appointment, now: Date): Ruling {
  const { moves, type } = appointment
  const late = mayCancel(appointment, now)
  if (!late.may) return late
  if (type.bookedBy === 'staff') return no(appointment, 'by staff')
  return moves >= type.changeTimes ? no(appointment, 'too often') : late
}

/** Whether the patient can cancel it by themselves now. */
export function mayCancel(appointment: Appointment, now: Date): Ruling {
  const { state, startsAt } = appointment
  if (startsAt <= now || (state !== 'booked' && state !== 'arrived')) return no(appointment, 'over')
  return now > changeableUntil(appointment) ? no(appointment, 'too late') : { may: true }
}

/** Until so many hours before it; what was booked or moved only just now, for some minutes more. */
export function changeableUntil({ state, stateAt, startsAt, type }: Changeable): Date {
  const usual = startsAt.getTime() - type.changeHours * 3_600_000
  const grace = state === 'booked' ? stateAt.getTime() + type.graceMinutes * 60_000 : usual
  return new Date(Math.min(Math.max(usual, grace), startsAt.getTime()))
}
type Changeable = Pick<Appointment, 'state' | 'stateAt' | 'startsAt'> & {
  type: Pick<Appointment['type'], 'changeHours' | 'graceMinutes'>
}

const no = ({ type, location: { phones } }: Appointment, because: Because): Ruling => ({
  may: false,
  because,
  feeCents: because === 'too late' ? type.lateFeeCents : null,
  phone: phones.appointments ?? phones.desk ?? '',
})
