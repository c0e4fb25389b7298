import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../sample-records.ts'
import { allSubstances } from './en/ingredients.ts'
import { conditions } from './en/conditions.ts'
import { procedures } from './en/procedures.ts'
import { vaccines } from './en/vaccines.ts'
import { visitTypes } from './en/visit-types.ts'
import { ingredientIn } from './medicine-words.ts'
import { tables } from './tables.ts'
import { allCodes, conceptName } from '../coding.fhir.ts'
import { conceptWords } from './words.fhir.ts'
import { knownWords, type WordKind } from './words.ts'

test.each([
  ['conditions', conditions],
  ['procedures', procedures],
  ['vaccines', vaccines],
  ['visit types', visitTypes],
])('no code stands twice among the %s', (_, entries) => {
  const codes = entries.flatMap((entry) => entry.codes)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})

// Verhoeff's scheme as SNOMED CT uses it: a slip of one digit, or two swapped, never passes.
const times = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b - 5) % 5) + 5
  return b < 5 ? ((a - 5 - b + 5) % 5) + 5 : (a - b + 5) % 5
}
const shift = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
const shifted = (digit: number, places: number): number =>
  places === 0 ? digit : shifted(shift[digit] ?? 0, places - 1)
const verhoeff = (code: string) =>
  [...code]
    .toReversed()
    .reduce((sum, digit, at) => times(sum, shifted(Number(digit), at % 8)), 0) === 0

test('the check digit of every SNOMED CT code is right', () => {
  expect(verhoeff('44054006')).toBe(true)
  expect(verhoeff('44054007')).toBe(false)
  expect(verhoeff('44045006')).toBe(false)
  const codes = Object.values(tables)
    .flatMap((table) => [...table.keys()])
    .filter((code) => code.startsWith('snomed|'))
    .map((code) => code.slice('snomed|'.length))
  expect(codes.length).toBeGreaterThan(500)
  expect(codes.filter((code) => !/^\d{6,18}$/.test(code) || !verhoeff(code))).toEqual([])
})

/** US school grade by Flesch and Kincaid: 0.39 words per sentence + 11.8 syllables per word - 15.59. */
function grade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter(Boolean).length
  const words = text.match(/[a-z']+/gi) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const silent = word.replace(/(?:[^laeiouy]es|[^laeiouy]e|[^dt]ed)$/, (end) => end.charAt(0))
  return Math.max(1, (silent.match(/[aeiouy]+/g) ?? []).length)
}

test('our sentences are at a sixth-grade level or below', () => {
  expect(grade('The cat sat on the mat.')).toBeLessThan(2)
  expect(grade('Pulmonary rehabilitation ameliorates respiratory insufficiency.')).toBeGreaterThan(
    15,
  )
  const sentences = [
    ...Object.values(tables).flatMap((table) => [...table.values()].map((one) => one.about)),
    ...allSubstances.map(([, { use }]) => `It is ${use}.`),
  ].filter((text) => text !== undefined)
  const grades = [...new Set(sentences)].map(grade).toSorted((a, b) => a - b)
  expect(grades.length).toBeGreaterThan(250)
  expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(6)
  expect(grades[Math.floor(grades.length * 0.95)]).toBeLessThanOrEqual(11)
})

test.skipIf(samplesMissing)(
  `most of what the samples hold has our words. ${samplesMissing ?? ''}`,
  () => {
    const share: Record<string, { known: number; all: number }> = {}
    const count = (kind: string, known: boolean) => {
      const so = (share[kind] ??= { known: 0, all: 0 })
      so.all++
      if (known) so.known++
    }
    const coded = (kind: WordKind, concept: Parameters<typeof allCodes>[0]) =>
      count(kind, knownWords(allCodes(concept), kind) !== null)
    for (const { resource } of sampleRecords()) {
      switch (resource.resourceType) {
        case 'Condition':
          coded('condition', resource.code)
          break
        case 'Immunization':
          coded('immunization', resource.vaccineCode)
          break
        case 'Procedure':
          coded('procedure', resource.code)
          break
        case 'Encounter':
          coded('visit', resource.type)
          break
        case 'AllergyIntolerance':
          coded('allergy', resource.code)
          break
        case 'MedicationRequest': {
          const concept = resource.medicationCodeableConcept
          const words = conceptWords(concept, 'medicine')
          count(
            'medicine',
            Boolean(words.about && ingredientIn(`${words.plain} ${conceptName(concept)}`)),
          )
        }
      }
    }
    const percent = (kind: string) => ((share[kind]?.known ?? 0) / (share[kind]?.all ?? 1)) * 100
    expect(percent('condition')).toBeGreaterThanOrEqual(90)
    expect(percent('immunization')).toBeGreaterThanOrEqual(90)
    expect(percent('medicine')).toBeGreaterThanOrEqual(80)
    expect(percent('procedure')).toBeGreaterThanOrEqual(70)
    expect(percent('visit')).toBeGreaterThanOrEqual(90)
    expect(percent('allergy')).toBeGreaterThanOrEqual(80)
  },
)
