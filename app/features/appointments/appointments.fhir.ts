// An appointment that was booked here, as FHIR R4 says it. Pure. It says as much as whoever reads was given: of why somebody
// comes what stands in `reason`, and nothing of what staff say to each other.
import { Temporal } from 'temporal-polyfill'
import type { Appointment as FhirAppointment, AppointmentParticipant } from 'fhir/r4'
import type { Appointment, Side, State } from './appointment.ts'

/** Who called it off, and the reason that they chose, in words. */
export type CalledOff = { side: Side; why: string | null }

/** Being seen is more than having come: by FHIR the planning is over then, and an encounter goes on with it. */
const statuses = {
  booked: 'booked',
  arrived: 'arrived',
  begun: 'fulfilled',
  done: 'fulfilled',
  missed: 'noshow',
  cancelled: 'cancelled',
} as const satisfies Record<State, FhirAppointment['status']>

const ZONE = 'http://hl7.org/fhir/StructureDefinition/tz-code'
const VIRTUAL = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'VR',
  display: 'virtual',
}
const WHO_CANCELS = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason'
const WALK_IN = { system: 'http://terminology.hl7.org/CodeSystem/v2-0276', code: 'WALKIN' }

type About = { patient?: string | null; off?: CalledOff | null; cannotKeep?: boolean }

/**
 * @param patient reference to the Patient beside it; null where there is none
 * @param off of one that was cancelled
 * @param cannotKeep whoever would see the patient is away, and another time was offered: its time is not agreed on any more
 */
export function toFhir(
  one: Appointment,
  { patient = null, off = null, cannotKeep = false }: About = {},
): FhirAppointment {
  const { way, type, state, startsAt, endsAt, timeZone, reason } = one
  const zone = { extension: [{ url: ZONE, valueCode: timeZone }] }
  return {
    resourceType: 'Appointment',
    id: one.id,
    status: cannotKeep ? 'pending' : statuses[state],
    ...(state === 'cancelled' && off && { cancelationReason: canceled(off) }),
    ...(way !== 'in person' && { serviceCategory: [{ coding: [VIRTUAL], text: way }] }),
    serviceType: [{ text: type.name }],
    ...(one.via === 'walk-in' && { appointmentType: { coding: [WALK_IN] } }),
    ...(reason && { reasonCode: [{ text: reason }] }),
    start: instant(startsAt, timeZone),
    ...({ _start: zone } as object),
    end: instant(endsAt, timeZone),
    ...({ _end: zone } as object),
    minutesDuration: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    created: one.createdAt.toISOString(),
    ...(type.preparation && { patientInstruction: type.preparation }),
    participant: participants(one, patient, cannotKeep),
  }
}

function participants(
  { bookable, room, location, way, confirmedAt }: Appointment,
  patient: string | null,
  cannotKeep: boolean,
): AppointmentParticipant[] {
  const place = [location.name, ...location.address.split('\n')].filter(Boolean).join(', ')
  const accepted = { status: 'accepted' } as const
  return [
    {
      actor: { type: 'Patient', ...(patient && { reference: patient }) },
      required: 'required',
      status: confirmedAt ? 'accepted' : 'needs-action',
    },
    {
      actor: { type: 'Practitioner', display: bookable.name },
      status: cannotKeep ? 'declined' : 'accepted',
    },
    ...(way === 'in person'
      ? [
          { actor: { type: 'Location', display: place }, ...accepted },
          ...(room ? [{ actor: { type: 'Location', display: room.name }, ...accepted }] : []),
        ]
      : []),
  ]
}

const canceled = ({ side, why }: CalledOff) => ({
  coding: [{ system: WHO_CANCELS, code: side === 'patient' || side === 'helper' ? 'pat' : 'prov' }],
  ...(why && { text: why }),
})

/** On the clock of the place, with its distance from UTC: '2026-06-02T09:30:00-04:00'. */
const instant = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString({
    timeZone: zone,
    smallestUnit: 'second',
  })
