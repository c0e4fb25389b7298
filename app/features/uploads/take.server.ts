// What came in from a patient, as the clinic takes care of it: looked at, filed, or refused with a reason that the patient
// reads. Whoever opens a file has seen it; when nothing of a sending is left to do, so is its work.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, forbidden, notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { finishWork } from '../work/add.ts'
import { waits } from './said.ts'
import type { Sending } from './sending.ts'
import { sendings, stepPlace } from './sendings.server.ts'

const one = z.object({ patient: z.uuid(), id: z.string() })
const MOST = 100

/** @throws forbidden 'restricted' until the glass is broken, notFound for an id that is nobody's */
async function openPerson(tx: Tx, patient: string): Promise<void> {
  const { rows } = await sql<{ closed: boolean }>`
    select p.patient_id = any(app.closed_records()) as closed from patient p
    where p.patient_id = ${patient} and p.card is not null`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  if (row.closed)
    throw forbidden('restricted', 'This record is restricted. Open it only when you must.')
}

async function sendingOf(tx: Tx, patient: string, id: string): Promise<Sending> {
  if (!isUuid(id)) throw notFound()
  await openPerson(tx, patient)
  const [found] = await sendings(tx, sql`u.patient_id = ${patient} and u.upload_id = ${id}`, 1)
  if (!found) throw notFound()
  return found
}

export const listTaken = verb({
  name: 'uploads.chart.list',
  who: ['staff'],
  may: 'uploads.take',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }): Promise<Sending[]> => {
    await openPerson(tx, patient)
    return sendings(tx, sql`u.patient_id = ${patient}`, MOST)
  },
  audit: ({ patient }, found) => ({
    action: 'read',
    what: 'sent files',
    patient,
    count: found.length,
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
    if (!isUuid(id)) throw notFound()
    await openPerson(tx, patient)
    const file = await readFile(tx, id)
    if (file.patient !== patient || file.origin !== 'patient' || !mayLeave(file)) throw notFound()
    await takeStep(tx, patient, id, 'seen', null)
    return file
  },
})

async function takeStep(
  tx: Tx & { actor: { account: string } },
  patient: string,
  file: string,
  what: 'seen' | 'filed' | 'refused',
  words: string | null,
): Promise<void> {
  await sql`insert into upload_step (patient_id, file_id, what, words, made_by, created_at)
    select ${patient}, f.file_id, ${what}, ${words && (await tx.vault.seal(patient, stepPlace(file), words))},
      ${tx.actor.account}, ${tx.now}
    from upload_file f where f.patient_id = ${patient} and f.file_id = ${file}
    on conflict do nothing`.execute(tx.db)
}

/**
 * One file of a sending, to which something is to be done. Whoever takes care of the same sending waits until that is done.
 * @throws conflict when it was done meanwhile
 */
async function waiting(
  tx: Tx,
  { patient, id, file }: { patient: string; id: string; file: string },
) {
  await sql`select pg_advisory_xact_lock(hashtextextended('upload|' || ${id}::text, 0))`.execute(
    tx.db,
  )
  const sending = await sendingOf(tx, patient, id)
  const found = sending.files.find((other) => other.id === file)
  if (!found) throw notFound()
  if (found.filed || found.refused)
    throw conflict(
      'already_done',
      'Somebody has already taken care of this file. Look at it again.',
    )
  return { sending, found }
}

/** When nothing of it waits, nobody needs to be asked any more. */
async function finishWhenDone(tx: Tx, sending: Sending, file: string): Promise<void> {
  const open = sending.files.filter((other) => other.id !== file && waits(other))
  if (open.length === 0) await finishWork(tx, { kind: 'upload', about: sending.id })
}

export const fileSent = verb({
  name: 'uploads.chart.file',
  who: ['staff'],
  may: 'uploads.take',
  input: one.extend({ file: z.uuid() }),
  audit: ({ patient, file }) => ({ action: 'file', what: 'sent file', patient, id: file }),
  run: async (tx, input) => {
    const { sending, found } = await waiting(tx, input)
    if (!mayLeave(found)) throw conflict('not_checked', 'This file is still being checked.')
    await takeStep(tx, input.patient, input.file, 'filed', null)
    await finishWhenDone(tx, sending, input.file)
  },
})

export const refuseSent = verb({
  name: 'uploads.chart.refuse',
  who: ['staff'],
  may: 'uploads.take',
  input: one.extend({
    file: z.uuid(),
    words: z
      .string()
      .trim()
      .min(5, 'Say in a few words why. The patient reads it.')
      .max(500, 'Use at most 500 characters.'),
  }),
  audit: ({ patient, file }) => ({
    action: 'change',
    what: 'sent file',
    patient,
    id: file,
    why: 'refused',
  }),
  run: async (tx, input) => {
    const { sending } = await waiting(tx, input)
    await takeStep(tx, input.patient, input.file, 'refused', input.words)
    await finishWhenDone(tx, sending, input.file)
  },
})
