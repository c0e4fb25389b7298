// Words for a FHIR concept: its codes and names, given to plainWords.
import type { CodeableConcept } from 'fhir/r4'
import { allCodes, conceptName } from '../coding.fhir.ts'
import { distinct, objects, words } from '../tolerant.fhir.ts'
import { cleaned } from './plainer.ts'
import { phrases } from './en/phrases.ts'
import { knownWords, plainWords, type PlainWords, type WordKind } from './words.ts'

/**
 * Words for a concept. Where we know none of its codes and it has both a text and a coded name, the text (what
 * the clinic itself calls it) is the plain one.
 */
export function conceptWords(
  concept: CodeableConcept | null | undefined,
  kind: WordKind,
): PlainWords {
  const codes = allCodes(concept)
  const name = conceptName(concept)
  const text = typeof concept === 'object' ? words(concept?.text) : null
  if (kind !== 'medicine' && text && name !== text && !knownWords(codes, kind)) {
    const { plain } = plainWords(null, text, kind)
    const { clinical, ...rest } = plainWords(codes, name, kind)
    const coded = clinical ?? rest.plain
    return { ...rest, plain, clinical: plain.toLowerCase() === coded.toLowerCase() ? null : coded }
  }
  return plainWords(codes, name, kind)
}

/** The sender's own names, tags removed: body sites, roles, places, for which we keep no table. */
export function bareNames(
  concepts: CodeableConcept | CodeableConcept[] | null | undefined,
): string[] {
  const all = objects(concepts).map((one) => cleaned(words(one.text) ?? conceptName(one)))
  return distinct(all)
}

/** Plain names of several concepts, each once: reasons, body sites, complications. */
export function plainNames(
  concepts: CodeableConcept | CodeableConcept[] | null | undefined,
  kind: WordKind,
): string[] {
  const all = objects(concepts).map((concept) => conceptWords(concept, kind).plain)
  return distinct(all).filter((plain) => plain !== phrases.unnamed[kind])
}
