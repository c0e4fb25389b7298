// The documents of a patient as the clinic sees them: every one that the reader's permissions reach by its class, drafts
// and what is never shown included, with every version.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { classesFor, documentClasses, isClass, type DocumentClass } from './classes.ts'
import { factsOf, openChanged, type FileFacts, type Version } from './documents.server.ts'
import { makeLink } from './link.ts'
import { openDocuments, staffSees, type StaffTx } from './open.ts'
import {
  classesAmong,
  columns,
  listRows,
  openRow,
  type DocumentRow,
  type Listed,
  type Raw,
} from './rows.ts'

const notNews = sql<boolean>`false`

export const listChartDocuments = verb({
  name: 'documents.chart.list',
  who: ['staff'],
  may: 'documents.read',
  input: z.object({
    patient: z.uuid(),
    class: z
      .string()
      .nullable()
      .transform((word) => (isClass(word) ? word : null)),
    before: z.string().nullable(),
  }),
  audit: ({ patient }) => ({ action: 'read', what: 'documents', patient }),
  run: async (tx, { patient, class: of, before }): Promise<Listed> => {
    const sees = staffSees(tx, await openDocuments(tx, patient))
    const there = await classesAmong(tx, sees)
    const classes = documentClasses.filter((one) => there.includes(one))
    return { ...(await listRows(tx, sees, { of, before, isNew: notNews })), classes }
  },
})

/** @throws notFound also for one whose class is not for this reader */
export async function findForStaff(tx: StaffTx, patient: string, id: string): Promise<DocumentRow> {
  const patients = await openDocuments(tx, patient)
  if (!isUuid(id)) throw notFound()
  const { rows } = await sql<Raw>`
    select ${columns}, false as is_new from document d
    where ${staffSees(tx, patients)} and d.document_id = ${id}`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  return openRow(tx, row)
}

export type StaffVersion = Version & { by: string | null }
/** @param shown the version that is looked at; the newest when not said */
function chosen(versions: StaffVersion[], shown: string | null): StaffVersion {
  const found = versions.find(({ id }) => id === shown) ?? versions[0]
  if (!found) throw notFound()
  return found
}

export type ChartDocument = {
  document: DocumentRow
  /** The newest first. */
  versions: StaffVersion[]
  /** The version that is looked at, its file, and a link to it for some minutes. */
  open: StaffVersion
  file: FileFacts
  link: string
  /** Classes that this reader may give it. */
  classes: DocumentClass[]
  /** To those who may mark it: whether people who act for the patient do not see it. */
  confidential: boolean | null
}

/** One document with all its versions. @throws notFound */
export const readChartDocument = verb({
  name: 'documents.chart.read',
  who: ['staff'],
  may: 'documents.read',
  input: z.object({ patient: z.uuid(), id: z.string(), version: z.string().nullable() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'document', patient, id }),
  run: async (tx, { patient, id, version }): Promise<ChartDocument> => {
    const document = await findForStaff(tx, patient, id)
    const rows = await tx.db
      .selectFrom('document_version as v')
      .leftJoin('staff_member as m', 'm.account_id', 'v.made_by')
      .select([
        'v.version_id',
        'v.file_id',
        'v.version',
        'v.pages',
        'v.created_at',
        'v.changed',
        'm.name as by',
      ])
      .where('v.patient_id', '=', document.patient)
      .where('v.document_id', '=', id)
      .orderBy('v.version', 'desc')
      .execute()
    const versions = await Promise.all(
      rows.map(async (row) => ({
        id: row.version_id,
        file: row.file_id,
        version: row.version,
        pages: row.pages,
        at: new Date(row.created_at),
        changed: await openChanged(tx, document.patient, row),
        by: row.by,
      })),
    )
    const open = chosen(versions, version)
    const link = makeLink(tx.vault, tx.actor, open.id, 'show', tx.now)
    const file = await factsOf(tx, open)
    const confidential = await isConfidential(tx, document)
    return { document, versions, open, file, link, classes: classesFor(tx.actor.may), confidential }
  },
})

async function isConfidential(tx: StaffTx, of: DocumentRow): Promise<boolean | null> {
  if (!tx.actor.may.includes('record.guard')) return null
  const row = await tx.db
    .selectFrom('record_withheld')
    .select('id')
    .where('patient_id', '=', of.patient)
    .where('id', '=', of.id)
    .where('why', '=', 'confidential')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
