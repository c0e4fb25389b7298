import { expect, test } from 'vitest'
import type { Observation, ObservationReferenceRange } from 'fhir/r4'
import { createTexts } from '../../../texts/texts.ts'
import { toResult } from '../results.fhir.ts'
import { rangeWords, valueWords } from './value-words.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC' })

const view = (more: Partial<Observation>) =>
  toResult({ resourceType: 'Observation', status: 'final', code: {}, ...more })
const value = (more: Partial<Observation>) => valueWords(t, view(more)).replaceAll('\u00A0', ' ')

test.each<[string, Partial<Observation>]>([
  ['<5 mg/L', { valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' } }],
  ['1,040 pg/mL', { valueQuantity: { value: 1040, unit: 'pg/mL' } }],
  ['7.2 ×10³/µL', { valueQuantity: { value: 7.2, code: '10*3/uL' } }],
  ['1 point', { valueQuantity: { value: 1, code: '{score}' } }],
  ['2 points', { valueQuantity: { value: 2, code: '{score}' } }],
  ['3.9 %', { valueQuantity: { value: 3.8999, unit: '%' } }],
  ['1:80', { valueRatio: { numerator: { value: 1 }, denominator: { value: 80 } } }],
  ['2 to 4 mm', { valueRange: { low: { value: 2, unit: 'mm' }, high: { value: 4, unit: 'mm' } } }],
  ['Up to 4 mm', { valueRange: { high: { value: 4, unit: 'mm' } } }],
  ['2 mm or more', { valueRange: { low: { value: 2, unit: 'mm' } } }],
  ['Yes', { valueBoolean: true }],
  ['No', { valueBoolean: false }],
  ['May 2026', { valueDateTime: '2026-05' }],
  ['1 May 2026 – …', { valuePeriod: { start: '2026-05-01' } }],
  ['Cloudy', { valueString: 'Cloudy' }],
  ['No value was sent.', { dataAbsentReason: { coding: [{ code: 'unknown' }] } }],
  ['', {}],
])('%j is how a value is written', (text, more) => {
  expect(value(more)).toBe(text)
})

test.each<[string, ObservationReferenceRange]>([
  ['70 to 99 mg/dL', { low: { value: 70 }, high: { value: 99 } }],
  ['70 to 99 mg/dL', { text: '70-99' }],
  ['Less than 5.7 mg/dL', { text: '<5.7' }],
  ['More than 59 mg/dL', { text: '>59' }],
  ['Up to 99 mg/dL', { high: { value: 99 } }],
  ['Negative', { text: 'Negative' }],
  [
    '12 to 15 mg/dL (Women)',
    { low: { value: 12 }, high: { value: 15 }, appliesTo: [{ text: 'Women' }] },
  ],
])('%j is how a range is written', (text, referenceRange) => {
  const { range } = view({
    valueQuantity: { value: 80, unit: 'mg/dL' },
    referenceRange: [referenceRange],
  })
  expect(range && rangeWords(t, range).replaceAll('\u00A0', ' ')).toBe(text)
})
