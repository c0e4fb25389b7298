// On which shelf a resource is found. Asked only of what was sent; never of other resources.
import type { CodeableConcept, DiagnosticReport, FhirResource, Observation } from 'fhir/r4'
import { codings, conceptName } from './coding.fhir.ts'
import {
  dayOfDeathCodes,
  isNoteCode,
  narrativeCategories,
  questionnaireCodes,
  vitalCodes,
} from './filing-codes.fhir.ts'
import type { Kind } from './shelf.ts'
import { objects, words } from './tolerant.fhir.ts'

const kinds: Partial<Record<FhirResource['resourceType'], Kind>> = {
  Condition: 'condition',
  MedicationRequest: 'medicine',
  MedicationStatement: 'medicine',
  MedicationAdministration: 'medicine',
  MedicationDispense: 'medicine',
  AllergyIntolerance: 'allergy',
  Immunization: 'immunization',
  Procedure: 'procedure',
  CareTeam: 'care_team',
  Encounter: 'visit',
  DocumentReference: 'note',
  Appointment: 'appointment',
}

/** The shelf of a resource; null when it is kept but patients do not read it as such. */
export function kindOf(resource: FhirResource): Kind | null {
  if (resource.resourceType === 'Observation') return observationKind(resource)
  if (resource.resourceType === 'DiagnosticReport') return reportKind(resource)
  return kinds[resource.resourceType] ?? null
}

/** Category codes and texts in lower case, whichever system they claim to be of. */
function categories(concepts: CodeableConcept[] | CodeableConcept | undefined): string[] {
  const said = objects(concepts).flatMap((concept) => [
    ...objects(concept.coding).map((coding) => words(coding.code)),
    words(concept.text),
  ])
  return said.filter((one) => one !== null).map((one) => one.toLowerCase().replace(/[\s_]+/g, '-'))
}

function codesOf(concept: CodeableConcept | undefined): string[] {
  return codings(concept)
    .map((coding) => words(coding.code))
    .filter((code) => code !== null)
}

const asked = new Set([
  'survey',
  'social-history',
  'sdoh',
  'functional-status',
  'disability-status',
  'cognitive-status',
  'observation-adi-documentation',
  'care-experience-preference',
  'treatment-intervention-preference',
])

function observationKind(observation: Observation): Kind | null {
  const said = categories(observation.category)
  const codes = codesOf(observation.code)
  const lab = said.some((one) => one === 'laboratory' || one === 'lab')
  if (said.some((one) => /^vital(-?signs?|s)?$/.test(one))) return 'vital'
  // Arterial oxygen saturation is a finger clip to one sender and a blood gas to another.
  if (codes.some((code) => vitalCodes.has(code) && !(lab && code === '2708-6'))) return 'vital'
  if (codes.some((code) => questionnaireCodes.has(code) || dayOfDeathCodes.has(code))) return null
  if (lab) return 'result'
  return said.some((one) => asked.has(one)) ? null : 'result'
}

function reportKind(report: DiagnosticReport): Kind | null {
  const codes = codesOf(report.code)
  // The answers of a questionnaire are no test result, though senders label the report LAB.
  if (codes.some((code) => questionnaireCodes.has(code) || dayOfDeathCodes.has(code))) return null
  if (objects(report.result).length > 0) return 'report'
  const said = categories(report.category)
  if (isNoteCode(codes, conceptName(report.code)) || said.includes('clinical-note')) return 'note'
  const named = codes.length > 0 || conceptName(report.code) !== null
  if (said.some((one) => narrativeCategories.has(one)) && !named) return 'note'
  if (said.length > 0 && named) return 'report'
  const onlyText =
    objects(report.presentedForm).length > 0 &&
    !words(report.conclusion) &&
    objects(report.media).length === 0 &&
    objects(report.imagingStudy).length === 0
  return onlyText ? 'note' : 'report'
}
