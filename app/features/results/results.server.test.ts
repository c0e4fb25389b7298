// The verbs on a real database: grouping, pages, filters, history, seen marks, other patients.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DiagnosticReport, Observation, ServiceRequest } from 'fhir/r4'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addEntry, addPatient, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { readReport, readResult } from './result.server.ts'
import { listOrders } from './results.server.ts'

let portal: TestPortal
let ctx: Context
let other: Context
let patient: string

const day = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000)

function observation(at: Date, value: number, more: Partial<Observation> = {}): Observation {
  return {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Glucose', coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
    effectiveDateTime: at.toISOString(),
    valueQuantity: { value, unit: 'mg/dL', code: 'mg/dL' },
    ...more,
  }
}
const add = (resource: Observation, more: { group?: string; code?: string } = {}) =>
  addEntry(portal, patient, {
    kind: 'result',
    code: 'loinc|2345-7',
    at: new Date(resource.effectiveDateTime ?? ''),
    resource,
    ...more,
  })
const addReport = (at: Date, more: Partial<DiagnosticReport> = {}) =>
  addEntry(portal, patient, {
    kind: 'report',
    at,
    resource: {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { text: 'Panel' },
      effectiveDateTime: at.toISOString(),
      ...more,
    },
  })

const order: ServiceRequest = {
  resourceType: 'ServiceRequest',
  id: 'o',
  status: 'completed',
  intent: 'order',
  subject: {},
  requester: { display: 'Dr. Ana Ruiz' },
}

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Perez')
  const ben = await addPatient(portal, 'Ben Okafor')
  await portal.owner.query(
    `delete from record_entry where patient_id = $1 and kind in ('result', 'report')`,
    [ana.id],
  )
  patient = ana.id
  ctx = (await signedIn(portal, ana)).ctx
  other = (await signedIn(portal, ben)).ctx
})
afterAll(() => portal.end())

const all = async (show: 'all' | 'tests' | 'imaging' = 'all') => {
  const pages = []
  let before: string | null = null
  do {
    const page = await listOrders(ctx, { show, before })
    pages.push(page.orders)
    before = page.older
  } while (before)
  return pages
}

test('nothing on record is an empty list', async () => {
  expect(await listOrders(ctx, { show: 'all', before: null })).toMatchObject({
    orders: [],
    older: null,
  })
})

test('a report stands for its results, in their order; a panel for its members', async () => {
  const report = await addReport(day(1), {
    result: [{ reference: 'Observation/b' }, { reference: 'Observation/a' }],
  })
  const range = { referenceRange: [{ high: { value: 99 } }] }
  await add(observation(day(1), 120, { id: 'a', ...range }), { group: report })
  const panel = await add(
    observation(day(1), 0, {
      id: 'b',
      valueQuantity: undefined,
      hasMember: [{ reference: 'Observation/c' }],
    }),
    { group: report },
  )
  await add(observation(day(1), 80, { id: 'c', ...range }), { group: panel })
  const { orders } = await listOrders(ctx, { show: 'all', before: null })
  expect(orders).toMatchObject([
    { id: report, opens: 'report', values: 2, outside: 1, isNew: true },
  ])

  const page = await readReport(ctx, { id: report })
  expect(page.members.map(({ id, members }) => [id === panel, members.length])).toEqual([
    [true, 1],
    [false, 0],
  ])
})

test('opening a report ends the "New" of all that is in it', async () => {
  const { orders } = await listOrders(ctx, { show: 'all', before: null })
  expect(orders[0]?.isNew).toBe(false)
})

test('a report of a single value opens that value, and both are seen then', async () => {
  const report = await addReport(day(2), { result: [{ reference: 'Observation/x' }] })
  const only = await add(observation(day(2), 85, { id: 'x' }), { group: report })
  const list = () => listOrders(ctx, { show: 'all', before: null })
  expect((await list()).orders[0]).toMatchObject({ id: only, opens: 'result', isNew: true })
  await readResult(ctx, { id: only, before: null })
  expect((await list()).orders[0]).toMatchObject({ id: only, isNew: false })
})

test('a result whose report is not shown stands on its own', async () => {
  const hidden = await addReport(day(3))
  const id = await add(observation(day(3), 90), { group: hidden })
  await portal.owner.query(`update record_entry set state = 'void' where id = $1`, [hidden])
  const { orders } = await listOrders(ctx, { show: 'all', before: null })
  expect(orders[0]).toMatchObject({ id, opens: 'result' })
})

test('who ordered it, the laboratory and comments come with a result', async () => {
  const report = await addReport(day(4), {
    performer: [{ display: 'Harbor Lab' }],
    contained: [order],
    basedOn: [{ reference: '#o' }],
    result: [{ reference: 'Observation/p' }, { reference: 'Observation/q' }],
  })
  const id = await add(observation(day(4), 91, { id: 'p', note: [{ text: 'Fasting.' }] }), {
    group: report,
  })
  const page = await readResult(ctx, { id, before: null })
  expect(page).toMatchObject({
    report: { id: report, name: 'Panel' },
    laboratories: ['Harbor Lab'],
    orderedBy: ['Dr. Ana Ruiz'],
    view: { notes: [{ text: 'Fasting.' }] },
  })
})

test('the history holds all values of the test, a page at a time', async () => {
  const ids = []
  for (let i = 0; i < 30; i += 1) ids.push(await add(observation(day(10 + i), 80 + i)))
  const first = await readResult(ctx, { id: ids[29] ?? '', before: null })
  const drawn = first.series.flatMap(({ points }) => points)
  expect(drawn.length).toBe(30 + 5)
  expect(first.values[0]?.id).toBe(ids[29])
  const seen = first.values.map(({ id }) => id)
  let before = first.older
  while (before) {
    const page = await readResult(ctx, { id: ids[29] ?? '', before })
    expect(page.series).toEqual([])
    seen.push(...page.values.map(({ id }) => id))
    before = page.older
  }
  // The panel above has the same code and no value of its own: no line of the table is empty.
  expect(seen.length).toBe(35)
  expect(new Set(seen).size).toBe(35)
})

test('the list goes on page by page, nothing twice and nothing lost', async () => {
  const pages = await all()
  const ids = pages.flat().map(({ id }) => id)
  expect(pages[0]).toHaveLength(30)
  expect(ids.length).toBe(34)
  expect(new Set(ids).size).toBe(34)
})

test('imaging is found behind pages of other tests', async () => {
  const scan = await addReport(new Date('2019-05-01'), {
    category: [{ coding: [{ code: 'RAD' }] }],
    conclusion: 'No acute finding.',
  })
  expect((await all('imaging')).flat().map(({ id }) => id)).toEqual([scan])
  const tests = (await all('tests')).flat().map(({ id }) => id)
  expect(tests).not.toContain(scan)
  expect(tests.length).toBe(34)
})

test('results without a date come last', async () => {
  const id = await addEntry(portal, patient, {
    kind: 'result',
    resource: { ...observation(day(0), 70), effectiveDateTime: undefined },
  })
  await portal.owner.query('update record_entry set at = null where id = $1', [id])
  expect((await all()).flat().at(-1)).toMatchObject({ id, at: null })
})

test('the result, report and history of another patient do not exist', async () => {
  const { orders } = await listOrders(ctx, { show: 'all', before: null })
  const [single, report] = [
    orders.find((o) => o.opens === 'result'),
    (await all()).flat().find((o) => o.opens === 'report'),
  ]
  const notFound = { kind: 'not_found' }
  await expect(readResult(other, { id: single?.id ?? '', before: null })).rejects.toMatchObject(
    notFound,
  )
  await expect(readReport(other, { id: report?.id ?? '' })).rejects.toMatchObject(notFound)
  await expect(readResult(ctx, { id: 'nonsense', before: null })).rejects.toMatchObject(notFound)
  expect((await listOrders(other, { show: 'all', before: null })).orders).toHaveLength(2)
})

test('a broken link to older results is refused in a sentence', async () => {
  await expect(listOrders(ctx, { show: 'all', before: 'x_y' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})
