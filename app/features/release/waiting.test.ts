// A patient who wants to see results after a note of the team makes work for whoever writes it: one item for a report with
// its results, gone when the note is written, when it is shown anyway, or when the patient chose differently.
import { randomUUID } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { jobContext } from '../../kit/verb.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { gather } from '../work/gather.jobs.ts'
import { listWork } from '../work/list.server.ts'
import { saveChoices } from './choices.server.ts'
import { atOnce } from './choices.ts'
import { writeTeamNote } from './note.server.ts'

const DAY = 86_400_000 // ms
const START = new Date('2026-11-27T15:00:00Z')
let now = START
let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Waits')
})
afterAll(() => portal.end())
beforeEach(async () => {
  now = new Date(now.getTime() + 60_000)
  await portal.owner.query('delete from work_event')
  await portal.owner.query('delete from work_item')
})

const asAna = async () => (await signedIn(portal, ana)).ctx
const as = async (role: string) =>
  (await signedIn(portal, await addStaff(portal, `${role} ${randomUUID()}`, role))).ctx
const look = () => gather(jobContext(portal.kit, 'work'), {})
const waiting = async (role = 'nurse') =>
  (
    await listWork(await as(role), {
      who: 'all',
      show: 'open',
      kind: 'team-note',
      team: null,
      role: null,
      after: null,
    })
  ).items

/** A report with two results comes in, a minute after whatever was before. @returns its id */
async function comes(key: string): Promise<string> {
  now = new Date(now.getTime() + 60_000)
  const subject = { reference: 'Patient/ana-waits' }
  const at = now.toISOString()
  const result = (n: number): FhirResource => ({
    resourceType: 'Observation',
    id: `${key}-${n}`,
    status: 'final',
    subject,
    code: { coding: [{ system: 'http://loinc.org', code: '718-7' }], text: 'Hemoglobin' },
    effectiveDateTime: at,
    valueQuantity: { value: 12, unit: 'g/dL' },
  })
  await importResources(portal, key, [
    result(1),
    result(2),
    {
      resourceType: 'DiagnosticReport',
      id: key,
      status: 'final',
      subject,
      code: { coding: [{ system: 'http://loinc.org', code: '58410-2' }], text: 'Blood count' },
      issued: at,
      effectiveDateTime: at,
      result: [{ reference: `Observation/${key}-1` }, { reference: `Observation/${key}-2` }],
    },
  ])
  return entryId(portal.kit.vault, 'test', keyOf('DiagnosticReport', key))
}

test('without a choice nothing waits', async () => {
  await comes('no-choice')
  await look()
  expect(await waiting()).toEqual([])
})

test('one item for the report, for who writes notes alone, until the note is written', async () => {
  await saveChoices(await asAna(), { ...atOnce, results: 'after note' })
  const report = await comes('first')
  await look()
  await look()
  const [item, ...more] = await waiting()
  expect(more).toEqual([])
  expect(item).toMatchObject({ about: report, name: 'Ana Waits', patient: ana.id })
  expect(item?.dueAt).toEqual(new Date(now.getTime() + 14 * DAY))
  expect(await waiting('clinician')).toHaveLength(1)
  for (const role of ['front desk', 'biller', 'admin', 'privacy officer'])
    expect(await waiting(role), role).toEqual([])
  await writeTeamNote(await as('nurse'), { patient: ana.id, id: report, text: 'All is well.' })
  expect(await waiting()).toEqual([])
  await look()
  expect(await waiting()).toEqual([])
})

test('chosen differently by now, nothing waits any more', async () => {
  await comes('second')
  await look()
  expect(await waiting()).toHaveLength(1)
  await saveChoices(await asAna(), { ...atOnce, results: 'not online' })
  await look()
  expect(await waiting()).toEqual([])
  await saveChoices(await asAna(), { ...atOnce, results: 'after note' })
})

test('after two weeks it is shown anyway, and nobody waits', async () => {
  await comes('third')
  await look()
  expect(await waiting()).toHaveLength(1)
  now = new Date(now.getTime() + 14 * DAY)
  await look()
  expect(await waiting()).toEqual([])
})
