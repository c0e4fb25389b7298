/** Reads what a coded field says in words, and which codes say it. Never throws. Pure. */
import type { CodeableConcept } from 'fhir/r4'
import { shortSystem } from '../record/coding.fhir.ts'
import { objects, visible, words } from '../record/tolerant.fhir.ts'

type Concept = CodeableConcept | null | undefined

/**
 * The words of a coded field, or '' when it has none. What the laboratory wrote (`text`) comes
 * first: it is what stands on its own paper, and shorter than the name in a code system.
 */
export function conceptText(concept: Concept): string {
  if (typeof concept === 'string') return tidy(concept)
  const codings = objects(concept?.coding)
  const said = [concept?.text, ...codings.map((coding) => coding.display)].map(words)
  const code = codings.map((coding) => words(coding.code)).find(Boolean)
  return tidy(said.find(Boolean) ?? code ?? '')
}

// SNOMED CT's "(finding)" and LOINC's invisible breaks are for machines.
const tags = /\s\((finding|qualifier value|disorder|situation|observable entity|procedure)\)$/

export const tidy = (text: string) =>
  visible(text).replaceAll('\u200B', '').trim().replace(tags, '')

/** All codes of a field, without their systems, in the order sent. */
export const conceptCodes = (concept: Concept): string[] =>
  objects(concept?.coding)
    .map((coding) => words(coding.code))
    .filter((code) => code !== null)

/** The LOINC codes of a field, in the order sent. */
export const loincsOf = (concept: Concept): string[] =>
  objects(concept?.coding)
    .filter((coding) => shortSystem(coding.system) === 'loinc')
    .map((coding) => words(coding.code))
    .filter((code) => code !== null)
