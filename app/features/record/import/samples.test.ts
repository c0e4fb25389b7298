// The public sample records, whole: what is in the files is in the database, and reads as it was sent.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { bodyPlace, sharedPlace } from '../places.ts'
import { sampleRecords, samplesMissing } from '../sample-records.ts'
import { inputOf } from './file-read.ts'
import { importFiles } from './importer.ts'
import { importTotals } from './report.ts'
import { listFiles } from './sources.ts'

const folder = path.join(import.meta.dirname, '../../../../../shared/data/fhir')

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const importAll = async () => {
  const { files } = await listFiles([folder])
  return importFiles(portal.kit, files.map(inputOf), { source: 'samples' })
}
const state = () =>
  portal.owner.query('select count(*), sum(version), max(received_at) from record_entry')
const countBy = <T>(all: Iterable<T>, name: (one: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of all) counts[name(one)] = (counts[name(one)] ?? 0) + 1
  return counts
}

test('every resource of the sample records is read, filed and kept as received', async (context) => {
  if (samplesMissing) context.skip(samplesMissing)
  const sent = new Map<string, Set<string>>() // type/id -> what was ever sent under it
  const inFiles: Record<string, number> = {}
  for (const { resource } of sampleRecords()) {
    const name = `${resource.resourceType}/${resource.id}`
    inFiles[resource.resourceType] = (inFiles[resource.resourceType] ?? 0) + 1
    sent.set(name, (sent.get(name) ?? new Set()).add(JSON.stringify(resource)))
  }
  const report = await importAll()
  expect(report.refused).toEqual([])
  const read = Object.entries(report.types).map(([type, counts]) => [type, counts.read])
  expect(Object.fromEntries(read)).toEqual(inFiles)

  const rows = await portal.owner.query<{
    type: string
    id: string
    patient_id: string | null
    body: Buffer
  }>(
    'select type, id, patient_id, body from record_entry union all select type, id, null, body from shared_entry',
  )
  expect(countBy(rows.rows, (row) => row.type)).toEqual(
    countBy(sent.keys(), (name) => name.split('/')[0] as string),
  )
  for (const { id, type, patient_id: patient, body } of rows.rows) {
    const plain = await portal.kit.vault.open(
      patient ?? CLINIC_SUBJECT,
      patient ? bodyPlace(id) : sharedPlace(id),
      body,
    )
    const resource = JSON.parse(plain.toString()) as { id: string }
    if (!sent.get(`${type}/${resource.id}`)?.has(JSON.stringify(resource)))
      throw new Error(`${type} was not kept as it was received`)
  }
}, 240_000)

test('importing all of them again changes nothing', async (context) => {
  if (samplesMissing) context.skip(samplesMissing)
  const before = await state()
  const totals = importTotals(await importAll())
  expect(totals).toMatchObject({ new: 0, changed: 0, refused: 0, same: totals.read })
  expect((await state()).rows).toEqual(before.rows)
}, 240_000)

test('each patient has a card, a record of their own and visits that meet', async (context) => {
  if (samplesMissing) context.skip(samplesMissing)
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    n_patients: number
  }[]
  const people = manifest.reduce((sum, file) => sum + file.n_patients, 0)
  const { rows } = await portal.owner.query<Record<string, number>>(`select
    (select count(*) from patient where card is not null)::int as cards,
    (select count(*) from record_entry where type = 'Patient' and id = patient_id)::int as people,
    (select count(*) from record_entry e where visit_id is not null and not exists (select
       from record_entry v where v.id = e.visit_id and v.patient_id = e.patient_id and v.type = 'Encounter'))::int as lost_visits,
    (select count(*) from record_entry e where group_id is not null and not exists (select
       from record_entry g where g.id = e.group_id and g.patient_id = e.patient_id))::int as lost_groups,
    (select count(*) from record_entry where group_id is not null)::int as grouped`)
  expect(rows[0]).toMatchObject({ cards: people, people, lost_visits: 0, lost_groups: 0 })
  expect(rows[0]?.grouped).toBeGreaterThan(1000)
})
