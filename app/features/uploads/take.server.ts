// What came in from a patient, as the clinic takes care of it: looked at, filed, or refused with a reason that the patient
// reads. Whoever opens a file has seen it; when nothing of a sending is left to do, so is its work.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, forbidden, invalid, notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { classesFor, isClass, showableClasses, type DocumentClass } from '../documents/classes.ts'
import { date, title, whyNotThatDay } from '../documents/fields.ts'
import { openDocuments, type StaffTx } from '../documents/open.ts'
import { writeDocument } from '../documents/write.ts'
import { tellPatient } from '../notices/tell.ts'
import { finishWork } from '../work/add.ts'
import { requestDone, requestOpenAgain, requestRows } from './requests/request.ts'
import { waits } from './said.ts'
import type { Sending, SentFile } from './sending.ts'
import { sendings, stepPlace } from './sendings.server.ts'

const one = z.object({ patient: z.uuid(), id: z.string() })
const MOST = 100

/** One sending of the open record, or of one that was merged into it. @throws notFound */
async function sendingOf(tx: StaffTx, patient: string, id: string): Promise<Sending> {
  const patients = await openDocuments(tx, patient)
  if (!isUuid(id)) throw notFound()
  const [found] = await sendings(
    tx,
    sql`u.patient_id = any(${patients}) and u.upload_id = ${id}`,
    1,
  )
  if (!found) throw notFound()
  return found
}

export type Taken = { sending: Sending; found: SentFile }

/** One file, with the sending that it came in. @throws notFound */
async function fileOf(tx: StaffTx, patient: string, file: string): Promise<Taken> {
  const patients = await openDocuments(tx, patient)
  if (!isUuid(file)) throw notFound()
  const { rows } = await sql<{ id: string }>`
    select upload_id as id from upload_file where patient_id = any(${patients}) and file_id = ${file}`.execute(
    tx.db,
  )
  const [row] = rows
  if (!row) throw notFound()
  const sending = await sendingOf(tx, patient, row.id)
  const found = sending.files.find(({ id }) => id === file)
  if (!found) throw notFound()
  return { sending, found }
}

/** What was asked of a patient, and what they sent. */
export const listTaken = verb({
  name: 'uploads.chart.list',
  who: ['staff'],
  may: 'uploads.take',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }) => {
    const patients = await openDocuments(tx, patient)
    return {
      requests: await requestRows(tx, sql`r.patient_id = any(${patients})`, MOST),
      sendings: await sendings(tx, sql`u.patient_id = any(${patients})`, MOST),
    }
  },
  audit: ({ patient }, { requests, sendings: { length } }) => ({
    action: 'read',
    what: 'sent files',
    patient,
    count: length + requests.length,
  }),
})

export const readTaken = verb({
  name: 'uploads.chart.read',
  who: ['staff'],
  may: 'uploads.take',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'sent files', patient, id }),
  run: (tx, { patient, id }) => sendingOf(tx, patient, id),
})

/** Opens one file: from now on it counts as seen. @throws notFound, also while nobody has looked through it */
export const openTaken = verb({
  name: 'uploads.chart.file.read',
  who: ['staff'],
  may: 'uploads.take',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'sent file', patient, id }),
  run: async (tx, { patient, id }): Promise<FileRow> => {
    const patients = await openDocuments(tx, patient)
    if (!isUuid(id)) throw notFound()
    const file = await readFile(tx, id)
    if (!patients.includes(file.patient) || file.origin !== 'patient' || !mayLeave(file))
      throw notFound()
    await takeStep(tx, file.patient, id, { what: 'seen' })
    return file
  },
})

type Step = { what: 'seen' | 'filed' | 'refused'; words?: string; document?: string }

async function takeStep(
  tx: StaffTx,
  patient: string,
  file: string,
  { what, words, document }: Step,
): Promise<void> {
  await sql`insert into upload_step (patient_id, file_id, what, words, document_id, made_by, created_at)
    select ${patient}, f.file_id, ${what}, ${words ? await tx.vault.seal(patient, stepPlace(file), words) : null},
      ${document ?? null}, ${tx.actor.account}, ${tx.now}
    from upload_file f where f.patient_id = ${patient} and f.file_id = ${file}
    on conflict do nothing`.execute(tx.db)
}

/**
 * One file of a sending, to which something is to be done. Whoever takes care of the same sending waits until that is done.
 * @throws conflict when it was done meanwhile, and says by whom
 */
async function waiting(tx: StaffTx, patient: string, file: string): Promise<Taken> {
  const { sending } = await fileOf(tx, patient, file)
  await sql`select pg_advisory_xact_lock(hashtextextended('upload|' || ${sending.id}::text, 0))`.execute(
    tx.db,
  )
  const taken = await fileOf(tx, patient, file)
  const { filed, refused } = taken.found
  if (filed ?? refused)
    throw conflict(
      'already_done',
      `${(filed ?? refused)?.by ?? 'Somebody'} has already ${filed ? 'filed' : 'refused'} this file. Nothing was changed by you.`,
    )
  return taken
}

/** What follows from one file of it being filed or refused; the one who sent it is told. */
async function settled(
  tx: StaffTx,
  { sending, found }: Taken,
  how: 'filed' | 'refused',
): Promise<void> {
  const { patient, id, files } = sending
  const others = files.filter((other) => other.id !== found.id)
  if (how === 'filed') await requestDone(tx, id)
  if (!others.some(waits)) {
    await finishWork(tx, { kind: 'upload', about: id })
    if (how === 'refused' && !others.some(({ filed }) => filed)) await requestOpenAgain(tx, id)
  }
  await tellPatient(tx, { patient, kind: 'uploads', about: id })
}

/** What was sent is its sender's to see, so it is filed as what can be shown to them, and as what the role files. */
export const classesToFile = (may: readonly string[]): DocumentClass[] =>
  may.includes('documents.add') ? classesFor(may).filter((of) => showableClasses.includes(of)) : []

/** A file to take care of, with the kinds of document that whoever asks may file it as. @throws notFound */
export const beginTaking = verb({
  name: 'uploads.chart.take',
  who: ['staff'],
  may: 'uploads.take',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'sent file', patient, id }),
  run: async (tx, { patient, id }) => {
    const taken = await fileOf(tx, patient, id)
    const row = mayLeave(taken.found) ? await readFile(tx, id) : null
    return { ...taken, row, classes: classesToFile(tx.actor.may) }
  },
})

/** The file becomes a document of the record: the same bytes, seen by whoever sent them. @throws invalid, conflict */
export const fileSent = verb({
  name: 'uploads.chart.file',
  who: ['staff'],
  may: 'uploads.take',
  input: one.extend({
    class: z.string(),
    title,
    date,
    /** Of what can be drawn. */
    pages: z.int().positive().nullable(),
  }),
  audit: ({ patient, id }) => ({ action: 'file', what: 'sent file', patient, id }),
  run: async (tx, { patient, id, class: asked, title: named, date: day, pages }) => {
    const wrong = whyNotThatDay(day, tx.now)
    const fields = {
      ...(!isClass(asked) && { class: 'Choose what kind of document it is.' }),
      ...(wrong && { date: wrong }),
    }
    if (!isClass(asked) || !day || Object.keys(fields).length > 0)
      throw invalid('invalid_input', 'Some of what you entered needs another look.', fields)
    if (!classesToFile(tx.actor.may).includes(asked))
      throw forbidden(
        'not_your_class',
        'Your role does not file documents of this kind. Choose another kind, or hand this over to somebody whose role does.',
      )
    const taken = await waiting(tx, patient, id)
    const { sending, found } = taken
    if (!mayLeave(found))
      throw conflict('not_checked', 'This file is still being checked. Try again in a minute.')
    const document = await writeDocument(tx, {
      patient: sending.patient,
      class: asked,
      title: named,
      date: day,
      pages,
      status: 'final',
      shown: true,
      author: null,
      file: id,
      by: tx.actor.account,
      sentBy: 'patient',
    })
    await takeStep(tx, sending.patient, id, { what: 'filed', document })
    await settled(tx, taken, 'filed')
    return { sending: sending.id, document }
  },
})

export const refuseSent = verb({
  name: 'uploads.chart.refuse',
  who: ['staff'],
  may: 'uploads.take',
  input: one.extend({
    words: z
      .string()
      .trim()
      .min(5, 'Say in a few words why. The patient reads it.')
      .max(500, 'Use at most 500 characters.'),
  }),
  audit: ({ patient, id }) => ({
    action: 'change',
    what: 'sent file',
    patient,
    id,
    why: 'refused',
  }),
  run: async (tx, { patient, id, words }) => {
    const taken = await waiting(tx, patient, id)
    const { sending } = taken
    await takeStep(tx, sending.patient, id, { what: 'refused', words })
    await settled(tx, taken, 'refused')
    return { sending: sending.id }
  },
})
