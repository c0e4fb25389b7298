import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { bestCode } from '../record/coding.fhir.ts'
import { file } from '../record/filing.fhir.ts'
import { codesOfSlug, kindOfCode, slugOf } from './kinds.ts'
import { latestOfEach, toVitals, type VitalReading } from './vitals.fhir.ts'

type Given = [code: string, value: number | null, at: string, more?: Partial<Observation>]

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const mmHg = (value: number) => ({ valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' } })
const halves = (upper: number, lower: number) => ({
  component: [
    { code: loinc('8480-6'), ...mmHg(upper) },
    { code: loinc('8462-4'), ...mmHg(lower) },
  ],
})

const read = (...given: Given[]) =>
  toVitals(
    given.map(([code, value, at, more], i) => {
      const resource: Observation = {
        resourceType: 'Observation',
        status: 'final',
        code: loinc(code),
        effectiveDateTime: at,
        ...(value !== null && mmHg(value)),
        ...more,
      }
      return { id: `e${i}`, code: bestCode(resource.code), visitId: null, resource }
    }),
  )
const numbers = ({ values }: VitalReading) =>
  values.map(({ value }) => (value.kind === 'amount' ? value.number : value.kind))

test('a blood pressure is one reading, sent as a panel or in two halves', () => {
  const readings = read(
    ['85354-9', null, '2026-03-03', halves(128, 82)],
    ['8462-4', 80, '2026-03-02'],
    ['8480-6', 121, '2026-03-02'],
    ['55284-4', null, '2026-03-01', halves(118, 76)],
  )
  expect(readings.map(numbers)).toEqual([
    [128, 82],
    [121, 80],
    [118, 76],
  ])
  expect(readings.every(({ pressure }) => pressure)).toBe(true)
  expect(readings[1]?.ids).toEqual(['e1', 'e2'])
})

test('halves of different moments are not put together, and a lone half is shown as such', () => {
  const readings = read(
    ['8480-6', 121, '2026-03-02T08:00:00Z'],
    ['8462-4', 80, '2026-03-02T09:00:00Z'],
  )
  expect(readings.map(numbers)).toEqual([
    [121, 'none'],
    ['none', 80],
  ])
})

test('two readings in one moment stay two', () => {
  const readings = read(
    ['8480-6', 121, '2026-03-02'],
    ['8480-6', 131, '2026-03-02'],
    ['8462-4', 80, '2026-03-02'],
  )
  expect(readings.map(numbers)).toEqual([
    [121, 'none'],
    [131, 80],
  ])
})

test('a half that could not be measured is said to be missing', () => {
  const [reading] = read([
    '85354-9',
    null,
    '2026-03-03',
    {
      component: [
        { code: loinc('8480-6'), ...mmHg(128) },
        { code: loinc('8462-4'), dataAbsentReason: { coding: [{ code: 'not-performed' }] } },
      ],
    },
  ])
  expect(reading && numbers(reading)).toEqual([128, 'absent'])
})

test('a panel that only names its members says nothing of its own', () => {
  expect(
    read(['85353-1', null, '2026-03-03', { hasMember: [{ reference: 'Observation/1' }] }]),
  ).toEqual([])
  expect(read(['85354-9', null, '2026-03-03'])).toEqual([])
  expect(read(['85354-9', null, '2026-03-03', { valueString: '120/80' }])).toHaveLength(1)
})

test('the newest of each kind, known kinds first and in their order', () => {
  const readings = read(
    ['99999-9', 3, '2026-03-09', { code: { ...loinc('99999-9'), text: 'Grip strength' } }],
    ['29463-7', 71, '2026-03-08'],
    ['3141-9', 72, '2026-03-07'],
    ['8480-6', 121, '2026-03-06'],
    ['8462-4', 80, '2026-03-06'],
    ['85354-9', null, '2026-03-05', halves(118, 76)],
    ['8867-4', 64, '2026-03-01'],
  )
  expect(latestOfEach(readings).map(numbers)).toEqual([[121, 80], [64], [71], [3]])
})

test('addresses lead to codes and back', () => {
  expect(slugOf('loinc|8867-4')).toBe('heart-rate')
  expect(codesOfSlug('heart-rate')).toContain('loinc|8867-4')
  expect(slugOf('ciel|5087')).toBe('ciel~5087')
  expect(codesOfSlug('ciel~5087')).toEqual(['ciel|5087'])
  expect(codesOfSlug('nonsense')).toBeNull()
  expect(codesOfSlug('a~b~c')).toBeNull()
  expect(codesOfSlug("'; drop~table")).toBeNull()
})

test.skipIf(samplesMissing)('every sample vital sign becomes a reading', () => {
  const entries = []
  for (const { resource } of sampleRecords()) {
    const filing = file(resource)
    if (filing?.kind !== 'vital') continue
    const { id = '' } = resource
    entries.push({
      id,
      code: filing.code,
      visitId: filing.visit,
      resource: resource as Observation,
    })
  }
  expect(entries.length).toBeGreaterThan(3_000)
  const readings = toVitals(entries)
  expect(new Set(readings.flatMap(({ ids }) => ids)).size).toBe(
    new Set(entries.map((e) => e.id)).size,
  )
  const pressures = readings.filter(({ code }) => kindOfCode(code)?.slug === 'blood-pressure')
  expect(pressures.length).toBeGreaterThan(500)
  for (const one of pressures) expect(one.values).toHaveLength(2)
})
