// What its author does not yet want read, or what must not be shown to the patient at all.
import type { DiagnosticReport, DocumentReference, FhirResource } from 'fhir/r4'
import { objects, words } from './tolerant.fhir.ts'

const confidentiality = new Set(['R', 'V'])
// HL7 v3 ActCode: "no disclosure to patient", "taboo".
const notForPatient = new Set(['NOPAT', 'TBOO', 'TABOO'])

function labels(resource: FhirResource): string[] {
  const own = objects((resource as DocumentReference).securityLabel).flatMap((concept) =>
    objects(concept.coding),
  )
  return [...objects(resource.meta?.security), ...own]
    .map((coding) => words(coding.code)?.toUpperCase())
    .filter((code) => code !== undefined)
}

/** Labelled as not to be disclosed to the patient by the sender: holds for every type. */
export function isWithheld(resource: FhirResource): boolean {
  return labels(resource).some((code) => notForPatient.has(code))
}

/**
 * True when a note is finished and not labelled restricted (R) or very restricted (V). A DocumentReference
 * without docStatus counts as finished (the element is optional); a DiagnosticReport always has a status.
 */
export function isReleased(note: DocumentReference | DiagnosticReport): boolean {
  if (isWithheld(note) || labels(note).some((code) => confidentiality.has(code))) return false
  if (note.resourceType === 'DocumentReference') {
    const done = words(note.docStatus)
    return note.status !== 'entered-in-error' && (!done || done === 'final' || done === 'amended')
  }
  return ['final', 'amended', 'corrected', 'appended'].includes(note.status)
}
