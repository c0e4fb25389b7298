// Filing documents at the clinic: many at once, replacing one by a newer version, and changing what is said of one.
// Bytes are in the storage already (`fileFromStream`), and on record with the document or not at all.
import { z } from 'zod'
import { mustBeAsDrawn } from '../../kit/changed.ts'
import { keepFile } from '../../kit/files/file.ts'
import type { Written } from '../../kit/files/write.ts'
import type { Deed } from '../../kit/audit/record.ts'
import { forbidden, invalid } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { withhold } from '../caregivers/hide.server.ts'
import { tellPatients } from '../notices/tell.ts'
import { classes, classesFor, MOST_AT_ONCE } from './classes.ts'
import { findForStaff } from './chart.server.ts'
import { fieldsOf } from './fields-of.ts'
import { about, checked, title } from './fields.ts'
import { openDocuments, type StaffTx } from './open.ts'
import { sealWords, writeDocument, writeVersion } from './write.ts'

/** A file that was written, and how many pages of it can be drawn. */
export type Filed = { written: Written; pages: number | null }
const filed = z.custom<Filed>()

const keep = (tx: StaffTx, { written }: Filed) =>
  keepFile(tx, written, { origin: 'staff', by: tx.actor.account, state: 'held' })

/** Whether this person may add documents to this patient: asked before the first byte is taken. @throws forbidden, notFound */
export const beginAdding = verb({
  name: 'documents.add.begin',
  who: ['staff'],
  may: 'documents.add',
  input: z.object({ patient: z.uuid(), id: z.string().nullable() }),
  audit: () => [],
  run: async (tx, { patient, id }) => {
    await openDocuments(tx, patient)
    return {
      classes: classesFor(tx.actor.may),
      document: id === null ? null : await findForStaff(tx, patient, id),
    }
  },
})

/** Each file becomes a document, called as the file is. @throws invalid */
export const addDocuments = verb({
  name: 'documents.add',
  who: ['staff'],
  may: 'documents.add',
  input: about.extend({
    patient: z.uuid(),
    /** Kept from everybody who acts for the patient. */
    confidential: z.boolean().default(false),
    files: z
      .array(filed)
      .min(1, 'Choose at least one file.')
      .max(MOST_AT_ONCE, `Send at most ${MOST_AT_ONCE} files at once.`),
  }),
  run: async (tx, { patient, files, confidential, ...said }) => {
    await openDocuments(tx, patient)
    if (confidential && !tx.actor.may.includes('record.guard'))
      throw forbidden('not_your_role', 'Your role does not mark documents as confidential.')
    const of = checked(said, tx.actor.may, tx.now)
    const ids: string[] = []
    for (const one of files) {
      const { id: file, name } = one.written
      const named = { ...of, patient, title: titleOf(name), file, pages: one.pages }
      ids.push(await writeDocument(tx, { ...named, by: tx.actor.account }))
      await keep(tx, one)
    }
    if (confidential) await withhold(tx, patient, ids, 'confidential', tx.actor.account)
    if (of.shown)
      await tellPatients(
        tx,
        ids.map((id) => ({ patient, kind: 'documents', about: id })),
      )
    return { ids, shown: of.shown }
  },
  audit: ({ patient, confidential }, { ids }) =>
    ids.flatMap((id): Deed[] => [
      { action: 'create', what: 'document', patient, id },
      ...(confidential ? [markedConfidential(patient, id)] : []),
    ]),
})

const markedConfidential = (patient: string, id: string): Deed => ({
  action: 'change',
  what: 'what is confidential',
  why: 'marked',
  patient,
  id,
})

/** A file's name without its ending, as people read it. */
export const titleOf = (name: string): string =>
  name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim() || 'Document'

/** A newer version takes the place of the one that stands; what the patient had seen is now amended. @throws invalid, Changed */
export const amendDocument = verb({
  name: 'documents.amend',
  who: ['staff'],
  may: 'documents.add',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    version: z.string(),
    changed: z.string().trim().max(500, 'Use at most 500 characters.'),
    file: filed.nullable(),
  }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'document', patient, id }),
  run: async (tx, { patient, id, version, changed, file }) => {
    const was = await locked(tx, patient, id, version)
    if (!file) throw invalid('no_file', 'Choose the new file.', { files: 'Choose the new file.' })
    if (was.status !== 'draft' && changed.length < 5)
      throw invalid('not_said', 'Say what changed.', {
        changed: 'Say in a few words what changed. The patient reads it.',
      })
    const next = was.version + 1
    const of = { patient: was.patient, id, by: tx.actor.account }
    const { id: fileId } = file.written
    await writeVersion(tx, {
      ...of,
      version: next,
      file: fileId,
      pages: file.pages,
      changed: changed || null,
    })
    await keep(tx, file)
    await tx.db
      .updateTable('document')
      .set({
        version: next,
        status: was.status === 'draft' ? 'draft' : 'amended',
        ...(was.shown && { news_at: tx.now }),
        changes: was.changes + 1,
      })
      .where('patient_id', '=', was.patient)
      .where('document_id', '=', id)
      .execute()
    if (was.shown) await tellPatients(tx, [{ patient: was.patient, kind: 'documents', about: id }])
    return { version: next, shown: was.shown }
  },
})

/** Changes what is said of a document, and whether the patient may see it. @throws invalid, Changed */
export const changeDocument = verb({
  name: 'documents.change',
  who: ['staff'],
  may: 'documents.add',
  input: about.extend({ patient: z.uuid(), id: z.string(), version: z.string(), title }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'document', patient, id }),
  run: async (tx, { patient, id, version, title: named, ...said }) => {
    const was = await locked(tx, patient, id, version)
    const of = checked(said, tx.actor.may, tx.now)
    await tx.db
      .updateTable('document')
      .set({
        class: of.class,
        showable: classes[of.class].showable,
        status: of.status,
        shown: of.shown,
        dated_on: of.date,
        words: await sealWords(tx, was.patient, id, { title: named, author: of.author }),
        // News once: the day somebody said that the patient may see it.
        ...(of.shown && !was.shown && { news_at: tx.now }),
        changes: was.changes + 1,
      })
      .where('patient_id', '=', was.patient)
      .where('document_id', '=', id)
      .execute()
    if (of.shown && !was.shown)
      await tellPatients(tx, [{ patient: was.patient, kind: 'documents', about: id }])
    return { shown: of.shown && !was.shown }
  },
})

/** The document as it stands, locked; whoever sends second is shown what stands there. @throws notFound, Changed */
async function locked(tx: StaffTx, patient: string, id: string, version: string) {
  const { patient: of } = await findForStaff(tx, patient, id)
  await tx.db
    .selectFrom('document')
    .select('document_id')
    .where('patient_id', '=', of)
    .where('document_id', '=', id)
    .forUpdate()
    .execute()
  const standing = await findForStaff(tx, patient, id)
  mustBeAsDrawn(version, {
    version: String(standing.changes),
    fields: fieldsOf(standing),
    by: null,
    at: null,
  })
  return standing
}
