// Sending files: those that came with the form, and those that were uploaded before it was sent, become one sending with a
// receipt. From that moment on the patient can follow it, and somebody at the clinic is asked to look.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../kit/errors.ts'
import { keepFile } from '../../kit/files/file.ts'
import { openHead } from '../../kit/files/head.ts'
import type { Written } from '../../kit/files/write.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { workingDaysAfter } from '../access/due.ts'
import { ofPerson } from '../record/record.policy.ts'
import { addWork } from '../work/add.ts'
import { sends } from './receive.server.ts'
import { answerRequest } from './requests/request.ts'
import { wordsPlace } from './sendings.server.ts'

export const MOST_FILES = 20
const DAYS = 3 // working days until somebody has looked

/** A file that is here and was not sent yet. */
export type Unsent = { id: string; name: string; size: number }

/** Files that this account uploaded and has not sent, for this record. */
export const listUnsent = verb({
  name: 'uploads.unsent',
  who: ['patient'],
  reach: sends,
  input: z.object({}),
  audit: () => [],
  run: (tx): Promise<Unsent[]> => unsentOf(tx),
})

async function unsentOf(
  tx: Pick<Tx, 'db' | 'vault'> & { actor: Pick<PatientTx['actor'], 'patient' | 'account'> },
): Promise<Unsent[]> {
  const { patient, account } = tx.actor
  const { rows } = await sql<{ id: string; size: number; head: Buffer }>`
    select f.file_id as id, f.size, f.head from file f
    where f.patient_id = ${patient} and f.made_by = ${account} and f.origin = 'patient'
      and f.state in ('held', 'clean', 'not scanned')
      and not exists (select from upload_file u where u.patient_id = ${patient} and u.file_id = f.file_id)
      and not exists (select from form_file o where o.patient_id = ${patient} and o.file_id = f.file_id)
    order by f.file_id desc limit ${MOST_FILES}`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ id, size, head }) => {
      const { name } = await openHead(tx.vault, { patient, id, head })
      return { id, name, size }
    }),
  )
}

export const sendFiles = verb({
  name: 'uploads.send',
  who: ['patient'],
  reach: sends,
  input: z.object({
    words: z.string().trim().max(2000, 'Use at most 2,000 characters.'),
    /** Ids of files that were uploaded before. */
    uploaded: z.array(z.string()).max(MOST_FILES),
    written: z.array(z.custom<Written>()).max(MOST_FILES),
    /** What the clinic asked for, where this answers it. */
    request: z.uuid().nullable().default(null),
  }),
  run: async (tx, { words, uploaded, written, request }) => {
    const { patient, account } = tx.actor
    // A form that is sent twice at once sends what was uploaded once.
    if (uploaded.length > 0)
      await sql`select pg_advisory_xact_lock(hashtextextended('unsent|' || ${account}::text, 0))`.execute(
        tx.db,
      )
    const unsent = await unsentOf(tx)
    const own = unsent.filter(({ id }) => uploaded.includes(id)).map(({ id }) => id)
    if (uploaded.length > 0 && own.length + written.length === 0)
      throw conflict(
        'sent_already',
        'These files were sent already, or are here no more. Look at the list of what you sent.',
      )
    if (own.length + written.length === 0)
      throw invalid('no_file', 'Choose at least one file.', { files: 'Choose at least one file.' })
    for (const one of written)
      await keepFile(tx, one, { origin: 'patient', by: account, state: 'held' })
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('upload')
      .values({
        patient_id: patient,
        upload_id: id,
        words: words ? await tx.vault.seal(patient, wordsPlace(id), words) : null,
        made_by: account,
        created_at: tx.now,
      })
      .execute()
    const files = [...own, ...written.map((one) => one.id)]
    await tx.db
      .insertInto('upload_file')
      .values(files.map((file) => ({ patient_id: patient, file_id: file, upload_id: id })))
      .execute()
    // One that is not open any more, or was never theirs, takes nothing away: the files are here.
    if (request) await answerRequest(tx, { whose: ofPerson(tx), request }, id)
    const dueAt = workingDaysAfter(tx.now, DAYS, await calendarHere(tx))
    await addWork(tx, { kind: 'upload', about: id, patient, urgency: 'soon', dueAt })
    return { id, count: files.length }
  },
  audit: (_input, { id, count }) => ({ action: 'create', what: 'sent files', id, count }),
})
