import type { AllergyIntolerance } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { seriousFirst, toAllergy } from './allergies.fhir.ts'

const read = (part: object) =>
  toAllergy({ resourceType: 'AllergyIntolerance', ...part } as AllergyIntolerance)
const snomed = (code: string, display?: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display }],
})

test('an empty allergy has a name and makes no claim', () => {
  expect(read({})).toMatchObject({
    plain: phrases.unnamed.allergy,
    none: false,
    status: 'unknown',
    certainty: null,
    risk: null,
    groups: [],
    reactions: [],
  })
})

test('"no known allergy" is a statement, not an allergy', () => {
  expect(read({ code: snomed('716186003', 'No known allergy (situation)') }).none).toBe(true)
  expect(read({ code: snomed('91935009', 'Allergy to peanuts') }).none).toBe(false)
})

test('reactions: worst first, one line per sign, words where nothing is coded', () => {
  const { reactions } = read({
    reaction: [
      { manifestation: [{ text: 'Odd taste' }], severity: 'mild' },
      { manifestation: [{ text: 'Short of breath' }, {}], severity: 'severe', onset: '2017-06' },
      { description: 'Felt faint', manifestation: [] },
      {},
    ],
  })
  expect(reactions.map(({ plain, severity }) => [plain, severity])).toEqual([
    ['Short of breath', 'severe'],
    ['Odd taste', 'mild'],
    ['Felt faint', null],
  ])
  expect(reactions[0]?.date).toBe('2017-06')
})

test('status, certainty, risk and groups, with words that are not in the standard left out', () => {
  const view = read({
    clinicalStatus: { coding: [{ code: 'inactive' }] },
    verificationStatus: { coding: [{ code: 'unconfirmed' }] },
    criticality: 'unable-to-assess',
    category: ['food', 'medication', 'stardust'],
    type: 'intolerance',
    lastOccurrence: '2020',
  })
  expect(view).toMatchObject({
    status: 'inactive',
    certainty: 'not-confirmed',
    risk: 'cannot-tell',
    groups: ['food', 'medicine'],
    type: 'intolerance',
    lastTime: '2020',
  })
})

test('the substance of the reaction stands in where the allergy has no code', () => {
  expect(
    read({ reaction: [{ substance: { text: 'Penicillin G' }, manifestation: [] }] }).plain,
  ).toBe('Penicillin G')
})

test.skipIf(samplesMissing)(`every sample allergy has a name. ${samplesMissing ?? ''}`, () => {
  const views: ReturnType<typeof toAllergy>[] = []
  for (const { resource } of sampleRecords())
    if (resource.resourceType === 'AllergyIntolerance') views.push(toAllergy(resource))
  expect(views).toHaveLength(33)
  expect(views.filter((view) => view.plain === phrases.unnamed.allergy)).toEqual([])
  expect(views.filter((view) => view.risk === 'high')).toHaveLength(3)
  expect(views.flatMap((view) => view.reactions).map((one) => one.plain)).toHaveLength(13)
})

test('what can be a danger comes first, the rest stays in order', () => {
  const risks = (['low', 'high', null, 'high'] as const).map((risk, id) => ({ id, view: { risk } }))
  expect(seriousFirst(risks).map(({ id }) => id)).toEqual([1, 3, 0, 2])
})
