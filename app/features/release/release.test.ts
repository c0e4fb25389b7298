// What is held is not there for the patient and whoever acts for them, through no door, until its time; then it shows
// by itself. Staff see it as held. What a patient chose holds at once, and ends the same way.
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { readHome } from '../home/home.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { readReport, readResult } from '../results/result.server.ts'
import { listOrders } from '../results/results.server.ts'
import { readSetting, saveSetting } from '../settings/settings.server.ts'
import { readNotes, readOneNote, readOneVisit } from '../visits/chart.server.ts'
import { readNote, readVisit } from '../visits/visits.server.ts'
import { saveChoices } from './choices.server.ts'
import { atOnce } from './choices.ts'
import { writeTeamNote } from './note.server.ts'
import { readReleased } from './read.server.ts'
import { endHolds } from './release.jobs.ts'
import { holdEntry, liftHold } from './release.server.ts'

const HOUR = 3_600_000
const clock = handClock(new Date().toISOString())
const WORDS = 'she asked to be with her daughter when she reads it'

let portal: TestPortal
let ana: TestPatient
let roles: Record<string, Persona>
let asAna: Context
let asCarer: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Release')
  await signAllIn()
  await importResources(portal, 'release-panel', panel('p'))
})
afterAll(() => portal.end())

/** Sessions end while the clock runs on. */
async function signAllIn(): Promise<void> {
  roles = await staffByRole(portal)
  asAna = (await signedIn(portal, ana)).ctx
  asCarer = (await addCaregiver(portal, ana)).ctx
}
const as = (role: string) => (roles[role] as Persona).ctx
const idOf = (key: string) =>
  entryId(portal.kit.vault, 'test', keyOf(...(key.split('/') as [string, string])))

const subject = { reference: 'Patient/ana-release' }
const loinc = (code: string, text: string) => ({
  coding: [{ system: 'http://loinc.org', code }],
  text,
})
const panel = (key: string): FhirResource[] => [
  ...['1', '2'].map((n): FhirResource => ({
    resourceType: 'Observation',
    id: `${key}-${n}`,
    status: 'final',
    subject,
    code: loinc('718-7', 'Hemoglobin'),
    effectiveDateTime: clock().toISOString(),
    valueQuantity: { value: 12, unit: 'g/dL' },
  })),
  {
    resourceType: 'DiagnosticReport',
    id: `${key}-report`,
    status: 'final',
    subject,
    code: loinc('58410-2', 'Blood count'),
    issued: clock().toISOString(),
    effectiveDateTime: clock().toISOString(),
    conclusion: 'Both are low.',
    result: [{ reference: `Observation/${key}-1` }, { reference: `Observation/${key}-2` }],
  },
]

/** What of these entries can be reached at all: by its address, in the list, among the news, in a trend. */
async function reached(ctx: Context, ...ids: string[]): Promise<string[]> {
  const there = new Set<string>()
  const { orders } = await listOrders(ctx, { show: 'all', before: null })
  const { news } = await readHome(ctx, {})
  for (const one of [...orders, ...news]) there.add(one.id)
  for (const id of ids)
    for (const open of [
      () => readReport(ctx, { id }).then(({ members }) => members.map((one) => one.id)),
      () => readResult(ctx, { id, before: null }).then(({ values }) => values.map((one) => one.id)),
      () => readNote(ctx, { id }).then(() => []),
    ])
      await open().then(
        (others) => [id, ...others].forEach((one) => there.add(one)),
        (error: { kind: string }) => expect(error.kind).toBe('not_found'),
      )
  return ids.filter((id) => there.has(id))
}

const hold = (id: string, more: Record<string, unknown> = {}) =>
  holdEntry(as('clinician'), {
    patient: ana.id,
    id,
    reason: 'harm',
    words: WORDS,
    hours: '72',
    ...more,
  } as never)
const shown = async (id: string) =>
  (await readReleased(as('nurse'), { patient: ana.id, id })).entry.shown

test('it is shown at once, without anybody doing anything', async () => {
  const ids = ['DiagnosticReport/p-report', 'Observation/p-1'].map(idOf)
  expect(await reached(asAna, ...ids)).toEqual(ids)
  expect(await shown(ids[0] as string)).toEqual({ is: 'shown' })
})

test.each([
  ['no reason', { reason: '' }, 'reason'],
  ['a reason that only the portal has', { reason: 'state rule' }, 'reason'],
  ['no words', { words: 'no' }, 'words'],
  ['no end', { hours: '' }, 'hours'],
  ['longer than the reason bears', { reason: 'infeasible', hours: '8760' }, 'hours'],
])('it is not held with %s', async (_, said, field) => {
  await expect(hold(idOf('Observation/p-1'), said)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.any(String) },
  })
})

test('a held report is gone with all that belongs to it, for the patient and who acts for them', async () => {
  const ids = ['DiagnosticReport/p-report', 'Observation/p-1', 'Observation/p-2'].map(idOf)
  await hold(ids[0] as string)
  expect(await reached(asAna, ...ids)).toEqual([])
  expect(await reached(asCarer, ...ids)).toEqual([])
  for (const { claim } of [asAna, asCarer]) {
    const rows = await portal.kit.database.transaction(claim, clock(), async ({ client }) => [
      (await client.query('select id from record_entry where id = any($1)', [ids])).rows,
      (await client.query(`select id from record_withheld where why = 'held'`)).rows,
    ])
    expect(rows).toEqual([[], []])
    const verbs = portal.kit.database.transaction(claim, clock(), ({ client }) =>
      client.query('select verb from audit_event'),
    )
    await expect(verbs).rejects.toThrow(/permission denied/)
  }
  expect(await shown(ids[0] as string)).toMatchObject({ is: 'held', holds: [{ reason: 'harm' }] })
  expect(await shown(ids[1] as string)).toMatchObject({ is: 'held' })
  await expect(hold(ids[0] as string)).rejects.toMatchObject({ code: 'done_already' })
})

test('a held note says so in the chart, in its list, at its visit and by itself, with until when', async () => {
  const id = ana.entries.note as string
  const visit = ana.entries.visit as string
  await portal.owner.query('update record_entry set visit_id = $2 where id = $1', [id, visit])
  await hold(id, { hours: '24' })
  const shownIn = async () => {
    const by = as('nurse')
    const { past } = await readNotes(by, { patient: ana.id, before: null })
    const { notes } = await readOneVisit(by, { patient: ana.id, id: visit })
    const alone = await readOneNote(by, { patient: ana.id, id })
    const listed = past.find((one) => one.id === id)?.view.shown
    return [listed, notes.find((one) => one.id === id)?.shown, alone.shown]
  }
  const until = new Date(clock().getTime() + 24 * HOUR)
  for (const one of await shownIn()) expect(one).toMatchObject({ is: 'held', until })
  expect((await readVisit(asAna, { id: visit })).notes).toEqual([])
  const { holds } = await readReleased(as('nurse'), { patient: ana.id, id })
  await liftHold(as('clinician'), { patient: ana.id, id: holds[0]?.id as string })
  for (const one of await shownIn()) expect(one).toEqual({ is: 'shown' })
})

test('a visit says to its owner that they chose not to see notes, and to nobody who acts for them', async () => {
  const id = ana.entries.visit as string
  await saveChoices(asAna, { ...atOnce, notes: 'not online' })
  const own = await readVisit(asAna, { id })
  expect([own.notes, own.chosen?.notes]).toEqual([[], 'not online'])
  const helping = await readVisit(asCarer, { id })
  expect([helping.notes, helping.chosen?.notes]).toEqual([[], 'at once'])
  await saveChoices(asAna, atOnce)
  expect((await readVisit(asAna, { id })).notes).toHaveLength(1)
})

test('nothing that the patient may read says that something is held', async () => {
  const { rows } = (await portal.kit.database.transaction(asAna.claim, clock(), ({ client }) =>
    client.query(`select action, what, why from audit_event where patient_id = $1`, [ana.id]),
  )) as { rows: unknown[] }
  expect(JSON.stringify(rows)).not.toMatch(/hold|held|harm/)
})

test('lifted it shows, and both are on record', async () => {
  const id = idOf('DiagnosticReport/p-report')
  const { holds } = await readReleased(as('nurse'), { patient: ana.id, id })
  await liftHold(as('clinician'), { patient: ana.id, id: holds[0]?.id as string })
  expect(await reached(asAna, id)).toEqual([id])
  const after = await readReleased(as('nurse'), { patient: ana.id, id })
  expect(after.holds).toMatchObject([{ words: WORDS, end: { why: 'lifted' } }])
})

test('one result of a report: the words of the report go with it', async () => {
  const [report, one, other] = [
    'DiagnosticReport/p-report',
    'Observation/p-1',
    'Observation/p-2',
  ].map(idOf)
  await hold(one as string, { hours: '24' })
  const seen = await readReport(asAna, { id: report as string })
  expect(seen.members.map(({ id }) => id)).toEqual([other])
  expect(seen.view.conclusion).toBe('')
  expect(await reached(asAna, one as string)).toEqual([])
})

test('at its end it shows by itself, and a job writes the end down', async () => {
  const id = idOf('Observation/p-1')
  clock.advance(24 * HOUR)
  await signAllIn()
  expect(await reached(asAna, id)).toEqual([id])
  const { rows } = await portal.owner.query('select hold_id from record_hold where entry_id = $1', [
    id,
  ])
  for (let twice = 0; twice < 2; twice += 1)
    await endHolds.work(portal.kit, { id: rows[0].hold_id, last: true })
  const { rows: ends } = await portal.owner.query(
    `select x.why, w.ended_at is null as open from record_hold_end x join record_withheld w using (hold_id) where hold_id = $1`,
    [rows[0].hold_id],
  )
  expect(ends).toEqual([{ why: 'over', open: false }])
})

test('where no state was chosen a pathology report shows at once; in Texas after 72 hours', async () => {
  const tissue = (key: string): FhirResource => ({
    resourceType: 'DiagnosticReport',
    id: key,
    status: 'final',
    subject,
    category: [{ coding: [{ code: 'LAB' }] }],
    code: loinc('60568-3', 'Pathology report'),
    issued: clock().toISOString(),
    effectiveDateTime: clock().toISOString(),
    conclusion: 'Benign.',
  })
  await importResources(portal, 'tissue-1', [tissue('t-1')])
  expect(await reached(asAna, idOf('DiagnosticReport/t-1'))).toHaveLength(1)
  await signAllIn()
  const { version } = await readSetting(as('admin'), { kind: 'states' })
  const value = { states: ['US-TX', 'US-OH'] }
  await saveSetting(as('admin'), { kind: 'states', version, value })
  await importResources(portal, 'tissue-2', [tissue('t-2'), ...panel('q')])
  const id = idOf('DiagnosticReport/t-2')
  expect(await reached(asAna, id, idOf('DiagnosticReport/q-report'))).toHaveLength(1)
  expect(await shown(id)).toMatchObject({
    is: 'held',
    holds: [{ by: null, law: 'Tex. Occ. Code 159.0062' }],
  })
  clock.advance(72 * HOUR - 60_000)
  await signAllIn()
  expect(await reached(asAna, id)).toEqual([])
  clock.advance(60_000)
  expect(await reached(asAna, id)).toEqual([id])
  // What is old when it comes is no new result.
  await importResources(portal, 'tissue-3', [
    { ...tissue('t-3'), issued: '2020-01-01T10:00:00Z' } as FhirResource,
  ])
  expect(await reached(asAna, idOf('DiagnosticReport/t-3'))).toHaveLength(1)
})

test('what the patient chose holds at once and can be taken back', async () => {
  const note = ana.entries.note as string
  const [old, fresh] = ['DiagnosticReport/p-report', 'DiagnosticReport/r-report'].map(idOf) as [
    string,
    string,
  ]
  await saveChoices(asAna, { ...atOnce, results: 'after note', notes: 'not online' })
  clock.advance(60_000)
  await importResources(portal, 'after-note', panel('r'))
  expect(await reached(asAna, note, old, fresh)).toEqual([old])
  expect(await reached(asCarer, note, old, fresh)).toEqual([old])
  expect(await shown(fresh)).toMatchObject({ is: 'waiting' })
  expect(await shown(note)).toEqual({ is: 'not online' })
  await writeTeamNote(as('nurse'), { patient: ana.id, id: fresh, text: 'Nothing to worry about.' })
  expect(await reached(asAna, fresh, idOf('Observation/r-1'))).toHaveLength(2)
  expect((await readReport(asAna, { id: fresh })).teamNotes).toMatchObject([
    { text: 'Nothing to worry about.' },
  ])
  await saveChoices(asAna, atOnce)
  expect(await reached(asAna, note)).toEqual([note])
})

test('waiting ends after two weeks without a note', async () => {
  await saveChoices(asAna, { ...atOnce, results: 'after note' })
  clock.advance(60_000)
  await importResources(portal, 'two-weeks', panel('s'))
  const id = idOf('DiagnosticReport/s-report')
  expect(await reached(asAna, id)).toEqual([])
  clock.advance(14 * 24 * HOUR + 1)
  await signAllIn()
  expect(await reached(asAna, id)).toEqual([id])
})
