// An appointment to come, from a FHIR Appointment: when, for what, with whom, where.
import type { Appointment } from 'fhir/r4'

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
}

const stillOn = new Set(['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist'])

/** Null when the appointment has no start or was cancelled. */
export function toNextVisit(id: string, appointment: Appointment): NextVisit | null {
  if (!appointment.start || !stillOn.has(appointment.status)) return null
  const named = (type: string) =>
    (appointment.participant ?? [])
      .filter(({ actor }) => actor?.reference?.includes(`${type}/`) || actor?.type === type)
      .flatMap(({ actor }) => (actor?.display ? [actor.display] : []))
  const concept = [
    ...(appointment.serviceType ?? []),
    ...(appointment.reasonCode ?? []),
    ...(appointment.appointmentType ? [appointment.appointmentType] : []),
  ].find(({ text, coding }) => text ?? coding?.[0]?.display)
  return {
    id,
    start: appointment.start,
    reason: appointment.description ?? concept?.text ?? concept?.coding?.[0]?.display ?? null,
    withWhom: [...named('Practitioner'), ...named('PractitionerRole')],
    place: named('Location')[0] ?? null,
    instructions: appointment.patientInstruction ?? null,
  }
}
