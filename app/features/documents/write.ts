// Writes documents: for the verbs that file them, whoever called these. The rows themselves refuse what is never shown.
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { classes } from './classes.ts'
import type { About } from './fields.ts'
import { changedPlace, wordsPlace, type DocumentWords } from './rows.ts'

type Writing = Pick<Tx, 'db' | 'vault' | 'now'>

export const sealWords = (
  tx: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  { title, author }: DocumentWords,
): Promise<Buffer> =>
  tx.vault.seal(patient, wordsPlace(id), JSON.stringify({ title, author } satisfies DocumentWords))

export type NewDocument = About & {
  patient: string
  title: string
  /** Its file; may be put on record later in the same transaction. */
  file: string
  pages: number | null
  /** Account of whoever files it; null for a job. */
  by: string | null
  sentBy?: 'clinic' | 'patient'
}

/** A document with its first version. @returns its id */
export async function writeDocument(tx: Writing, of: NewDocument): Promise<string> {
  const { patient, by } = of
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('document')
    .values({
      patient_id: patient,
      document_id: id,
      class: of.class,
      showable: classes[of.class].showable,
      status: of.status,
      shown: of.shown,
      dated_on: of.date,
      words: await sealWords(tx, patient, id, of),
      version: 1,
      sent_by: of.sentBy ?? 'clinic',
      news_at: of.shown ? tx.now : null,
      made_by: by,
      created_at: tx.now,
    })
    .execute()
  await writeVersion(tx, { ...of, id, version: 1, changed: null })
  return id
}

type NewVersion = Pick<NewDocument, 'patient' | 'file' | 'pages' | 'by'> & {
  id: string
  version: number
  changed: string | null
}

export async function writeVersion(tx: Writing, of: NewVersion): Promise<string> {
  const version = uuidv7(tx.now)
  await tx.db
    .insertInto('document_version')
    .values({
      patient_id: of.patient,
      document_id: of.id,
      version: of.version,
      version_id: version,
      file_id: of.file,
      pages: of.pages,
      changed: of.changed
        ? await tx.vault.seal(of.patient, changedPlace(version), of.changed)
        : null,
      made_by: of.by,
      created_at: tx.now,
    })
    .execute()
  return version
}
