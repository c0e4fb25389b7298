import { expect, test } from 'vitest'
import type { CodeableConcept, Observation } from 'fhir/r4'
import { createTexts } from '../../texts/texts.ts'
import { toResult } from './results.fhir.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC' })

const observation = (more: Partial<Observation>): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Test', coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
  ...more,
})
const amount = (value: number, unit = 'mg/dL', comparator?: '<' | '<=' | '>' | '>=') => ({
  valueQuantity: { value, unit, code: unit, comparator },
})
const range = (low?: number, high?: number) => ({
  referenceRange: [
    {
      ...(low !== undefined && { low: { value: low, unit: 'mg/dL' } }),
      ...(high !== undefined && { high: { value: high, unit: 'mg/dL' } }),
    },
  ],
})
const marked = (...codes: string[]) => ({
  interpretation: codes.map((code): CodeableConcept => ({ coding: [{ code }] })),
})
const worded = (text: string) => ({ interpretation: [{ text }] })

/** Flag kind, flag word and sentence in English, as a person meets them. */
function read(more: Partial<Observation>): [string | undefined, string | undefined, string | null] {
  const { flag, reading } = toResult(observation(more))
  return [
    flag?.kind,
    flag ? t(flag.word, { words: flag.words }) : undefined,
    reading && t(reading.key, reading.values),
  ]
}

test.each<[string, Partial<Observation>, ReturnType<typeof read>]>([
  [
    'inside',
    { ...amount(80), ...range(70, 99) },
    ['ok', 'In the usual range', 'Inside the usual range your lab gave.'],
  ],
  [
    'on the limit',
    { ...amount(99), ...range(70, 99) },
    ['ok', 'In the usual range', 'Inside the usual range your lab gave.'],
  ],
  [
    'a little above',
    { ...amount(101.9), ...range(70, 99) },
    ['high', 'High', 'A little above the usual range your lab gave.'],
  ],
  [
    'above',
    { ...amount(102), ...range(70, 99) },
    ['high', 'High', 'Above the usual range your lab gave.'],
  ],
  [
    'far above, without the lab calling it so',
    { ...amount(600), ...range(70, 99) },
    ['high', 'High', 'Above the usual range your lab gave.'],
  ],
  [
    'a little below',
    { ...amount(68), ...range(70, 99) },
    ['low', 'Low', 'A little below the usual range your lab gave.'],
  ],
  [
    'below a lower limit only',
    { ...amount(30), ...range(40) },
    ['low', 'Low', 'Below the usual range your lab gave.'],
  ],
  [
    'above an upper limit only, by a tenth of it',
    { ...amount(220), ...range(undefined, 200) },
    ['high', 'High', 'A little above the usual range your lab gave.'],
  ],
  [
    'the lab calls it very high',
    { ...amount(600), ...range(70, 99), ...marked('HH') },
    ['critical-high', 'Very high', 'Well above the usual range. Your lab marked it as very high.'],
  ],
  [
    'the lab calls it very low, without a range',
    { ...amount(20), ...marked('LL') },
    ['critical-low', 'Very low', 'Your lab marked this as very low.'],
  ],
  [
    'the lab calls it high, without a range',
    { ...amount(120), ...marked('H') },
    ['high', 'High', 'Your lab marked this as high.'],
  ],
  [
    'the lab and its range agree',
    { ...amount(101), ...range(70, 99), ...marked('H') },
    ['high', 'High', 'A little above the usual range your lab gave.'],
  ],
  [
    'the lab and its range do not agree: the lab counts',
    { ...amount(80), ...range(70, 99), ...marked('H') },
    ['high', 'High', 'Your lab marked this as high.'],
  ],
  [
    'normal by the lab, outside by the range',
    { ...amount(120), ...range(70, 99), ...marked('N') },
    ['ok', 'Normal', 'Your lab marked this as normal.'],
  ],
  ['no range, no mark', amount(80), [undefined, undefined, 'Your lab gave no usual range.']],
  [
    'abnormal',
    { ...amount(120), ...range(70, 99), ...marked('A') },
    ['abnormal', 'Outside the usual', 'Your lab marked this as outside the usual.'],
  ],
  [
    'critical',
    { valueString: 'Blasts seen', ...marked('AA') },
    ['critical', 'Needs attention soon', 'Your lab marked this as needing attention soon.'],
  ],
  [
    'the graver of two marks',
    { ...amount(600), ...marked('A', 'HH') },
    ['critical-high', 'Very high', 'Your lab marked this as very high.'],
  ],
  [
    'negative',
    { valueString: 'Negative', ...marked('NEG') },
    ['unknown', 'Negative', 'Negative: your lab did not find what this test looks for.'],
  ],
  [
    'resistant',
    { valueString: '>32', ...marked('R') },
    ['unknown', 'Resistant', 'In the lab, this medicine did not work against the germ.'],
  ],
  [
    'a mark in words',
    { ...amount(120), ...worded('Above high normal') },
    ['high', 'High', 'Your lab marked this as high.'],
  ],
  [
    'a mark in words of its own',
    { ...amount(120), ...worded('See comment') },
    ['unknown', 'See comment', 'Your lab wrote: See comment'],
  ],
  [
    'below what can be measured, all of it inside',
    { ...amount(5, 'mg/dL', '<'), ...range(undefined, 10) },
    ['ok', 'In the usual range', 'Inside the usual range your lab gave.'],
  ],
  [
    'below what can be measured, all of it below',
    { ...amount(5, 'mg/dL', '<'), ...range(5, 10) },
    ['low', 'Low', 'Below the usual range your lab gave.'],
  ],
  [
    'below what can be measured, perhaps inside',
    { ...amount(5, 'mg/dL', '<'), ...range(3, 10) },
    [
      'unknown',
      'Not certain',
      'The test could not measure this exactly, so it may be inside or outside the usual range.',
    ],
  ],
  [
    'at least so much, all of it above',
    { ...amount(500, 'mg/dL', '>='), ...range(70, 99) },
    ['high', 'High', 'Above the usual range your lab gave.'],
  ],
  [
    'more than the lower limit of a range that is open above',
    { ...amount(60, 'mg/dL', '>'), ...range(60) },
    ['ok', 'In the usual range', 'Inside the usual range your lab gave.'],
  ],
  [
    'more than something inside, up to anywhere',
    { ...amount(80, 'mg/dL', '>'), ...range(70, 99) },
    [
      'unknown',
      'Not certain',
      'The test could not measure this exactly, so it may be inside or outside the usual range.',
    ],
  ],
  [
    'a range in another unit of a well-known test',
    { ...amount(5.6, 'mmol/L'), ...range(70, 99) },
    ['high', 'High', 'A little above the usual range your lab gave.'],
  ],
  [
    'a range to aim for',
    {
      ...amount(2.5, '{INR}'),
      referenceRange: [
        { low: { value: 2 }, high: { value: 3 }, type: { coding: [{ code: 'therapeutic' }] } },
      ],
    },
    ['ok', 'In the usual range', 'Inside the target range your lab gave.'],
  ],
  [
    'words with usual words',
    { valueString: 'Clear', referenceRange: [{ text: 'Clear' }] },
    [undefined, undefined, null],
  ],
])('reads %s', (_, more, expected) => {
  expect(read(more)).toEqual(expected)
})

test('says why a number is not compared', () => {
  const men = { high: { value: 17 }, appliesTo: [{ coding: [{ code: 'male' }] }] }
  const women = { high: { value: 15 }, appliesTo: [{ coding: [{ code: 'female' }] }] }
  expect(read({ ...amount(12), referenceRange: [men, women] })[2]).toBe(
    'Your lab gave several usual ranges. We do not know which one is for you.',
  )
  expect(read({ ...amount(12, 'ng/mL'), ...range(1, 2), code: { text: 'Rare' } })[2]).toBe(
    'Your lab gave the usual range in another unit, so we cannot compare them.',
  )
})

test('a missing value is explained in the sentence', () => {
  expect(read({ dataAbsentReason: { coding: [{ code: 'error' }] } })[2]).toBe(
    'The measurement did not work.',
  )
})

const disagrees = (more: Partial<Observation>) => toResult(observation(more)).disagrees

test('says that the mark and the number disagree, and only then', () => {
  expect(disagrees({ ...amount(80), ...range(70, 99), ...marked('H') })).toBe(true)
  expect(disagrees({ ...amount(120), ...range(70, 99), ...marked('N') })).toBe(true)
  expect(disagrees({ ...amount(80), ...range(70, 99), ...marked('A') })).toBe(true)
  expect(disagrees({ ...amount(120), ...range(70, 99), ...marked('L') })).toBe(true)
  expect(disagrees({ ...amount(120), ...range(70, 99), ...marked('HH') })).toBe(false)
  expect(disagrees({ ...amount(120), ...range(70, 99) })).toBe(false)
  expect(disagrees({ ...amount(80), ...marked('H') })).toBe(false)
})

test('a range in a unit that cannot be compared is kept, and gives no flag', () => {
  const view = toResult(
    observation({ ...amount(5.6, 'mmol/L'), ...range(70, 99), code: { text: 'Mystery' } }),
  )
  expect(view).toMatchObject({ flag: null, limits: null, range: { low: 70, high: 99 } })
})

test('how it moved since last time stands beside the flag', () => {
  const view = toResult(observation({ ...amount(120), ...range(70, 99), ...marked('U') }))
  expect(view.changes).toEqual(['results.change.up'])
  expect(view.flag).toMatchObject({ kind: 'high', from: 'range' })
})
