// Whether an entry still holds (active), is over (past), or must never be shown (void).
import type { CodeableConcept, FhirResource } from 'fhir/r4'
import { statusCode } from './coding.fhir.ts'
import { isReleased, isWithheld } from './release.fhir.ts'
import type { Kind, State } from './shelf.ts'
import { fhirDate } from './dates.fhir.ts'

/** The elements by which FHIR resources tell their standing; a sender may leave out or misuse any. */
type Standing = {
  status?: unknown
  clinicalStatus?: CodeableConcept | string
  verificationStatus?: CodeableConcept | string
  doNotPerform?: unknown
  intent?: unknown
  period?: { end?: unknown }
} & Record<string, unknown>

/** State of a resource that is filed as `kind`. What is not read by patients is 'active' unless void. */
export function stateOf(resource: FhirResource, kind: Kind | null): State | 'void' {
  const it = resource as unknown as Standing
  const status = typeof it.status === 'string' ? it.status.trim().toLowerCase() : ''
  if (status === 'entered-in-error' || status === 'entered in error') return 'void'
  if (statusCode(it.verificationStatus) === 'entered-in-error') return 'void'
  if (isWithheld(resource)) return 'void'
  switch (kind) {
    case 'result':
    case 'vital':
    case 'report':
      // A cancelled test is shown as cancelled: the person gave blood for it and waits.
      return status === 'cancelled' ? 'past' : 'active'
    case 'note':
      return noteState(resource, status)
    case 'condition':
    case 'allergy':
      return problemState(it)
    case 'medicine':
      return medicineState(it, status)
    case 'immunization':
      return status === 'not-done' ? 'past' : 'active'
    case 'procedure':
      return oneOf(status, ['preparation', 'in-progress', 'on-hold'])
    case 'visit':
      return oneOf(status, ['planned', 'arrived', 'triaged', 'in-progress', 'onleave'])
    case 'appointment':
      return oneOf(status, ['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist'])
    case 'care_team':
      if (status) return oneOf(status, ['proposed', 'active'])
      return fhirDate(it.period?.end) ? 'past' : 'active'
    case null:
      return 'active'
  }
}

function oneOf(status: string, active: string[]): State {
  return active.includes(status) ? 'active' : 'past'
}

/** A note that is not released is void, so that the database itself keeps it from the patient. */
function noteState(resource: FhirResource, status: string): State | 'void' {
  if (resource.resourceType !== 'DocumentReference' && resource.resourceType !== 'DiagnosticReport')
    return 'void'
  if (!isReleased(resource)) return 'void'
  return status === 'superseded' ? 'past' : 'active'
}

function problemState(it: Standing): State {
  // Ruled out by a later look: told behind, never among what the person has.
  if (statusCode(it.verificationStatus) === 'refuted') return 'past'
  const clinical = statusCode(it.clinicalStatus)
  if (clinical && ['active', 'recurrence', 'relapse'].includes(clinical)) return 'active'
  if (clinical && ['inactive', 'remission', 'resolved'].includes(clinical)) return 'past'
  return Object.keys(it).some((key) => key.startsWith('abatement')) ? 'past' : 'active'
}

function medicineState(it: Standing, status: string): State | 'void' {
  // A draft is still on its author's desk; a proposal was made to a prescriber, not to the patient.
  if (status === 'draft' || it.intent === 'proposal') return 'void'
  // "Do not take this" must never stand among what to take.
  if (it.doNotPerform === true) return 'past'
  return oneOf(status, ['active', 'on-hold', 'intended', 'in-progress', 'preparation'])
}
