// Documents as they stand in the database, opened from the vault; shared by the patient's pages and the chart.
import { sql, type RawBuilder } from 'kysely'
import { invalid } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { DocumentClass, DocumentStatus } from './classes.ts'

export const PAGE = 30

/** What is sealed of a document. */
export type DocumentWords = { title: string; author: string | null }

export type DocumentRow = DocumentWords & {
  id: string
  /** Under whose key it is: of a merged record another than the open one. */
  patient: string
  class: DocumentClass
  status: DocumentStatus
  shown: boolean
  /** The day that stands on it: 2026-03-01. */
  date: string
  version: number
  sentBy: 'clinic' | 'patient'
  isNew: boolean
  /** Counts every change. */
  changes: number
}

export type Raw = {
  patient_id: string
  document_id: string
  class: DocumentClass
  status: DocumentStatus
  shown: boolean
  dated_on: string
  words: Buffer
  version: number
  sent_by: 'clinic' | 'patient'
  changes: number
  is_new: boolean
}

export const columns = sql`d.patient_id, d.document_id, d.class, d.status, d.shown, d.dated_on, d.words, d.version,
  d.sent_by, d.changes`

export const wordsPlace = (id: string): string => placeOf('document', 'words', id)
export const changedPlace = (version: string): string =>
  placeOf('document_version', 'changed', version)

export async function openWords(
  tx: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  words: Buffer,
): Promise<DocumentWords> {
  const plain = await tx.vault.open(patient, wordsPlace(id), words)
  return JSON.parse(plain.toString('utf8')) as DocumentWords
}

export async function openRow(tx: Pick<Tx, 'vault'>, row: Raw): Promise<DocumentRow> {
  return {
    ...(await openWords(tx, row.patient_id, row.document_id, row.words)),
    id: row.document_id,
    patient: row.patient_id,
    class: row.class,
    status: row.status,
    shown: row.shown,
    date: row.dated_on,
    version: row.version,
    sentBy: row.sent_by,
    isNew: row.is_new,
    changes: row.changes,
  }
}

export type Listed = {
  documents: DocumentRow[]
  /** Where the list goes on; null at its end. */
  older: string | null
  /** Classes of which there is something, in the order of the classes' own list. */
  classes: DocumentClass[]
}

/** One page of those that a condition on `d` holds for, newest first. */
export async function listRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<boolean>,
  {
    of,
    before,
    isNew,
  }: { of: DocumentClass | null; before: string | null; isNew: RawBuilder<boolean> },
): Promise<Omit<Listed, 'classes'>> {
  const { rows } = await sql<Raw>`
    select ${columns}, ${isNew} as is_new from document d
    where ${where} ${of ? sql`and d.class = ${of}` : sql``} ${before ? sql`and ${olderThan(before)}` : sql``}
    order by d.dated_on desc, d.document_id limit ${sql.lit(PAGE + 1)}`.execute(tx.db)
  const documents = await Promise.all(rows.slice(0, PAGE).map((row) => openRow(tx, row)))
  const last = documents.at(-1)
  return { documents, older: rows.length > PAGE && last ? `${last.date}_${last.id}` : null }
}

/** Which classes there are among those that a condition on `d` holds for. */
export async function classesAmong(
  tx: Pick<Tx, 'db'>,
  where: RawBuilder<boolean>,
): Promise<DocumentClass[]> {
  const { rows } = await sql<{ class: DocumentClass }>`
    select d.class from document d where ${where} group by d.class`.execute(tx.db)
  return rows.map((row) => row.class)
}

/** @throws invalid when the cursor was cut or made up */
function olderThan(cursor: string): RawBuilder<boolean> {
  const [date = '', id = ''] = cursor.split('_')
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)) || !isUuid(id))
    throw invalid(
      'bad_cursor',
      'This link to older documents is not complete. Start again from the list.',
    )
  return sql<boolean>`(d.dated_on < ${date}::date or d.dated_on = ${date}::date and d.document_id > ${id})`
}

/** Of these ids those that are documents for which a condition on `d` holds; nothing is news. */
export async function documentsWhere(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<boolean>,
  ids: string[],
): Promise<DocumentRow[]> {
  const { rows } = await sql<Raw>`
    select ${columns}, false as is_new from document d
    where ${where} and d.document_id = any(${ids.filter(isUuid)}::uuid[])
    order by d.dated_on desc, d.document_id`.execute(tx.db)
  return Promise.all(rows.map((row) => openRow(tx, row)))
}
