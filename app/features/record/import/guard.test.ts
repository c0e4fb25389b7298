// What senders label as confidential is marked: when it comes, and when it was on file before labels were read.
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { importFiles } from './importer.ts'
import { inputOfText } from './file-read.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const label = {
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'HIV' }],
}
const subject = { reference: 'Patient/una' }
const code = (text: string) => ({ text })
const observation = (id: string, more: object = {}): FhirResource =>
  ({
    resourceType: 'Observation',
    id,
    status: 'final',
    subject,
    code: code(id),
    ...more,
  }) as FhirResource
const records: FhirResource[] = [
  { resourceType: 'Patient', id: 'una', name: [{ family: 'Labelled', given: ['Una'] }] },
  observation('plain'),
  observation('part'),
  observation('panel', { meta: label, hasMember: [{ reference: 'Observation/part' }] }),
  { resourceType: 'Condition', id: 'c1', subject, code: code('Secret'), meta: label },
]

/** Imports all of it, each resource a line. @returns what became of the observations */
async function bring() {
  const lines = records.map((one) => JSON.stringify(one)).join('\n')
  const report = await importFiles(portal.kit, [inputOfText('una.ndjson', lines, true)], {
    source: 'labels',
  })
  return report.types.Observation
}

/** Kinds of what is marked now, and how many marks there ever were. */
async function marks() {
  const { rows } = await portal.owner.query<{ type: string; open: boolean }>(
    `select e.type, w.ended_at is null as open from record_withheld w join record_entry e using (patient_id, id)
     where w.why = 'confidential' order by 1`,
  )
  return { open: rows.filter(({ open }) => open).map(({ type }) => type), ever: rows.length }
}

const MARKED = ['Condition', 'Observation', 'Observation'] // the panel with its part, and not the plain one

test('what carries a label is marked as it comes, with what a panel is made of', async () => {
  await bring()
  expect(await marks()).toEqual({ open: MARKED, ever: 3 })
})

test('on file from before labels were read: the same file marks it, and changes nothing else', async () => {
  await portal.owner.query('delete from record_withheld')
  expect(await bring()).toMatchObject({ new: 0, changed: 0, same: 3 })
  expect(await marks()).toEqual({ open: MARKED, ever: 3 })
  const { rows } = await portal.owner.query('select 1 from record_entry where version > 1')
  expect(rows).toEqual([])
})

test('what is marked is not marked twice, and what staff opened stays open', async () => {
  await bring()
  expect((await marks()).ever).toBe(3)
  await portal.owner.query('update record_withheld set ended_at = now()')
  await bring()
  expect(await marks()).toEqual({ open: [], ever: 3 })
})
