// Codes: one short form for every code system, and the one coding of several that we go by.
import type { CodeableConcept, Coding } from 'fhir/r4'
import { objects, words } from './tolerant.fhir.ts'

// The same system comes as a URL, as an OID, with or without a version behind it.
const systems: [RegExp, string][] = [
  [/loinc\.org|2\.16\.840\.1\.113883\.6\.1$/i, 'loinc'],
  [/snomed\.info|2\.16\.840\.1\.113883\.6\.96$/i, 'snomed'],
  [/rxnorm|2\.16\.840\.1\.113883\.6\.88$/i, 'rxnorm'],
  [/\/cvx$|2\.16\.840\.1\.113883\.12\.292$/i, 'cvx'],
  [/icd-10(-cm)?$|2\.16\.840\.1\.113883\.6\.(90|3)$/i, 'icd10'],
  [/icd-9(-cm)?$|2\.16\.840\.1\.113883\.6\.(103|2|42)$/i, 'icd9'],
  [/ama-assn\.org\/go\/cpt|2\.16\.840\.1\.113883\.6\.12$/i, 'cpt'],
  [/\/ndc$|2\.16\.840\.1\.113883\.6\.69$/i, 'ndc'],
  [/hcpcs|2\.16\.840\.1\.113883\.6\.(285|14)$/i, 'hcpcs'],
  [/nubc/i, 'nubc'],
  [/nucc/i, 'nucc'],
  [/icd10pcs|coding\/icd10$|2\.16\.840\.1\.113883\.6\.4$/i, 'icd10pcs'],
]

const order = ['loinc', 'snomed', 'rxnorm', 'cvx', 'icd10']

/** 'loinc' for http://loinc.org and so on; unknown systems give the last part of their URL. */
export function shortSystem(system: unknown): string | null {
  const url = words(system)?.replace(/[/#]+$/, '')
  if (!url) return null
  const known = systems.find(([pattern]) => pattern.test(url))
  if (known) return known[1]
  return url.split(/[/#]|urn:oid:|urn:/).findLast(Boolean) ?? null
}

// The index column that holds this is not sealed: free text put where a code belongs must not reach it.
const likeACode = /^[A-Za-z0-9._:/*+-]{1,40}$/

/** 'loinc|4548-4'. Null without a system, without a code, or when the code is no code but text. */
export function shortCode(coding: Coding | null | undefined): string | null {
  if (!coding || typeof coding !== 'object') return null
  const system = shortSystem(coding.system)
  const code = words(coding.code)
  if (!system || !code || !likeACode.test(code) || !likeACode.test(system)) return null
  return `${system}|${code}`
}

function rank(coding: Coding): number {
  const at = order.indexOf(shortSystem(coding.system) ?? '')
  return at < 0 ? order.length : at
}

/** Every coding of one or more concepts, the ones we know most about first, else as sent. */
export function codings(
  concepts: CodeableConcept | CodeableConcept[] | null | undefined,
): Coding[] {
  const all = objects(concepts).flatMap((concept) => objects(concept.coding))
  return all
    .map((coding) => ({ coding, rank: rank(coding) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ coding }) => coding)
}

/** The short code we go by: loinc, snomed, rxnorm, cvx, icd10, then any other. */
export function bestCode(
  concepts: CodeableConcept | CodeableConcept[] | null | undefined,
): string | null {
  for (const coding of codings(concepts)) {
    const short = shortCode(coding)
    if (short) return short
  }
  return null
}

/** Every short code of the concepts, best first: a table may know the second and not the first. */
export function allCodes(
  concepts: CodeableConcept | CodeableConcept[] | null | undefined,
): string[] {
  return codings(concepts)
    .map(shortCode)
    .filter((code) => code !== null)
}

/** What the sender calls it: display of the best coding, else the text, else any display. */
export function conceptName(concept: CodeableConcept | null | undefined): string | null {
  if (typeof concept === 'string') return words(concept)
  if (!concept || typeof concept !== 'object') return null
  const displays = codings(concept).map((coding) => words(coding.display))
  return displays[0] ?? words(concept.text) ?? displays.find(Boolean) ?? null
}

/** The plain code word of a status-like concept ('active'), also where a sender put a bare string. */
export function statusCode(concept: CodeableConcept | string | null | undefined): string | null {
  if (typeof concept === 'string') return words(concept)?.toLowerCase() ?? null
  if (!concept || typeof concept !== 'object') return null
  const code = objects(concept.coding).map((coding) => words(coding.code))
  return (code.find(Boolean) ?? words(concept.text))?.toLowerCase() ?? null
}
