// For tests only: small resources, bundles and imports, and a look past the locks at what was filed.
import type { TestPortal } from '../../../../test/support/kit.ts'
import { bodyPlace } from '../places.ts'
import { inputOfText } from './file-read.ts'
import { importFiles } from './importer.ts'
import type { ImportReport } from './report.ts'

export type Resource = { resourceType: string; id?: string; [key: string]: unknown }
export type Entry = { fullUrl?: string; resource?: Resource; request?: object }
export type Row = {
  type: string
  patient_id: string
  id: string
  code: string | null
  group_id: string | null
  visit_id: string | null
  news_at: Date | null
  version: number
  body: Buffer
}

export const patient = (id?: string, more: object = {}): Resource => ({
  resourceType: 'Patient',
  ...(id && { id }),
  ...more,
})

/** A laboratory result. `subject` is a reference as text, or a Reference. */
export const result = (
  id: string | undefined,
  subject: string | object,
  more: object = {},
): Resource => ({
  resourceType: 'Observation',
  ...(id && { id }),
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code: '4548-4' }] },
  subject: typeof subject === 'string' ? { reference: subject } : subject,
  ...more,
})

export const lines = (...resources: Resource[]): string =>
  resources.map((one) => JSON.stringify(one)).join('\n')

export const bundle = (...entry: Entry[]): string =>
  JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })

/** Imports texts as files a.json, b.json … from a system of their own. */
export function importTexts(
  { kit }: Pick<TestPortal, 'kit'>,
  source: string,
  ...texts: string[]
): Promise<ImportReport> {
  const inputs = texts.map((text, i) => inputOfText(`${'abcdef'[i]}.json`, text))
  return importFiles(kit, inputs, { source })
}

/** What was filed for patients, in the order of types and then of codes. */
export async function filed({ owner }: TestPortal, source: string): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select e.* from record_entry e join record_source s using (source_id)
     where s.name = $1 order by e.type, e.code, e.at, e.id`,
    [source],
  )
  return rows
}

/** Types of what was filed for nobody in particular. */
export async function sharedTypes({ owner }: TestPortal, source: string): Promise<string[]> {
  const { rows } = await owner.query<{ type: string }>(
    `select e.type from shared_entry e join record_source s using (source_id)
     where s.name = $1 order by 1`,
    [source],
  )
  return rows.map((row) => row.type)
}

/** The resource as it was received. */
export async function received({ kit }: TestPortal, row: Row): Promise<string> {
  return (await kit.vault.open(row.patient_id, bodyPlace(row.id), row.body)).toString()
}
