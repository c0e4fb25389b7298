import { expect, test } from 'vitest'
import type { FhirResource, Observation } from 'fhir/r4'
import { toResult } from './results.fhir.ts'

const observation = (more: Partial<Observation>): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Test', coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
  ...more,
})
const amount = (value: number, unit = 'mg/dL', comparator?: '<' | '<=' | '>' | '>=') => ({
  valueQuantity: { value, unit, code: unit, comparator },
})
const value = (more: Partial<Observation>) => toResult(observation(more)).value

test('every kind of value has a shape of its own', () => {
  expect(value(amount(5, 'mg/dL', '<='))).toMatchObject({ kind: 'amount', comparator: '≤' })
  expect(value({ valueInteger: 3 })).toMatchObject({ kind: 'amount', number: 3 })
  expect(
    value({ valueRatio: { numerator: { value: 1 }, denominator: { value: 80 } } }),
  ).toMatchObject({ kind: 'ratio', top: { number: 1 }, bottom: { number: 80 } })
  expect(
    value({ valueRange: { low: { value: 2, unit: 'mm' }, high: { value: 4 } } }),
  ).toMatchObject({
    kind: 'between',
    low: 2,
    high: 4,
    unit: { shown: 'mm' },
  })
  expect(value({ valueString: ' Line one\nLine two ' })).toEqual({
    kind: 'words',
    text: 'Line one\nLine two',
  })
  expect(
    value({ valueCodeableConcept: { coding: [{ display: 'Cloudy urine (finding)' }] } }),
  ).toEqual({ kind: 'words', text: 'Cloudy urine' })
  expect(value({ valueBoolean: false })).toEqual({ kind: 'yesNo', yes: false })
  expect(value({ valueTime: '14:30:00' })).toEqual({ kind: 'time', time: '14:30:00' })
  expect(value({ valueDateTime: '2026-03' })).toEqual({ kind: 'date', at: '2026-03' })
  expect(value({ valuePeriod: { start: '2026-03-01' } })).toEqual({
    kind: 'period',
    start: '2026-03-01',
    end: null,
  })
  expect(
    value({ valueSampledData: { origin: { value: 0 }, period: 10, dimensions: 1, data: '1 2 E' } }),
  ).toEqual({ kind: 'recording' })
  expect(value({})).toEqual({ kind: 'none' })
})

test('a missing value says why', () => {
  const why = (code: string) =>
    value({ dataAbsentReason: { coding: [{ code, display: 'x' }] } }) as { why?: string }
  expect(why('not-performed').why).toBe('results.absent.notDone')
  expect(why('masked').why).toBe('results.absent.masked')
  expect(why('brand-new-reason').why).toBe('results.absent.unknown')
  const sentAsValue = value({
    valueCodeableConcept: {
      text: 'Unknown',
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' },
      ],
    },
  })
  expect(sentAsValue).toMatchObject({ kind: 'absent', why: 'results.absent.unknown' })
})

test('parts of a panel are read like results of their own', () => {
  const { parts, value: own } = toResult(
    observation({
      code: {
        coding: [{ system: 'http://loinc.org', code: '85354-9', display: 'Blood pressure' }],
      },
      component: [
        {
          code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
          ...amount(142, 'mmHg'),
          referenceRange: [{ high: { value: 130 } }],
        },
        { code: { text: 'Diastolic' }, dataAbsentReason: { coding: [{ code: 'not-performed' }] } },
      ],
    }),
  )
  expect(own).toEqual({ kind: 'none' })
  expect(parts).toMatchObject([
    { loincs: ['8480-6'], flag: { kind: 'high' }, value: { unit: { shown: 'mmHg' } } },
    { name: 'Diastolic', value: { kind: 'absent' } },
  ])
})

test.each([
  ['registered', 'waiting'],
  ['preliminary', 'early'],
  ['final', 'final'],
  ['corrected', 'corrected'],
  ['amended', 'corrected'],
  ['cancelled', 'cancelled'],
  ['entered-in-error', 'mistake'],
  ['Final ', 'final'],
  ['blub', 'unknown'],
])('status %s stands as %s', (status, standing) => {
  expect(toResult(observation({ status: status as 'final' })).standing).toBe(standing)
})

test('dates, laboratory, method, comments and members are taken along', () => {
  const lab: FhirResource = { resourceType: 'Organization', id: 'lab', name: 'Harbor Lab' }
  const doctor: FhirResource = {
    resourceType: 'Practitioner',
    name: [{ prefix: ['Dr.'], given: ['Ana', 'Maria'], family: 'Ruiz', suffix: ['MD'] }],
  }
  const view = toResult(
    observation({
      contained: [lab],
      effectivePeriod: { start: '2026-03-01T08:00:00Z', end: '2026-03-02T08:00:00Z' },
      issued: '2026-03-03T09:00:00Z',
      performer: [{ reference: '#lab' }, { display: 'Sam Oduya' }, { reference: 'Practitioner/9' }],
      method: { text: 'Enzymatic' },
      bodySite: { text: 'Left arm' },
      specimen: { display: 'Serum' },
      note: [
        {
          text: ' Fasting sample. ',
          authorReference: { reference: 'Practitioner/9' },
          time: '2026-03-03',
        },
        { text: '' },
      ],
      hasMember: [{ reference: 'Observation/1' }, { reference: 'Observation/1' }, {}],
      basedOn: [{ reference: 'ServiceRequest/7' }],
    }),
    {
      person: { sex: null, birthDate: null },
      names: new Map([['Practitioner/9', doctor]]),
    },
  )
  expect(view).toMatchObject({
    collectedAt: '2026-03-01T08:00:00Z',
    collectedUntil: '2026-03-02T08:00:00Z',
    reportedAt: '2026-03-03T09:00:00Z',
    performers: ['Harbor Lab', 'Sam Oduya', 'Dr. Ana Maria Ruiz MD'],
    method: 'Enzymatic',
    bodySite: 'Left arm',
    specimen: 'Serum',
    notes: [{ text: 'Fasting sample.', by: 'Dr. Ana Maria Ruiz MD', at: '2026-03-03' }],
    members: ['Observation/1'],
    orders: [{ reference: 'ServiceRequest/7' }],
  })
})

test('the range is chosen by age on the day of the test, not today', () => {
  const ages = {
    referenceRange: [
      { high: { value: 300 }, age: { high: { value: 17, code: 'a' } } },
      { high: { value: 120 }, age: { low: { value: 18, code: 'a' } } },
    ],
  }
  const person = { sex: null, birthDate: '2000-06-01' } as const
  const at = (effectiveDateTime: string) =>
    toResult(observation({ ...amount(200), ...ages, effectiveDateTime }), {
      person,
      names: new Map(),
    }).flag?.kind
  expect([at('2017-06-01'), at('2019-06-01')]).toEqual(['ok', 'high'])
})

test.each<[string, object]>([
  ['nothing at all', { code: undefined, status: undefined }],
  [
    'lists that are objects',
    { interpretation: { coding: { code: 'H' } }, note: {}, performer: {} },
  ],
  ['a number sent as text', { valueQuantity: { value: '7.2', unit: 'mg/dL' } }],
  ['an empty quantity', { valueQuantity: {} }],
  ['a quantity with words in its unit', { valueQuantity: { unit: 'see report' } }],
  [
    'nulls everywhere',
    { component: [null], hasMember: [null], valueRatio: null, referenceRange: null },
  ],
  ['an impossible date', { effectiveDateTime: '2026-02-31', issued: 'yesterday' }],
  ['a bare string as a code', { code: 'Glucose' }],
])('does not stumble over %s', (_, odd) => {
  const view = toResult(observation(odd as Partial<Observation>))
  expect(view.value.kind).toMatch(/amount|words|none/)
  expect(view.reportedAt).toBeNull()
})
