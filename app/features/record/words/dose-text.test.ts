import type { Dosage } from 'fhir/r4'
import { expect, test } from 'vitest'
import { amountText, doseText } from './dose-text.ts'

const dose = (value: number, unit?: string) => [{ doseQuantity: { value, unit } }]
const repeat = (
  frequency: number,
  period: number,
  periodUnit: 'h' | 'd' | 'wk' | 'mo',
  more = {},
) => ({
  repeat: { frequency, period, periodUnit, ...more },
})
const oral = { coding: [{ system: 'http://snomed.info/sct', code: '26643006' }] }

const cases: [string, Dosage | null, string | null][] = [
  ['nothing', null, null],
  ['an empty dosage', {}, null],
  ['only a sequence and as needed', { sequence: 1, asNeededBoolean: true }, 'Take as needed.'],
  ['as needed said twice', { text: 'Take as needed.', asNeededBoolean: true }, 'Take as needed.'],
  [
    'dose, times and as needed',
    { doseAndRate: dose(1, 'tablet'), timing: repeat(2, 1, 'd'), asNeededBoolean: true },
    'Take 1 tablet 2 times a day. As needed.',
  ],
  [
    'a number without a unit',
    { doseAndRate: dose(1), timing: repeat(1, 1, 'd'), asNeededBoolean: false },
    'Take 1 at a time, once a day.',
  ],
  [
    'hours',
    { doseAndRate: dose(2, 'TAB'), timing: repeat(1, 6, 'h') },
    'Take 2 tablets every 6 hours.',
  ],
  [
    'a range of hours',
    { doseAndRate: dose(1, '{capsule}'), timing: repeat(1, 4, 'h', { periodMax: 6 }) },
    'Take 1 capsule every 4 to 6 hours.',
  ],
  [
    'a range of amounts and a route',
    {
      doseAndRate: [{ doseRange: { low: { value: 1 }, high: { value: 2, unit: 'tablet' } } }],
      route: oral,
      timing: repeat(1, 1, 'd', { when: ['HS'] }),
    },
    'Take 1 to 2 tablets by mouth once a day at bedtime.',
  ],
  [
    'weekdays, clock and how long',
    {
      doseAndRate: dose(10, 'mg'),
      timing: {
        repeat: {
          dayOfWeek: ['mon', 'thu'],
          timeOfDay: ['08:00:00', '20:30:00'],
          boundsDuration: { value: 10, code: 'd' },
        },
      },
    },
    'Take 10 mg on Monday and Thursday at 8:00 am and 8:30 pm, for 10 days.',
  ],
  [
    'before meals',
    {
      doseAndRate: dose(5, 'units'),
      route: { text: 'Subcutaneous' },
      timing: { repeat: { when: ['AC'], offset: 30 } },
    },
    'Inject 5 units under the skin 30 minutes before meals.',
  ],
  [
    'puffs',
    { doseAndRate: dose(2, 'puff'), timing: repeat(4, 1, 'd') },
    'Breathe in 2 puffs 4 times a day.',
  ],
  [
    'half',
    { doseAndRate: dose(0.5, 'tablet'), timing: repeat(1, 1, 'wk') },
    'Take half a tablet once a week.',
  ],
  [
    'a timing code',
    { doseAndRate: dose(1, 'tablet'), timing: { code: { coding: [{ code: 'BID' }] } } },
    'Take 1 tablet 2 times a day.',
  ],
  ['Latin', { text: '10 mL po bid prn' }, '10 mL by mouth 2 times a day as needed.'],
  ['Latin hours', { text: '1 tab q4-6h prn pain' }, '1 tablet every 4 to 6 hours as needed pain.'],
  [
    'text that is the whole order beats the structure',
    {
      text: 'Takes 1-2 tablets once daily at bedtime',
      doseAndRate: dose(9),
      timing: repeat(9, 1, 'd'),
    },
    'Takes 1-2 tablets once daily at bedtime.',
  ],
  [
    'text with a number that is no order',
    { text: 'With 8 ounces of water', doseAndRate: dose(1, 'tablet'), timing: repeat(1, 1, 'd') },
    'Take 1 tablet once a day. With 8 ounces of water.',
  ],
  [
    'text and codes that add to the structure, once',
    {
      text: 'Take at regular intervals. Complete the course.\n',
      additionalInstruction: [{ text: 'Take at regular intervals. Complete the course' }],
      doseAndRate: dose(1),
      timing: repeat(4, 1, 'd'),
    },
    'Take 1 at a time, 4 times a day. Take at regular intervals. Complete the course.',
  ],
  [
    'words for the patient, a reason and a limit',
    {
      doseAndRate: dose(1, 'tablet'),
      timing: repeat(1, 8, 'h'),
      patientInstruction: 'Take with food',
      asNeededCodeableConcept: { coding: [{ display: 'Headache (finding)' }] },
      maxDosePerPeriod: {
        numerator: { value: 4, unit: 'tablet' },
        denominator: { value: 1, unit: 'd' },
      },
    },
    'Take 1 tablet every 8 hours. Take with food. As needed for headache. No more than 4 tablets in 24 hours.',
  ],
  [
    'eye drops',
    {
      doseAndRate: dose(1, '[drp]'),
      route: { text: 'Ophthalmic route' },
      timing: repeat(2, 1, 'd'),
    },
    'Put 1 drop in the eye 2 times a day.',
  ],
  [
    'cream without an amount',
    { route: { text: 'Topical' }, timing: repeat(2, 1, 'd') },
    'Put it on the skin 2 times a day.',
  ],
  ['a broken timing', { timing: { repeat: { frequency: 2, period: 0, periodUnit: 'd' } } }, null],
  [
    'one time only',
    { doseAndRate: dose(1, 'dose'), timing: repeat(1, 1, 'd', { count: 1 }) },
    'Take 1 dose once a day, one time only.',
  ],
]

test.each(cases)('%s', (_, dosage, sentence) => {
  expect(doseText(dosage)).toBe(sentence)
})

test('a dose that was given is told as an amount', () => {
  expect(doseText({ doseAndRate: dose(500, 'mg'), route: oral }, 'given')).toBe('500 mg by mouth.')
  expect(doseText({}, 'given')).toBeNull()
})

test('amounts: unit by number, the bare number without one', () => {
  expect(amountText({ value: 30, unit: 'Tablet' })).toBe('30 tablets')
  expect(amountText({ value: 30 })).toBe('30')
  expect(amountText({ unit: 'mL' })).toBeNull()
})
