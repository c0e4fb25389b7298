// The patient's documents: the list, and one of them. What may be seen stands in documents.policy.ts; the bytes are
// file.server.ts.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { notFound } from '../../kit/errors.ts'
import { mayLeave, type FileState } from '../../kit/files/file.ts'
import type { FileType } from '../../kit/files/type.ts'
import { isUuid } from '../../kit/ids.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { hidingOf, type Hiding } from '../record/shelf.ts'
import { isClass, showableClasses } from './classes.ts'
import { isNews, patientSees } from './documents.policy.ts'
import { makeLink } from './link.ts'
import {
  changedPlace,
  classesAmong,
  columns,
  listRows,
  openRow,
  type DocumentRow,
  type Listed,
  type Raw,
} from './rows.ts'

const ofClass = z
  .string()
  .nullable()
  .transform((word) => (isClass(word) ? word : null))

/** One page of the documents that the patient may see, of one class or of all. */
export const listDocuments = verb({
  name: 'documents.list',
  who: ['patient'],
  reach: 'documents',
  input: z.object({ class: ofClass, before: z.string().nullable() }),
  audit: { action: 'read', what: 'documents' },
  run: async (tx, { class: of, before }): Promise<Listed> => {
    const sees = patientSees(tx)
    const there = await classesAmong(tx, sees)
    const classes = showableClasses.filter((one) => there.includes(one))
    return { ...(await listRows(tx, sees, { of, before, isNew: isNews(tx) })), classes }
  },
})

/** The document `id` names, as the patient may see it: its own id, or that of any of its versions. @throws notFound */
export async function findForPatient(tx: PatientTx, id: string): Promise<DocumentRow> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await sql<Raw>`
    select ${columns}, ${isNews(tx)} as is_new from document d
    where ${patientSees(tx)} and d.document_id = coalesce((select v.document_id from document_version v
      where v.patient_id = ${ofPerson(tx)} and v.version_id = ${id}), ${id}::uuid)`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  return openRow(tx, row)
}

export type Version = {
  id: string
  file: string
  version: number
  /** Of a PDF that can be drawn. */
  pages: number | null
  at: Date
  /** What changed, as the patient reads it. */
  changed: string | null
}

/** The version that stands. */
export async function currentOf(tx: Pick<Tx, 'db' | 'vault'>, of: DocumentRow): Promise<Version> {
  const row = await tx.db
    .selectFrom('document_version')
    .select(['version_id', 'file_id', 'version', 'pages', 'created_at', 'changed'])
    .where('patient_id', '=', of.patient)
    .where('document_id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirstOrThrow()
  return {
    id: row.version_id,
    file: row.file_id,
    version: row.version,
    pages: row.pages,
    at: new Date(row.created_at),
    changed: await openChanged(tx, of.patient, row),
  }
}

/** The file of a version, as its page tells of it. */
export type FileFacts = { type: FileType | null; size: number; ready: boolean }

export async function factsOf(tx: Pick<Tx, 'db' | 'vault'>, { file }: Version): Promise<FileFacts> {
  const row = await tx.db
    .selectFrom('file')
    .select(['type', 'size', 'state'])
    .where('file_id', '=', file)
    .executeTakeFirstOrThrow()
  return {
    type: row.type as FileType | null,
    size: Number(row.size),
    ready: mayLeave({ state: row.state as FileState }),
  }
}

export async function openChanged(
  tx: Pick<Tx, 'vault'>,
  patient: string,
  row: { version_id: string; changed: Buffer | null },
): Promise<string | null> {
  if (!row.changed) return null
  const plain = await tx.vault.open(patient, changedPlace(row.version_id), row.changed)
  return plain.toString('utf8')
}

/** Ends the "New" mark; whoever looks as the patient does has read nothing for them. */
async function markSeen(tx: PatientTx, { patient, id, version }: DocumentRow): Promise<void> {
  if (tx.actor.whole || tx.actor.viewedBy) return
  await noticeRead(tx, id)
  await sql`
    insert into record_seen (patient_id, account_id, id, version, seen_at)
    values (${patient}, ${tx.actor.account}, ${id}, ${version}, ${tx.now})
    on conflict (patient_id, account_id, id) do update set version = excluded.version, seen_at = excluded.seen_at
      where record_seen.version < excluded.version`.execute(tx.db)
}

async function hidingFor(
  { db, actor }: PatientTx & { actor: Extract<Actor, { kind: 'patient' }> },
  { id }: DocumentRow,
): Promise<Hiding> {
  if (actor.relation !== 'self' || actor.share || actor.viewedBy) return null
  const { rows } = await sql<{ hiding: Hiding }>`
    select ${hidingOf('d.patient_id', 'd.document_id')} as hiding from document d where d.document_id = ${id}`.execute(
    db,
  )
  return rows[0]?.hiding ?? null
}

export type DocumentRead = {
  document: DocumentRow
  current: Version
  file: FileFacts
  /** To look at it in the page, for some minutes. */
  link: string
  /** To its owner: whether it is kept from people who help; null to everybody else, and while nobody helps. */
  hiding: Hiding
}

/** One document in the version that stands. Opening it ends its "New" mark. @throws notFound */
export const readDocument = verb({
  name: 'documents.read',
  who: ['patient'],
  reach: 'documents',
  shared: true,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<DocumentRead> => {
    const document = await findForPatient(tx, id)
    if (document.isNew) await markSeen(tx, document)
    const current = await currentOf(tx, document)
    const link = makeLink(tx.vault, tx.actor, current.id, 'show', tx.now)
    const hiding = await hidingFor(tx, document)
    return { document, current, file: await factsOf(tx, current), link, hiding }
  },
  audit: (_input, { document: { id } }) => ({ action: 'read', what: 'document', id }),
})
