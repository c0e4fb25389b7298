// Taking a part of the audit log away: what goes out is read back by strict readers, row for row what the search finds;
// no cell runs in a spreadsheet; a reason and a count are on record, also when the download broke off.
import type { AuditEvent, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { addPatient, setUpClinic, type TestPatient } from '../../../../test/support/people.ts'
import { staffByRole, type Persona } from '../../../../test/support/personas.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { readPatient } from '../../staff/patients.server.ts'
import { searchLog } from '../log.server.ts'
import { cell } from './csv.ts'
import {
  askExport,
  beginExport,
  listExports,
  readExport,
  writeExport,
  type Write,
} from './export.server.ts'
import { formats, type Format } from './formats.ts'

const HOSTILE = `=cmd|' /C calc'!A0,"Firefox/1"\r\nnext`
const source = { origin: 'https://portal.example.org', clinic: 'Test Clinic' }
const clock = handClock(new Date().toISOString())

let portal: TestPortal
let ana: TestPatient
let roles: Record<string, Persona>
let officer: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Ex"p,ort')
  roles = await staffByRole(portal)
  officer = (roles['privacy officer'] as Persona).ctx
  const nurse = (roles.nurse as Persona).ctx
  const caller = { ...nurse.caller, device: HOSTILE, address: '10.0.0.9' }
  for (let n = 0; n < 3; n += 1) {
    clock.advance(1000)
    await readPatient({ ...nurse, caller }, { id: ana.id })
  }
  clock.advance(1000)
  await expect(
    searchLog({ ...nurse, caller }, { filter: { patient: ana.id }, before: null }),
  ).rejects.toThrow()
  clock.advance(1000)
})
afterAll(() => portal.end())

const asked = {
  filter: { address: '10.0.0.9' },
  names: true,
  why: 'investigation' as const,
  reason: 'A complaint of Monday.',
}

async function taken(format: Format, more: Partial<typeof asked> = {}): Promise<string> {
  const { id } = await askExport(officer, { ...asked, format, ...more })
  await beginExport(officer, { id })
  const pieces: string[] = []
  const write: Write = async (piece) => Boolean(pieces.push(piece))
  expect(await writeExport(officer, { id, write, source })).toMatchObject({
    ended: true,
    whole: true,
  })
  return pieces.join('')
}

const found = async () => (await searchLog(officer, { filter: asked.filter, before: null })).items

/** RFC 4180 and nothing else: every cell quoted, lines end with CR LF. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy
  while (cells.lastIndex < text.length) {
    const at = cells.lastIndex
    const match = cells.exec(text)
    if (!match) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`)
    rows.at(-1)?.push((match[1] as string).replaceAll('""', '"'))
    if (match[2] === '\r\n') rows.push([])
  }
  expect(rows.pop()).toEqual([])
  return rows
}

test('as CSV, row for row what the search finds', async () => {
  const text = await taken('csv')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [head = [], ...rows] = parseCsv(text.slice(1))
  const entries = await found()
  expect(rows).toHaveLength(4)
  expect(rows.every((row) => row.length === head.length)).toBe(true)
  const column = (title: string) => rows.map((row) => row[head.indexOf(title)])
  expect(column('event')).toEqual(entries.map(({ id }) => id))
  expect(column('time')).toEqual(entries.map(({ at }) => at.toISOString()))
  expect(column('patient name')[1]).toBe('Ana Ex"p,ort')
  expect(column('device')[1]).toBe(`'${HOSTILE}`)
  expect(column('outcome')).toEqual(['refused', 'done', 'done', 'done'])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|x', '%x'])(
  'no spreadsheet takes %j for a formula',
  (value) => {
    expect(cell(value).startsWith(`"'`)).toBe(true)
    expect(cell(`harmless ${value}`).startsWith('"h')).toBe(true)
  },
)

test('as NDJSON, one row a line', async () => {
  const lines = (await taken('ndjson')).trimEnd().split('\n')
  const entries = await found()
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(entries.map(({ id }) => id))
})

const R4 = {
  action: ['C', 'R', 'U', 'D', 'E'],
  outcome: ['0', '4', '8', '12'],
  network: ['1', '2', '3', '4', '5'],
}
/** What R4 asks of an AuditEvent: https://hl7.org/fhir/R4/auditevent.html */
function expectAuditEvent(event: AuditEvent): void {
  expect(event.resourceType).toBe('AuditEvent')
  expect(event.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
  expect(event.type.system).toMatch(/^https?:/)
  expect(event.type.code).toBeTruthy()
  for (const { system, code } of event.subtype ?? []) expect(system && code).toBeTruthy()
  expect(R4.action).toContain(event.action)
  expect(event.recorded).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(R4.outcome).toContain(event.outcome)
  expect(event.agent.length).toBeGreaterThan(0)
  for (const agent of event.agent) {
    expect(typeof agent.requestor).toBe('boolean')
    if (agent.network) expect(R4.network).toContain(agent.network.type)
  }
  expect(event.agent.filter(({ requestor }) => requestor)).toHaveLength(1)
  expect(event.source.observer.display ?? event.source.observer.reference).toBeTruthy()
  for (const entity of event.entity ?? []) {
    expect(entity.name && entity.query).toBeFalsy() // sev-1
    for (const { type, valueString } of entity.detail ?? [])
      expect(type && valueString).toBeTruthy()
  }
  expect(JSON.stringify(event)).not.toMatch(/:(null|""|\[\]|\{\})/) // FHIR has no empty values
}

test('as FHIR: a bundle, and one AuditEvent a line, with the same in them', async () => {
  const bundle = JSON.parse(await taken('fhir-bundle')) as Bundle<AuditEvent>
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
  const lines = (await taken('fhir-ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(bundle.entry?.map(({ resource }) => resource)).toEqual(lines)
  lines.forEach(expectAuditEvent)
  const entries = await found()
  expect(lines.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  expect(lines[0]).toMatchObject({ outcome: '4', outcomeDesc: 'not_your_role', action: 'E' })
  expect(lines[1]).toMatchObject({
    type: { code: '110110' },
    subtype: [{ code: 'staff.patients.read' }],
    action: 'R',
    outcome: '0',
    agent: [
      {
        who: {
          identifier: { value: roles.nurse?.person.account },
          display: roles.nurse?.person.name,
        },
        role: [{ text: 'nurse' }],
        network: { address: '10.0.0.9', type: '2' },
        requestor: true,
      },
      { name: HOSTILE, requestor: false },
    ],
    entity: [
      { what: { reference: `Patient/${ana.id}`, display: ana.name }, role: { code: '1' } },
      { name: 'contact' },
    ],
  })
})

test.each(formats)(
  'as %s without names of patients where they were not asked for',
  async (format) => {
    const text = await taken(format, { names: false, filter: { patient: ana.id } as never })
    expect(text).toContain(ana.id)
    expect(text).not.toMatch(/p,ort|ana-ex/)
  },
)

test('many rows go out piece by piece', async () => {
  await portal.owner.query(
    `insert into audit_event (event_id, at, actor_kind, verb, action, what, outcome, request_id)
     select gen_random_uuid(), $1::timestamptz - (n / 3) * interval '1 ms', 'job', 'test.many', 'read', 'many', 'done', gen_random_uuid()
     from generate_series(1, 1300) n`,
    [clock()],
  )
  const { id } = await askExport(officer, {
    ...asked,
    format: 'ndjson',
    filter: { what: 'many' } as never,
  })
  expect(await readExport(officer, { id })).toMatchObject({
    expected: 1300,
    more: false,
    open: true,
  })
  await beginExport(officer, { id })
  const sizes: number[] = []
  const ids = new Set<string>()
  const write: Write = async (piece) => {
    const lines = piece.trimEnd().split('\n').filter(Boolean)
    sizes.push(lines.length)
    for (const line of lines) ids.add(JSON.parse(line).id)
    return true
  }
  await writeExport(officer, { id, write, source })
  expect(ids.size).toBe(1300)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(150)
})

test('a file is fetched once, by whoever asked for it, within the hour', async () => {
  const { id } = await askExport(officer, { ...asked, format: 'csv' })
  await beginExport(officer, { id })
  await expect(beginExport(officer, { id })).rejects.toMatchObject({ kind: 'conflict' })
  const { id: late } = await askExport(officer, { ...asked, format: 'csv' })
  for (let minutes = 0; minutes <= 60; minutes += 10) {
    clock.advance(600_000)
    await listExports(officer, {})
  }
  await expect(beginExport(officer, { id: late })).rejects.toMatchObject({ kind: 'conflict' })
})

test('who, why, how many are on record; the words of the reason are sealed', async () => {
  const { id } = await askExport(officer, { ...asked, format: 'csv' })
  await beginExport(officer, { id })
  let pieces = 0
  const gone: Write = async () => (pieces += 1) < 2
  expect(await writeExport(officer, { id, write: gone, source })).toMatchObject({
    whole: false,
    ended: false,
  })
  const log = async (object: string) =>
    (
      await portal.owner.query(
        `select action, count, why from audit_event where object_id = $1 and outcome = 'done' order by at, event_id`,
        [object],
      )
    ).rows
  expect(await log(id)).toEqual(
    expect.arrayContaining([
      { action: 'create', count: 1, why: 'investigation' },
      { action: 'export', count: 1, why: 'begun' },
      { action: 'export', count: 4, why: 'not whole' },
    ]),
  )
  expect((await listExports(officer, {}))[0]).toMatchObject({
    id,
    by: roles['privacy officer']?.person.name,
    reason: asked.reason,
    rows: 4,
    whole: false,
  })
  const { rows } = await portal.owner.query(`select x::text as row from audit_export x`)
  expect(rows.map(({ row }) => row).join()).not.toContain('complaint')
})

test('without a reason nothing is taken away', async () => {
  await expect(askExport(officer, { ...asked, format: 'csv', reason: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { reason: expect.any(String) },
  })
})
