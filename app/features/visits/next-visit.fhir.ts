// An appointment to come, from a FHIR Appointment: when, for what, with whom, where.
import type { Appointment } from 'fhir/r4'
import type { Told } from '../appointments/told.ts'
import type { Way } from '../appointments/way.ts'
import { conceptName } from '../record/coding.fhir.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { lines, objects, words } from '../record/tolerant.fhir.ts'

export type NextVisit = {
  id: string
  /** FHIR instant. */
  start: string
  /** What it is for, in the clinic's words; null when nothing was said. */
  reason: string | null
  /** People by name. */
  withWhom: string[]
  place: string | null
  /** How to prepare, as the clinic wrote it for the patient. */
  instructions: string | null
  /** There are some, which whoever reads is not shown: they may tell the reason. */
  instructionsKept?: true
  /**
   * Of one that was booked here: on whose clock it is told, how they come, and whether the clinic cannot keep that time and
   * offered another one.
   */
  here?: Told & { way: Way; cannotKeep: boolean }
}

const stillOn = new Set(['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist'])

/** Null when the appointment has no start or was cancelled. */
export function toNextVisit(id: string, appointment: Appointment): NextVisit | null {
  const start = fhirDate(appointment.start)
  if (!start || !stillOn.has(appointment.status)) return null
  const actors = objects(appointment.participant).map(({ actor }) => actor)
  const named = (type: string) =>
    actors
      .filter((one) => one?.type === type || words(one?.reference)?.includes(`${type}/`))
      .map((one) => words(one?.display))
      .filter((name) => name !== null)
  const concepts = [
    ...objects(appointment.serviceType),
    ...objects(appointment.reasonCode),
    ...objects(appointment.appointmentType),
  ]
  const called = concepts.map((one) => words(one.text) ?? conceptName(one)).find(Boolean)
  return {
    id,
    start,
    reason: words(appointment.description) ?? called ?? null,
    withWhom: [...named('Practitioner'), ...named('PractitionerRole')],
    place: named('Location')[0] ?? null,
    instructions: lines(appointment.patientInstruction) || null,
  }
}
