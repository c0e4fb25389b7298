// Documents of the clinic and files that were sent, as they go into a copy of the record: read once for both of its files,
// with the eyes of whoever asked.
import { sql } from 'kysely'
import { z } from 'zod'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { openSum } from '../../kit/files/head.ts'
import { verb } from '../../kit/verb.ts'
import { patientSees } from '../documents/documents.policy.ts'
import type { DocumentClass } from '../documents/classes.ts'
import { columns, openRow, type Raw } from '../documents/rows.ts'
import { ofPerson } from '../record/record.policy.ts'
import { asked } from './asked.ts'

/** Of each sort; the newest. */
const MOST = 2000
/** Bytes of files that a copy carries, the newest first: with base64 and all else it stays below what a copy may have. */
const ROOM = 600 * 1024 * 1024

export type TakenFile = {
  /** Id of the document, or of the file that was sent. */
  id: string
  title: string
  /** Null for a file that was sent and is no document that this person sees. */
  document: { class: DocumentClass; amended: boolean; author: string | null } | null
  /** The day that stands on it, or that it was sent: 2026-03-01. */
  date: string
  filedAt: Date
  file: FileRow
  sha256: string | null
  /** Whether its bytes go along: looked through for harmful software, and within what there is room for. */
  carried: boolean
}

export const readPapers = verb({
  ...asked,
  name: 'takeaway.papers.read',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<TakenFile[]> => {
    const { actor } = tx
    if (actor.relation !== 'self' && !actor.sections.includes('documents')) return []
    const documents = await sql<Raw & { file: string; filed: Date }>`
      select ${columns}, false as is_new, v.file_id as file, v.created_at as filed from document d
      join document_version v on v.patient_id = d.patient_id and v.document_id = d.document_id and v.version = d.version
      where ${patientSees(tx)} order by d.dated_on desc, d.document_id limit ${MOST}`.execute(tx.db)
    const sent = await sql<{ file: string; sent: Date }>`
      select f.file_id as file, f.created_at as sent from upload_file u
      join file f on f.patient_id = u.patient_id and f.file_id = u.file_id
      where u.patient_id = ${ofPerson(tx)} and f.origin = 'patient' and f.state in ('clean', 'not scanned')
      order by f.file_id desc limit ${MOST}`.execute(tx.db)
    const papers: TakenFile[] = []
    const met = new Set<string>()
    let room = ROOM
    const add = async (
      file: string,
      of: Pick<TakenFile, 'document' | 'filedAt'> & Partial<TakenFile>,
    ) => {
      met.add(file)
      const row = await readFile(tx, file)
      const size = Number(row.size)
      const carried = mayLeave(row) && size <= room
      if (carried) room -= size
      papers.push({
        id: file,
        title: row.name,
        date: of.filedAt.toISOString().slice(0, 10),
        ...of,
        file: row,
        sha256: row.sum ? (await openSum(tx.vault, { ...row, sum: row.sum })).sha256 : null,
        carried,
      })
    }
    for (const row of documents.rows) {
      const { id, title, class: of, status, author, date } = await openRow(tx, row)
      const document = { class: of, amended: status === 'amended', author }
      await add(row.file, { id, title, date, document, filedAt: row.filed })
    }
    for (const row of sent.rows)
      if (!met.has(row.file)) await add(row.file, { document: null, filedAt: row.sent })
    return papers
  },
})
