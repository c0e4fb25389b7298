// Vital signs on a real database: the newest of each, pages that keep pairs together, many values.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addEntry, addPatient, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { chartMost } from '../results/timeline.ts'
import { listVitals, readVital } from './vitals.server.ts'

let portal: TestPortal
let ctx: Context
let patient: string

const day = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000)

const vital = (loinc: string, value: number, unit: string, at: Date): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  effectiveDateTime: at.toISOString(),
  valueQuantity: { value, unit, code: unit },
})
const add = (
  loinc: string,
  value: number,
  unit: string,
  at: Date,
  kind: 'vital' | 'result' = 'vital',
) =>
  addEntry(portal, patient, {
    kind,
    code: `loinc|${loinc}`,
    at,
    resource: vital(loinc, value, unit, at),
  })

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Perez')
  await portal.owner.query(`delete from record_entry where patient_id = $1 and kind = 'vital'`, [
    ana.id,
  ])
  patient = ana.id
  ctx = (await signedIn(portal, ana)).ctx
})
afterAll(() => portal.end())

const numbers = (values: { value: { kind: string; number?: number } }[]) =>
  values.map(({ value }) => value.number ?? null)

test('nothing on record is an empty list, and an address without values is not found', async () => {
  expect(await listVitals(ctx, {})).toEqual([])
  for (const slug of ['weight', 'nonsense', 'loinc~99999-9'])
    await expect(readVital(ctx, { slug, before: null })).rejects.toMatchObject({
      kind: 'not_found',
    })
})

test('the newest of each, also where the same code came as a test result later', async () => {
  await add('29463-7', 80, 'kg', day(1))
  await add('29463-7', 78, 'kg', day(2))
  await add('2708-6', 97, '%', day(1))
  await add('2708-6', 91, '%', day(5), 'result')
  await add('99999-9', 3, 'kg', day(3))
  await addEntry(portal, patient, {
    kind: 'vital',
    at: day(1),
    resource: { ...vital('0', 5, 'cm', day(1)), code: { text: 'Waist' } },
  })
  const readings = await listVitals(ctx, {})
  expect(readings.map(({ values }) => numbers(values))).toEqual([[97], [78], [3], [5]])
})

test('both halves of a blood pressure stay on one page', async () => {
  for (let i = 0; i < 40; i += 1) {
    await add('8480-6', 120 + i, 'mm[Hg]', day(100 + i))
    await add('8462-4', 80, 'mm[Hg]', day(100 + i))
  }
  const seen = []
  let before: string | null = null
  do {
    const page = await readVital(ctx, { slug: 'blood-pressure', before })
    seen.push(...page.readings)
    before = page.older
  } while (before)
  expect(seen.map(({ values }) => numbers(values))).toEqual(
    Array.from({ length: 40 }, (_, i) => [159 - i, 80]),
  )
})

test('of many values the chart takes an even choice, the table all', async () => {
  await add('8867-4', 64, '/min', day(4000))
  for (let i = 0; i < chartMost + 40; i += 1) await add('8867-4', 60 + (i % 9), '/min', day(i * 45))
  const { chart, thinned, readings, older } = await readVital(ctx, {
    slug: 'heart-rate',
    before: null,
  })
  expect(thinned).toBe(true)
  expect(chart.length).toBeLessThanOrEqual(chartMost)
  expect(chart.length).toBeGreaterThan(30)
  expect(readings).toHaveLength(25)
  expect(older).not.toBeNull()
  const times = chart.map(({ at }) => Date.parse(at ?? ''))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(times[0]).toBe(day(4000).getTime())
})
