import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { toResult } from './results.fhir.ts'
import { toSeries, type Sample } from './series.ts'
import { readUnit } from './units.ts'

const sample = (
  at: string,
  value: number,
  unit: string,
  more: Partial<Observation> = {},
): Sample => {
  const view = toResult({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
    valueQuantity: { value, unit, code: unit },
    ...more,
  })
  return { id: at, at, standing: view.standing, measured: view, parts: [] }
}
const mg = readUnit('mg/dL')
const range = (low: number, high: number) => ({
  referenceRange: [{ low: { value: low }, high: { value: high } }],
})

test('one line, oldest first, with the range of the latest value that had one', () => {
  const [line, ...others] = toSeries(
    [
      sample('2026-03-01', 101, 'mg/dL'),
      sample('2024', 90, 'mg/dL', range(70, 99)),
      sample('2025-05', 120, 'mg/dL', range(65, 110)),
    ],
    mg,
  )
  expect(others).toEqual([])
  expect(line?.points).toEqual([
    { id: '2024', at: '2024', number: 90, outside: false },
    { id: '2025-05', at: '2025-05', number: 120, outside: true },
    { id: '2026-03-01', at: '2026-03-01', number: 101, outside: false },
  ])
  expect(line).toMatchObject({ limits: { low: 65, high: 110 }, converted: false })
})

test('a well-known pair of units shares a line, and says that it was converted', () => {
  const samples = [
    sample('2025-01-01', 5, 'mmol/L', range(3.9, 5.5)),
    sample('2026-01-01', 95, 'mg/dL'),
  ]
  const [line] = toSeries(samples, mg)
  expect(line?.converted).toBe(true)
  expect(line?.points.map(({ number }) => Math.round(number))).toEqual([90, 95])
  expect(Math.round(line?.limits?.high ?? 0)).toBe(99)
  expect(toSeries(samples, readUnit('mmol/L'))[0]?.points[1]?.number).toBeCloseTo(5.27, 2)
})

test('units that cannot be compared are lines of their own, the asked one first', () => {
  const samples = [
    sample('2025-01-01', 1, '{score}'),
    sample('2025-02-01', 2, '{score}'),
    sample('2025-03-01', 99, 'mg/dL'),
  ]
  expect(toSeries(samples, mg).map(({ unit, points }) => [unit.shown, points.length])).toEqual([
    ['mg/dL', 1],
    ['points', 2],
  ])
  expect(toSeries(samples, readUnit('ng/mL')).map(({ unit }) => unit.shown)).toEqual([
    'points',
    'mg/dL',
  ])
})

test('what was cancelled, taken back, undated or not a number is in no line', () => {
  const samples = [
    sample('2025-01-01', 1, 'mg/dL', { status: 'cancelled' }),
    sample('2025-01-02', 1, 'mg/dL', { status: 'entered-in-error' }),
    sample('2025-01-03', 1, 'mg/dL', { valueQuantity: undefined, valueString: 'high' }),
    { ...sample('2025-01-04', 1, 'mg/dL'), at: null },
  ]
  expect(toSeries(samples, mg)).toEqual([])
})
