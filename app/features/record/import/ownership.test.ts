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

/** A result of whoever bears a record number. */
const named = (id: string, value: string, system: string | null = 'urn:mrn') =>
  result(id, { identifier: { value, ...(system && { system }) } })

const run = (source: string, ...texts: string[]) => importTexts(portal, source, ...texts)
const urn = (n: number) =>
  `urn:uuid:6a0c9cf2-6a6c-4a0e-9d0e-0000000000${String(n).padStart(2, '0')}`
const provenance = (id: string, ...targets: string[]): Resource => ({
  resourceType: 'Provenance',
  id,
  target: targets.map((reference) => ({ reference })),
  recorded: '2025-01-01T00:00:00Z',
  agent: [{ who: { display: 'x' } }],
})

test('a resource of two patients is refused alone', async () => {
  const { refused, types } = await run(
    'two',
    lines(
      result('a', 'Patient/p'),
      provenance('t', 'Patient/p', 'Patient/q'),
      {
        resourceType: 'Appointment',
        id: 'v',
        status: 'booked',
        participant: [{ actor: { reference: 'Patient/p' } }, { actor: { reference: 'Patient/q' } }],
      },
      result('b', 'Patient/q'),
    ),
  )
  expect(refused).toEqual([
    { file: 'a.json', line: 2, reason: 'it belongs to more than one patient' },
    { file: 'a.json', line: 3, reason: 'it belongs to more than one patient' },
  ])
  expect(types).toMatchObject({
    Observation: { new: 2 },
    Provenance: { refused: 1 },
    Appointment: { refused: 1 },
  })
  expect((await filed(portal, 'two')).map((row) => row.type)).toEqual([
    'Observation',
    'Observation',
  ])
})

test('a resource never moves to another patient', async () => {
  await run('moved', lines(result('x', 'Patient/p'), { resourceType: 'Device', id: 'd' }))
  const { refused } = await run(
    'moved',
    lines(result('x', 'Patient/q'), {
      resourceType: 'Device',
      id: 'd',
      patient: { reference: 'Patient/p' },
    }),
  )
  expect(refused.map(({ reason }) => reason)).toEqual([
    'on file already for another patient',
    'on file already as belonging to no patient',
  ])
  expect(await filed(portal, 'moved')).toHaveLength(1)
  // A later version that leaves the patient out is still that patient's.
  const later = await run('moved', lines(result('x', { display: 'the same' })))
  expect(later.types.Observation?.changed).toBe(1)
})

test('what belongs to nobody is kept for the clinic', async () => {
  const group = {
    resourceType: 'Group',
    id: 'g',
    type: 'person',
    actual: true,
    member: [{ entity: { reference: 'Patient/p' } }, { entity: { reference: 'Patient/q' } }],
  }
  const { refused } = await run(
    'nobody',
    lines(
      group,
      {
        resourceType: 'List',
        id: 'l',
        status: 'current',
        mode: 'working',
        entry: [{ item: { reference: 'Patient/p' } }],
      },
      result('x', 'Device/scale'),
    ),
  )
  expect(refused).toEqual([])
  expect(await sharedTypes(portal, 'nobody')).toEqual(['Group', 'List', 'Observation'])
})

test('a Provenance is filed with what it is about, even when that comes later', async () => {
  const texts = [
    lines(provenance('early', 'Observation/x/_history/1')),
    lines(result('x', 'Patient/p')),
    lines(provenance('lost', 'Observation/none')),
  ]
  const { types } = await run('provenance', ...texts)
  expect(types.Provenance).toEqual({ read: 2, new: 2, changed: 0, same: 0, refused: 0 })
  expect((await filed(portal, 'provenance')).map((row) => row.type)).toEqual([
    'Observation',
    'Provenance',
  ])
  expect(await sharedTypes(portal, 'provenance')).toEqual(['Provenance'])
  const again = await run('provenance', ...texts)
  expect(again.types.Provenance?.same).toBe(2)
})

test('in a bundle a UUID may turn out to be somebody or something', async () => {
  const { refused, unresolved } = await run(
    'unclear',
    bundle(
      { fullUrl: urn(1), resource: result('of-group', urn(2)) },
      { fullUrl: urn(3), resource: result('of-person', urn(4)) },
      {
        fullUrl: urn(5),
        resource: {
          resourceType: 'Appointment',
          id: 'a',
          status: 'booked',
          participant: [{ actor: { reference: urn(6) } }, { actor: { reference: urn(4) } }],
        },
      },
      { fullUrl: urn(7), resource: provenance('t', urn(5), urn(4), urn(3)) },
      {
        fullUrl: urn(2),
        resource: { resourceType: 'Group', id: 'g', type: 'device', actual: true },
      },
      { fullUrl: urn(6), resource: { resourceType: 'Practitioner', id: 'd' } },
      { fullUrl: urn(4), resource: patient('p') },
      { fullUrl: urn(8), resource: result('of-unknown', urn(9)) },
    ),
  )
  expect(refused).toEqual([])
  expect(unresolved).toEqual([{ from: 'Observation', to: 'unknown', count: 1 }])
  const rows = await filed(portal, 'unclear')
  const person = rows.find((row) => row.type === 'Patient')?.patient_id
  const mine = rows.filter((row) => row.patient_id === person).map((row) => row.type)
  expect(mine).toEqual(['Appointment', 'Observation', 'Patient', 'Provenance'])
  expect(rows).toHaveLength(5)
  expect(await sharedTypes(portal, 'unclear')).toEqual(['Group', 'Observation', 'Practitioner'])
})

test('a patient may be named by an identifier, if somebody bears it', async () => {
  const queried = result('q', 'Patient?identifier=urn:mrn|7')
  const inside = result('i', '#me', {
    contained: [
      { resourceType: 'Patient', id: 'me', identifier: [{ system: 'urn:mrn', value: '7' }] },
    ],
  })
  const described = result('n', '#me', {
    contained: [{ resourceType: 'Patient', id: 'me', name: [{ text: 'x' }] }],
  })
  const { refused, types } = await run(
    'named',
    lines(
      named('a', '7'),
      named('b', '8'),
      queried,
      inside,
      described,
      named('c', '7', null),
      patient('p', { identifier: [{ system: 'urn:mrn', value: '7' }] }),
    ),
  )
  expect(types.Observation).toMatchObject({ read: 6, new: 3, refused: 3 })
  expect(refused).toEqual([
    {
      file: 'a.json',
      line: 2,
      reason: 'it names its patient by an identifier that is not on record',
    },
    {
      file: 'a.json',
      line: 5,
      reason: 'it names its patient by an identifier that is not on record',
    },
    {
      file: 'a.json',
      line: 6,
      reason: 'it names its patient by an identifier that is not on record',
    },
  ])
  const rows = await filed(portal, 'named')
  expect(new Set(rows.map((row) => row.patient_id)).size).toBe(1)
})

test('an element that should name the patient and holds something else is refused', async () => {
  const { refused } = await run(
    'wrong',
    lines(result('x', 'Patient/p', { subject: 'Patient/p' }), result('y', 'Patient/p')),
  )
  expect(refused).toEqual([
    { file: 'a.json', line: 1, reason: 'Observation.subject is not a reference' },
  ])
  expect(await filed(portal, 'wrong')).toHaveLength(1)
})
