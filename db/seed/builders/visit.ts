// Visits: who came, to whom, why, what it was called, and what else was done about it.
import type { Appointment, Encounter } from 'fhir/r4'
import { conditions, type ConditionKey } from '../codes/conditions.ts'
import { visitKinds, type VisitKind } from '../codes/visits.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { employer, location, organization, practitioner, type Who } from './directory.ts'
import { coding, concept, hl7, refer, tidy } from './resource.ts'
import type { PlaceKey } from '../neighbours.ts'

const minute = 60_000

export type VisitFacts = {
  /** Days ago; moved back to the last open day unless it is an emergency or a hospital stay. */
  ago: number
  /** Wall-clock start, '09:20'. */
  at: string
  minutes?: number
  /** For a hospital stay. */
  days?: number
  /** A hospital stay with a date, such as an operation: on an open day like other visits. */
  planned?: boolean
  by: Who
  kind: VisitKind
  reason: string
  place?: PlaceKey
  /** Keys of conditions of this chart that the visit was about. */
  about?: readonly (ConditionKey | `${ConditionKey}#${string}`)[]
}

export type Visit = Occasion & { resource: Encounter }

const classWords = {
  AMB: 'ambulatory',
  IMP: 'inpatient encounter',
  EMER: 'emergency',
  VR: 'virtual',
}

const placeOf = (kind: VisitKind): PlaceKey =>
  kind === 'emergency' ? 'emergency' : kind === 'hospital' ? 'ward' : 'main'

/** A visit that has happened. */
export function visit(chart: Chart, key: string, facts: VisitFacts): Visit {
  const { calendar } = chart
  const kind = visitKinds[facts.kind]
  const anyDay = kind.class === 'EMER' || kind.class === 'IMP'
  const start = calendar.at(
    anyDay && !facts.planned ? calendar.day(facts.ago) : calendar.openDay(facts.ago),
    facts.at,
  )
  const length = facts.days ? facts.days * 1440 : (facts.minutes ?? 30)
  const place = facts.place ?? placeOf(facts.kind)
  const resource = put<Encounter>(
    chart,
    key,
    tidy({
      resourceType: 'Encounter',
      status: 'finished',
      class: {
        system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
        code: kind.class,
        display: classWords[kind.class],
      },
      type: [concept(kind.text, coding('snomed', kind.snomed, kind.display))],
      subject: chart.self,
      participant: [
        {
          type: [hl7('v3-ParticipationType', 'PPRF', 'primary performer')],
          individual: practitioner(facts.by),
        },
      ],
      period: { start: calendar.iso(start), end: calendar.iso(start + length * minute) },
      reasonCode: [concept(facts.reason)],
      diagnosis: facts.about?.map((name) => ({
        condition: refer(
          'Condition',
          chart.id('Condition', name),
          conditions[name.split('#')[0] as ConditionKey].text,
        ),
        use: hl7('diagnosis-role', 'AD', 'Admission diagnosis'),
      })),
      location: [{ location: location(place), status: 'completed' }],
      serviceProvider: organization(employer(facts.by)),
    }),
  )
  for (const d of resource.diagnosis ?? []) if (!anyDay) delete d.use
  return {
    key,
    at: start,
    by: facts.by,
    encounter: refer('Encounter', resource.id!),
    resource,
  }
}

/** A moment at home: a blood pressure cuff, a bathroom scale. */
export const atHome = (chart: Chart, key: string, ago: number, time: string): Occasion => ({
  key,
  at: chart.calendar.at(chart.calendar.day(ago), time),
  by: chart.person.doctor,
})

export type AppointmentFacts = {
  /** Days from today; moved on to the next open day. Negative for one that has passed. */
  inDays: number
  at: string
  minutes?: number
  by: Who
  kind: VisitKind
  reason: string
  /** What to do or bring. */
  prepare?: string
  place?: PlaceKey
  status?: 'booked' | 'cancelled' | 'fulfilled' | 'noshow'
  cancelled?: string
}

/** A visit that is to come (or was cancelled). */
export function appointment(chart: Chart, key: string, facts: AppointmentFacts): Appointment {
  const { calendar } = chart
  const day =
    facts.inDays < 0 ? calendar.openDay(-facts.inDays) : calendar.openDayAhead(facts.inDays)
  const start = calendar.at(day, facts.at)
  const minutes = facts.minutes ?? 30
  const kind = visitKinds[facts.kind]
  const status = facts.status ?? 'booked'
  return put<Appointment>(
    chart,
    key,
    tidy({
      resourceType: 'Appointment',
      status,
      cancelationReason: facts.cancelled ? concept(facts.cancelled) : undefined,
      serviceType: [concept(kind.text)],
      appointmentType: hl7('v2-0276', 'FOLLOWUP', 'A follow up visit from a previous appointment'),
      reasonCode: [concept(facts.reason)],
      description: facts.reason,
      start: calendar.iso(start),
      end: calendar.iso(start + minutes * minute),
      minutesDuration: minutes,
      patientInstruction: facts.prepare,
      participant: [
        {
          actor: chart.self,
          required: 'required',
          status: status === 'cancelled' ? 'declined' : 'accepted',
        },
        { actor: practitioner(facts.by), required: 'required', status: 'accepted' },
        { actor: location(facts.place ?? 'main'), required: 'required', status: 'accepted' },
      ],
    }),
  )
}
