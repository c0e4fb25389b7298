// Where a FHIR resource goes in the record: the readable columns it is found by. Pure, and never throws:
// whatever a sender left out or made up, the resource is kept, at worst with no shelf and no date.
import type { CodeableConcept, FhirResource, Reference } from 'fhir/r4'
import { bestCode } from './coding.fhir.ts'
import { firstDate, sortable } from './dates.fhir.ts'
import { kindOf } from './filing-kinds.fhir.ts'
import { stateOf } from './filing-states.fhir.ts'
import type { Kind, State } from './shelf.ts'
import { distinct, list, objects, words } from './tolerant.fhir.ts'

export { shortCode } from './coding.fhir.ts'

export type Filing = {
  kind: Kind | null
  /** 'loinc|4548-4'; null when nothing coded is known. */
  code: string | null
  state: State | 'void'
  /** Clinical time as PostgreSQL reads it: an instant, or a date for what has only a date. */
  at: string | null
  /** Reference to the Encounter it belongs to, as written. */
  visit: string | null
  /** What it reports or is made of: DiagnosticReport.result, Observation.hasMember, as written. */
  members: string[] | null
  /** When it became news to the patient: results, reports and notes only. Same form as `at`. */
  newsAt: string | null
}

/** Any element of any type; read with care. */
type Anything = Record<string, unknown>

/** The filing of a resource, or null when it is no FHIR resource at all (no resourceType). */
export function file(resource: FhirResource): Filing | null {
  if (!resource || typeof resource !== 'object' || !words(resource.resourceType)) return null
  const kind = kindOf(resource)
  const state = stateOf(resource, kind)
  const it = resource as unknown as Anything
  const at = sortable(clinicalTime(it))
  return {
    kind,
    code: codeOf(resource),
    state,
    at,
    visit: visitOf(resource),
    members: membersOf(it),
    newsAt: newsAt(it, kind, state, at),
  }
}

/** The first reference that leads out of the resource itself. */
function outward(references: unknown): string[] {
  const all = objects(references as Reference[]).map((one) => words(one.reference))
  return distinct(all).filter((reference) => !reference.startsWith('#'))
}

function membersOf(it: Anything): string[] | null {
  const named = it.resourceType === 'DiagnosticReport' ? it.result : it.hasMember
  const members = outward(named)
  return members.length > 0 ? members : null
}

function visitOf(resource: FhirResource): string | null {
  if (resource.resourceType === 'Encounter') return null
  const it = resource as unknown as Anything
  const context = it.context as Anything | undefined
  const billed = objects(it.item as Anything[]).flatMap((item) => outward(item.encounter))
  const found = [
    ...outward(it.encounter),
    ...outward(context?.encounter),
    ...outward(it.context),
    ...billed,
  ]
  // `context` may also be an episode of care, which spans many visits.
  return found.find((reference) => !/(^|\/)EpisodeOfCare[/?]/.test(reference)) ?? null
}

function codeOf(resource: FhirResource): string | null {
  const it = resource as unknown as Record<string, CodeableConcept>
  switch (resource.resourceType) {
    case 'MedicationRequest':
    case 'MedicationStatement':
    case 'MedicationAdministration':
    case 'MedicationDispense':
      return bestCode(it.medicationCodeableConcept) ?? bestCode(containedMedicine(resource))
    case 'Immunization':
      return bestCode(it.vaccineCode)
    case 'Encounter':
      return bestCode(it.type) ?? bestCode({ coding: objects(resource.class) })
    case 'DocumentReference':
      return bestCode(it.type)
    case 'CareTeam':
      return bestCode(it.category)
    case 'Appointment':
      return bestCode(it.serviceType) ?? bestCode(it.appointmentType)
    default:
      return bestCode(it.code)
  }
}

function containedMedicine(resource: FhirResource): CodeableConcept | undefined {
  const it = resource as unknown as { medicationReference?: Reference; contained?: FhirResource[] }
  const id = words(it.medicationReference?.reference)?.replace(/^#/, '')
  const found = objects(it.contained).find((one) => one.id === id)
  return found?.resourceType === 'Medication' ? found.code : undefined
}

const startOf = (period: unknown) => (period as Anything | undefined)?.start

/** When it was so for the person; when it was written down only where nothing else is said. */
function clinicalTime(it: Anything): string | null {
  const context = it.context as Anything | undefined
  const timing = it.effectiveTiming as { event?: unknown[] } | undefined
  const requested = objects(it.requestedPeriod as Anything[])[0]
  switch (it.resourceType) {
    case 'Condition':
      return firstDate(it.onsetDateTime, startOf(it.onsetPeriod), it.recordedDate, it.assertedDate)
    case 'AllergyIntolerance':
      return firstDate(
        it.onsetDateTime,
        startOf(it.onsetPeriod),
        it.recordedDate,
        it.lastOccurrence,
      )
    case 'MedicationRequest':
      return firstDate(it.authoredOn)
    case 'MedicationDispense':
      return firstDate(it.whenHandedOver, it.whenPrepared)
    case 'Immunization':
      return firstDate(it.occurrenceDateTime, it.recorded)
    case 'DocumentReference':
      return firstDate(it.date, startOf(context?.period))
    case 'Appointment':
      return firstDate(it.start, startOf(requested), it.created)
    default:
      return firstDate(
        it.effectiveDateTime,
        it.effectiveInstant,
        startOf(it.effectivePeriod),
        list(timing?.event)[0],
        it.performedDateTime,
        startOf(it.performedPeriod),
        startOf(it.period),
        it.occurrenceDateTime,
        startOf(it.occurrencePeriod),
        it.started,
        it.issued,
        it.authoredOn,
        it.authored,
        it.recorded,
        it.recordedDate,
        it.date,
        it.dateAsserted,
        it.created,
        it.sent,
      )
  }
}

function newsAt(it: Anything, kind: Filing['kind'], state: string, at: string | null) {
  if (state === 'void' || (kind !== 'result' && kind !== 'report' && kind !== 'note')) return null
  // Ordered, but nothing to read yet.
  if (it.status === 'registered') return null
  return sortable(firstDate(it.issued, it.date)) ?? at
}
