import { expect, test } from 'vitest'
import { faultsOf } from './check/shape.ts'
import { bulkRecord } from './sizes.ts'

const ofPatient = (n: number, seed: number) => {
  const all = [...bulkRecord(n, seed)]
  const start = all.findIndex((r) => r.resourceType === 'Patient')
  return { all, entries: all.slice(start + 1) }
}

test.each([0, 1, 57, 200, 5_000])('gives exactly %i entries', (n) => {
  expect(ofPatient(n, 1).entries).toHaveLength(n)
})

test('every reference points back to something already given, and no id comes twice', () => {
  const known = new Set<string>()
  for (const resource of bulkRecord(2_000, 3)) {
    for (const [, target] of JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g))
      expect(known, `${resource.resourceType}/${resource.id}`).toContain(target)
    expect(known.has(`${resource.resourceType}/${resource.id}`)).toBe(false)
    known.add(`${resource.resourceType}/${resource.id}`)
    expect(faultsOf(resource)).toEqual([])
  }
})

test('a visit a week makes twenty years of 5,000 entries', () => {
  const today = new Date('2026-01-15T17:00:00Z')
  const visits = [...bulkRecord(5_000, 1, today, 'weekly')].flatMap((r) =>
    r.resourceType === 'Encounter' ? [Date.parse(r.period?.start ?? '')] : [],
  )
  const years = (Math.max(...visits) - Math.min(...visits)) / 31_557_600_000
  expect(years).toBeGreaterThan(19.9)
  expect(years).toBeLessThan(20.2)
})

const text = (seed: number) => JSON.stringify([...bulkRecord(300, seed)])

test('the same seed gives the same bytes, another seed another patient', () => {
  expect(text(5)).toBe(text(5))
  expect(ofPatient(300, 5).entries[0]!.id).not.toBe(ofPatient(300, 6).entries[0]!.id)
})

test('types and sizes are mixed as in a real record', () => {
  const { entries } = ofPatient(3_000, 2)
  const share = (type: string) => entries.filter((r) => r.resourceType === type).length / 3_000
  expect(share('Observation')).toBeGreaterThan(0.6)
  expect(share('Observation')).toBeLessThan(0.9)
  for (const type of [
    'Encounter',
    'DiagnosticReport',
    'DocumentReference',
    'MedicationRequest',
    'Condition',
  ])
    expect(share(type), type).toBeGreaterThan(0.01)
  const mean = JSON.stringify(entries).length / entries.length
  expect(mean).toBeGreaterThan(900)
  expect(mean).toBeLessThan(2_500)
})
