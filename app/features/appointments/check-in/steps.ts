// What there is to do before a visit. A feature adds its own: a file with its step, and a line here.
import { sql, type RawBuilder } from 'kysely'
import type { PatientTx } from '../../../kit/kit.ts'
import type { TextKey } from '../../../texts/en.ts'
import { forms } from '../../forms/check-in.ts'
import type { Appointment } from '../appointment.ts'
import { details } from './details.ts'

export type CheckInStep = {
  /** Lower-case words with hyphens; stands in the rows, so it never changes. */
  key: string
  title: TextKey
  /** Where it is done. */
  href: (appointment: Pick<Appointment, 'id'>) => string
  /** SQL, of the appointment `a`: about how many minutes it takes; null where it does not concern it. */
  minutes: RawBuilder<number | null>
  /** SQL, of the appointment `a`: whether it is done. */
  done: RawBuilder<boolean>
}

export const steps: readonly CheckInStep[] = [details, forms]

/** SQL: how many steps the appointment `a` has for whoever asks, and how many of them are done. */
export const stepCounts = {
  all: sql<number>`num_nonnulls(${sql.join(steps.map(({ minutes }) => minutes))})`,
  done: sql<number>`num_nonnulls(${sql.join(
    steps.map(({ minutes, done }) => sql`case when ${minutes} is not null and ${done} then 1 end`),
  )})`,
}

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

export type ToDo = Pick<CheckInStep, 'key' | 'title'> & {
  minutes: number
  href: string
  done: boolean
}

/** The steps of an appointment with how each stands; none before check-in opens. */
export async function toDoFor(tx: PatientTx, appointment: Appointment): Promise<ToDo[]> {
  if (!isOpen(appointment, tx.now)) return []
  const { rows } = await sql<{ minutes: (string | null)[]; done: boolean[] }>`
    select array[${sql.join(steps.map(({ minutes }) => minutes))}] as minutes, array[${sql.join(steps.map(({ done }) => done))}] as done
    from appointment a where a.patient_id = ${appointment.patient} and a.appointment_id = ${appointment.id}`.execute(
    tx.db,
  )
  return steps.flatMap(({ key, title, href }, n) => {
    const minutes = rows[0]?.minutes[n] ?? null
    if (minutes === null) return []
    return [
      {
        key,
        title,
        minutes: Number(minutes),
        href: href(appointment),
        done: rows[0]?.done[n] ?? false,
      },
    ]
  })
}
