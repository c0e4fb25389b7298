// What an entry is called on a line of its own: plain words, and the clinical term where it says more.
import type { CodeableConcept, FhirResource } from 'fhir/r4'
import { explain } from '../results/explain/explain.ts'
import { conceptName } from './coding.fhir.ts'
import type { Entry } from './shelf.ts'
import { words } from './tolerant.fhir.ts'
import { conceptWords } from './words/words.fhir.ts'
import type { WordKind } from './words/words.ts'

export type Title = { plain: string | null; clinical: string | null }

const wordKinds = new Set<string>([
  'condition',
  'medicine',
  'allergy',
  'immunization',
  'procedure',
  'visit',
  'note',
])

export function titleOf(entry: Entry<FhirResource>): Title {
  const concept = conceptOf(entry.resource)
  if (entry.kind && wordKinds.has(entry.kind)) {
    const { plain, clinical } = conceptWords(concept, entry.kind as WordKind)
    return { plain, clinical }
  }
  const sent = words(concept?.text) ?? conceptName(concept)
  const known = explain(entry.code)
  const clinical = known?.clinical ?? sent
  const plain = known?.plain ?? sent
  return { plain, clinical: clinical === plain ? null : clinical }
}

/** What a resource is about, wherever its type keeps that. */
function conceptOf(resource: FhirResource): CodeableConcept | undefined {
  const r = resource as {
    code?: CodeableConcept
    vaccineCode?: CodeableConcept
    medicationCodeableConcept?: CodeableConcept
    type?: CodeableConcept
  }
  return r.code ?? r.vaccineCode ?? r.medicationCodeableConcept ?? r.type
}
