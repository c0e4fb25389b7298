import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  bundle,
  filed,
  importTexts,
  lines,
  patient,
  result,
  sharedTypes,
  type Resource,
} from './sample-imports.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const run = (source: string, ...texts: string[]) => importTexts(portal, source, ...texts)
const rowsOf = async (source: string) => {
  const rows = await filed(portal, source)
  const one = (type: string, code?: string) =>
    rows.find((row) => row.type === type && (!code || row.code === `loinc|${code}`))
  return { rows, one }
}

/** A person and a result that name each other as only their bundle can explain. */
const couple = (value: string) =>
  bundle(
    { fullUrl: 'resource:1', resource: patient(undefined, { gender: value }) },
    { resource: result(undefined, 'resource:1', { valueString: value }) },
  )

/** A result by somebody. */
const by = (reference: string) => result('x', 'Patient/p', { performer: [{ reference }] })

const uuid = (n: number) => `6a0c9cf2-6a6c-4a0e-9d0e-0000000000${String(n).padStart(2, '0')}`
const urn = (n: number) => `urn:uuid:${uuid(n)}`
const visit = (id: string, subject: string): Resource => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference: subject },
})
const report = (id: string, subject: string, ...members: string[]): Resource => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  code: { text: 'Panel' },
  subject: { reference: subject },
  result: members.map((reference) => ({ reference })),
})
const coded = (code: string) => ({ code: { coding: [{ system: 'http://loinc.org', code }] } })

test('references meet across files in any order, however they are written', async () => {
  const files = [
    lines(
      result('x', 'https://old.example.org/fhir/Patient/p/_history/3', {
        encounter: { reference: 'Encounter/v' },
      }),
    ),
    lines(visit('v', 'Patient/p')),
    lines(patient('p')),
  ]
  for (const [source, texts] of [
    ['order-1', files],
    ['order-2', files.toReversed()],
  ] as const) {
    const { unresolved } = await run(source, ...texts)
    expect(unresolved).toEqual([])
    const { one } = await rowsOf(source)
    expect(one('Observation')?.visit_id).toBe(one('Encounter')?.id)
    expect(one('Observation')?.patient_id).toBe(one('Patient')?.id)
  }
  // And in another import altogether.
  for (const text of files) await run('order-3', text)
  const { one } = await rowsOf('order-3')
  expect(one('Observation')?.visit_id).toBe(one('Encounter')?.id)
})

test('an observation knows its report, whichever comes first', async () => {
  const panel = result('panel', 'Patient/p', {
    ...coded('100-1'),
    hasMember: [{ reference: 'Observation/x' }, { reference: 'Observation/y' }],
  })
  const parts = [result('x', 'Patient/p', coded('100-2')), result('y', 'Patient/p', coded('100-3'))]
  const all = [
    panel,
    ...parts,
    report('r', 'Patient/p', 'Observation/panel', 'Observation/x'),
    patient('p'),
  ]
  const orders = {
    forward: all,
    backward: all.toReversed(),
    mixed: [all[3], all[1], all[0], all[2], all[4]] as Resource[],
  }
  for (const [name, resources] of Object.entries(orders)) {
    for (const each of [true, false]) {
      const source = `group-${name}-${each ? 'each' : 'once'}`
      // Each in an import of its own, or all in one batch.
      if (each) for (const one of resources) await run(source, lines(one))
      else await run(source, lines(...resources))
      const { one } = await rowsOf(source)
      expect(one('Observation', '100-1')?.group_id, source).toBe(one('DiagnosticReport')?.id)
      expect(one('Observation', '100-2')?.group_id, source).toBe(one('DiagnosticReport')?.id)
      expect(one('Observation', '100-3')?.group_id, source).toBe(one('Observation', '100-1')?.id)
    }
  }
  const left = await portal.owner.query('select * from record_waiting')
  expect(left.rows).toEqual([])
})

test('an entry is found by the name its bundle gives it, before and after it comes', async () => {
  const seen = result('x', urn(1), { encounter: { reference: urn(2) } })
  const visits = { fullUrl: urn(2), resource: visit('v', urn(1)) }
  const person = { fullUrl: urn(1), resource: patient('999') }
  const given = { fullUrl: urn(4), resource: report('r', 'Patient/999', urn(3)) }
  const entries = [person, visits, { fullUrl: urn(3), resource: seen }, given]
  for (const [source, all] of [
    ['alias-1', entries],
    ['alias-2', entries.toReversed()],
  ] as const) {
    const { unresolved, types } = await run(source, bundle(...all))
    expect(unresolved).toEqual([])
    expect(
      Object.values(types).every(({ read, new: filedNow }) => read === 1 && filedNow === 1),
    ).toBe(true)
    const { one, rows } = await rowsOf(source)
    const [mine] = rows
    expect(rows.every((row) => row.patient_id === mine?.patient_id)).toBe(true)
    expect(one('Patient')?.id).toBe(mine?.patient_id)
    expect(one('Observation')?.visit_id).toBe(one('Encounter')?.id)
    expect(one('Observation')?.group_id).toBe(one('DiagnosticReport')?.id)
    const shells = await portal.owner.query(
      'select 1 from patient where not exists (select from record_entry e where e.patient_id = patient.patient_id)',
    )
    expect(shells.rowCount).toBe(0)
  }
  const again = await run('alias-2', bundle(...entries))
  expect(again.unresolved).toEqual([])
  expect(again.types.Observation?.same).toBe(1)
})

test('a visit that comes many batches later under another name is still found', async () => {
  const person = { fullUrl: urn(1), resource: patient('p') }
  const seen = {
    fullUrl: urn(3),
    resource: result('x', urn(1), { encounter: { reference: urn(2) } }),
  }
  const given = { fullUrl: urn(4), resource: report('r', urn(1), urn(5)) }
  const between = Array.from({ length: 1200 }, (_, i) => ({ resource: result(`b${i}`, urn(1)) }))
  const visits = { fullUrl: urn(2), resource: visit('v', urn(1)) }
  const late = { fullUrl: urn(5), resource: result('y', urn(1), coded('100-9')) }
  const { unresolved } = await run('far', bundle(person, seen, given, ...between, visits, late))
  expect(unresolved).toEqual([])
  const { one, rows } = await rowsOf('far')
  const there = rows.filter((row) => row.visit_id !== null)
  expect(there.map((row) => row.visit_id)).toEqual([one('Encounter')?.id])
  expect(one('Observation', '100-9')?.group_id).toBe(one('DiagnosticReport')?.id)
})

test('names of a bundle are its own', async () => {
  await run('local', couple('male'), couple('female'))
  const { rows } = await rowsOf('local')
  expect(rows).toHaveLength(4)
  expect(new Set(rows.map((row) => row.patient_id)).size).toBe(2)
})

test('a query by identifier leads to who bears it', async () => {
  const doctor = {
    resourceType: 'Practitioner',
    id: 'd',
    identifier: [{ system: 'http://npi', value: '99' }],
  }
  const found = await run(
    'query',
    lines(by('Practitioner?identifier=http://npi|99'), patient('p')),
    lines(doctor),
  )
  expect(found.unresolved).toEqual([])
  const missing = await run(
    'query-2',
    lines(by('Practitioner?identifier=http%3A%2F%2Fnpi%7C98'), patient('p'), doctor),
  )
  expect(missing.unresolved).toEqual([{ from: 'Observation', to: 'Practitioner', count: 1 }])
})

test('what leads nowhere is told and kept', async () => {
  const { unresolved, logical, types, refused } = await run(
    'nowhere',
    lines(
      patient('p', { managingOrganization: { reference: 'Organization/none' } }),
      result('x', 'Patient/p', {
        encounter: { reference: 'Encounter/none' },
        specimen: { reference: '#none' },
        device: { reference: '#here' },
        contained: [{ resourceType: 'Device', id: 'here' }],
        performer: [{ identifier: { value: '1' } }, { display: 'somebody' }, { reference: urn(9) }],
      }),
    ),
  )
  expect(unresolved).toEqual([
    { from: 'Observation', to: 'Encounter', count: 1 },
    { from: 'Observation', to: 'unknown', count: 1 },
    { from: 'Patient', to: 'Organization', count: 1 },
    { from: 'Observation', to: 'contained', count: 1 },
  ])
  expect(logical).toBe(1)
  expect(refused).toEqual([])
  expect(types.Observation?.new).toBe(1)
  const { rows } = await portal.owner.query('select * from import_reference')
  expect(rows).toEqual([])
})

test('resources that share a UUID with another type are all kept', async () => {
  const shared = uuid(7)
  await run(
    'uuid',
    lines(
      result(shared, `Patient/${uuid(8)}`),
      {
        resourceType: 'Person',
        id: uuid(8),
        link: [{ target: { reference: `Patient/${uuid(8)}` } }],
      },
      patient(uuid(8)),
    ),
  )
  await run(
    'uuid',
    lines({
      resourceType: 'Procedure',
      id: shared,
      status: 'completed',
      subject: { reference: `Patient/${uuid(8)}` },
    }),
  )
  const again = await run(
    'uuid',
    lines({
      resourceType: 'Procedure',
      id: shared,
      status: 'completed',
      subject: { reference: `Patient/${uuid(8)}` },
    }),
  )
  expect(again.types.Procedure?.same).toBe(1)
  const { rows } = await rowsOf('uuid')
  expect(rows.map((row) => row.type)).toEqual(['Observation', 'Patient', 'Person', 'Procedure'])
  expect(new Set(rows.map((row) => row.patient_id)).size).toBe(1)
  expect(await sharedTypes(portal, 'uuid')).toEqual([])
})
