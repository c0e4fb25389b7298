import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { samplesMissing } from '../sample-records.ts'
import { bodyPlace } from '../places.ts'
import { inputOf, inputOfText } from './file-read.ts'
import { importFiles } from './importer.ts'
import type { ImportReport } from './report.ts'
import { listFiles } from './sources.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const samples = path.join(import.meta.dirname, '../../../../../shared/data/fhir')

type Resource = { resourceType: string; id?: string; [key: string]: unknown }
type Entry = { fullUrl?: string; resource?: Resource; request?: object }

const patient = (id: string, more: object = {}): Resource => ({
  resourceType: 'Patient',
  id,
  ...more,
})
const observation = (id: string, subject: object, more: object = {}): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code: '4548-4' }] },
  subject,
  ...more,
})
const lines = (...resources: Resource[]) => resources.map((one) => JSON.stringify(one)).join('\n')
const bundle = (...entry: Entry[]) =>
  JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })

/** Imports texts as files a.json, b.json … under a source of their own. */
function run(source: string, ...texts: string[]): Promise<ImportReport> {
  const inputs = texts.map((text, i) => inputOfText(`${'abcdef'[i]}.json`, text))
  return importFiles(portal.kit, inputs, { source })
}

type Row = {
  type: string
  patient_id: string
  id: string
  group_id: string
  visit_id: string
  version: number
  body: Buffer
  news_at: Date | null
}

async function entries(source: string): Promise<Row[]> {
  const { rows } = await portal.owner.query<Row>(
    `select e.* from record_entry e join record_source s using (source_id) where s.name = $1 order by e.type, e.at`,
    [source],
  )
  return rows
}
async function shared(source: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ type: string }>(
    `select e.type from shared_entry e join record_source s using (source_id) where s.name = $1 order by 1`,
    [source],
  )
  return rows.map((row) => row.type)
}
const plain = async (row: Row) =>
  (await portal.kit.vault.open(row.patient_id, bodyPlace(row.id), row.body)).toString()

test('files resources under their patient, and twice changes nothing', async () => {
  const text = lines(
    { resourceType: 'Organization', id: 'o', name: 'Lab' },
    observation('x', { reference: 'Patient/p' }),
    patient('p', { name: [{ family: 'Ames' }] }),
  )
  const first = await run('twice', text)
  expect(first.types).toEqual({
    Observation: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
    Organization: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
    Patient: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
  })
  expect(first.refused).toEqual([])
  const rows = await entries('twice')
  expect(rows.map((row) => row.type)).toEqual(['Observation', 'Patient'])
  expect(rows[0]?.patient_id).toBe(rows[1]?.id)
  expect(await shared('twice')).toEqual(['Organization'])
  expect(await plain(rows[0] as Row)).toBe(text.split('\n')[1])

  const second = await run('twice', text)
  expect(second.types.Observation).toEqual({ read: 1, new: 0, changed: 0, same: 1, refused: 0 })
  expect(await entries('twice')).toEqual(rows)
})

test('every folder of the sample records is filed whole', async (context) => {
  if (samplesMissing) context.skip(samplesMissing)
  const manifest = JSON.parse(fs.readFileSync(path.join(samples, 'manifest.json'), 'utf8')) as {
    file: string
    resources: Record<string, number>
  }[]
  const started = performance.now()
  const { files } = await listFiles([samples])
  const report = await importFiles(portal.kit, files.map(inputOf), { source: 'samples' })
  console.log(performance.now() - started)
  const wanted: Record<string, number> = {}
  for (const { resources } of manifest)
    for (const [type, n] of Object.entries(resources)) wanted[type] = (wanted[type] ?? 0) + n
  expect(report.refused).toEqual([])
  console.log(report.unresolved, report.logical)
  expect(
    Object.fromEntries(Object.entries(report.types).map(([type, counts]) => [type, counts.read])),
  ).toEqual(Object.fromEntries(Object.entries(wanted).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}, 120_000)
