// What there is to do before a visit. A feature adds its own: a file with its step, and a line here.
import type { PatientTx } from '../../../kit/kit.ts'
import type { TextKey } from '../../../texts/en.ts'
import type { Appointment } from '../appointment.ts'
import { details } from './details.ts'

export type CheckInStep = {
  /** Lower-case words with hyphens; stands in the rows, so it never changes. */
  key: string
  title: TextKey
  /** How long it takes, about. */
  minutes: number
  /** Where it is done. */
  href: (appointment: Pick<Appointment, 'id'>) => string
  /** null: it does not concern this visit. @param done when it was, as `check_in` says, if it keeps it there */
  stateOf: (tx: PatientTx, appointment: Appointment, done: Date | null) => Promise<StepState | null>
}
export type StepState = { done: boolean; at: Date | null }

export const steps: readonly CheckInStep[] = [details]

/** Hours before a visit from which on one checks in. */
export const OPENS_HOURS = 72

/** From when on somebody can say that they are here, and until when. */
const HERE = { before: 60, after: 30 } // minutes, around the start

const ahead = ({ startsAt }: Pick<Appointment, 'startsAt'>, now: Date) =>
  startsAt.getTime() - now.getTime()

type Timed = Pick<Appointment, 'state' | 'startsAt'>

/** Whether one checks in for it now. */
export const isOpen = (appointment: Timed, now: Date): boolean =>
  (appointment.state === 'booked' || appointment.state === 'arrived') &&
  ahead(appointment, now) > -HERE.after * 60_000 &&
  ahead(appointment, now) <= OPENS_HOURS * 3_600_000

/** Whether "I'm here" can be said now: on the day, by those who come in person. */
export const mayArrive = (appointment: Timed & Pick<Appointment, 'way'>, now: Date): boolean =>
  appointment.state === 'booked' &&
  appointment.way === 'in person' &&
  ahead(appointment, now) <= HERE.before * 60_000 &&
  ahead(appointment, now) >= -HERE.after * 60_000

export type ToDo = { key: string; title: TextKey; minutes: number; href: string } & StepState

/** The steps of an appointment with how each stands; none before check-in opens. */
export async function toDoFor(tx: PatientTx, appointment: Appointment): Promise<ToDo[]> {
  if (!isOpen(appointment, tx.now)) return []
  const rows = await tx.db
    .selectFrom('check_in')
    .select(['step', 'done_at'])
    .where('patient_id', '=', appointment.patient)
    .where('appointment_id', '=', appointment.id)
    .execute()
  const doneAt = new Map(rows.map(({ step, done_at }) => [step, done_at]))
  const all = await Promise.all(
    steps.map(async ({ key, title, minutes, href, stateOf }) => {
      const state = await stateOf(tx, appointment, doneAt.get(key) ?? null)
      return state ? [{ key, title, minutes, href: href(appointment), ...state }] : []
    }),
  )
  return all.flat()
}
