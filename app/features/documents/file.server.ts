// The one way to the bytes of a document, for the patient and for staff: by a link that was made for this session minutes
// ago, and only if whoever opens it may see the document now. An old link leads to the document's page.
import { sql } from 'kysely'
import { z } from 'zod'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { conflict, notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { findForStaff } from './chart.server.ts'
import { currentOf, findForPatient } from './documents.server.ts'
import { makeLink, readLink, type Use } from './link.ts'
import type { DocumentRow } from './rows.ts'

export type Opened = {
  document: DocumentRow
  /** Null where the link does not hold (any more): its time is over, it is of another session, or there is a newer version. */
  file: FileRow | null
  use: Use
}

/** Looking at it is on record with the page that it is part of; keeping a copy is a deed of its own. */
const deedOf = ({ document, file, use }: Opened, patient?: string) =>
  file && use === 'keep'
    ? [{ action: 'export' as const, what: 'document', id: document.id, patient: patient ?? null }]
    : []

export const openDocumentFile = verb({
  name: 'documents.file.open',
  who: ['patient'],
  reach: 'documents',
  shared: true,
  input: z.object({ link: z.string() }),
  run: async (tx, { link: text }): Promise<Opened> => {
    const link = readLink(tx.vault, tx.actor, text, tx.now)
    if (!link) throw notFound()
    const document = await findForPatient(tx, link.version)
    const current = await currentOf(tx, document)
    const holds = link.holds && current.id === link.version
    return { document, file: holds ? await leaving(tx, current.file) : null, use: link.use }
  },
  audit: (_input, opened) => deedOf(opened),
})

/** As `openDocumentFile`, for staff: any version. */
export const openChartFile = verb({
  name: 'documents.chart.file.open',
  who: ['staff'],
  may: 'documents.read',
  input: z.object({ link: z.string(), patient: z.uuid() }),
  run: async (tx, { link: text, patient }): Promise<Opened> => {
    const link = readLink(tx.vault, tx.actor, text, tx.now)
    if (!link) throw notFound()
    const { rows } = await sql<{ document: string; file: string }>`
      select v.document_id as document, v.file_id as file from document_version v
      where v.version_id = ${link.version}`.execute(tx.db)
    const [version] = rows
    if (!version) throw notFound()
    const document = await findForStaff(tx, patient, version.document)
    return { document, file: link.holds ? await leaving(tx, version.file) : null, use: link.use }
  },
  audit: ({ patient }, opened) => deedOf(opened, patient),
})

/** @throws conflict while nobody has looked through it for malware */
async function leaving(tx: Parameters<typeof readFile>[0], id: string): Promise<FileRow> {
  const file = await readFile(tx, id)
  if (!mayLeave(file))
    throw conflict('not_checked', 'We are still checking this file. Try again in a minute.')
  return file
}

/** A link to keep a copy, made at the moment somebody asks for it. @throws notFound */
export const linkToKeep = verb({
  name: 'documents.link.make',
  who: ['patient'],
  reach: 'documents',
  shared: true,
  input: z.object({ id: z.string() }),
  run: async (tx, { id: asked }) => {
    const document = await findForPatient(tx, asked)
    const { id: version } = await currentOf(tx, document)
    return { id: document.id, link: makeLink(tx.vault, tx.actor, version, 'keep', tx.now) }
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'document', id }),
})

/** As `linkToKeep`, for staff: of the version they ask for. */
export const chartLinkToKeep = verb({
  name: 'documents.chart.link.make',
  who: ['staff'],
  may: 'documents.read',
  input: z.object({ patient: z.uuid(), id: z.string(), version: z.uuid() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'document', patient, id }),
  run: async (tx, { patient, id, version }) => {
    const document = await findForStaff(tx, patient, id)
    const row = await tx.db
      .selectFrom('document_version')
      .select('version_id')
      .where('patient_id', '=', document.patient)
      .where('document_id', '=', id)
      .where('version_id', '=', version)
      .executeTakeFirst()
    if (!row) throw notFound()
    return { link: makeLink(tx.vault, tx.actor, version, 'keep', tx.now) }
  },
})
