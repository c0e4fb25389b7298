// The files of a form that was sent are what somebody sent: with a receipt for the patient, and to be looked at and filed by the clinic.
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { workingDaysAfter } from '../../access/due.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { wordsPlace } from '../../uploads/sendings.server.ts'
import { addWork } from '../../work/add.ts'

const DAYS = 3 // working days until somebody has looked

/** @param of.by account of whoever sent it; null for somebody without one */
export async function sendWithForm(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  of: { patient: string; by: string | null; title: string; files: string[] },
): Promise<void> {
  const { patient, by, title, files } = of
  if (files.length === 0) return
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('upload')
    .values({
      patient_id: patient,
      upload_id: id,
      words: await tx.vault.seal(patient, wordsPlace(id), title),
      made_by: by,
      created_at: tx.now,
    })
    .execute()
  await tx.db
    .insertInto('upload_file')
    .values(files.map((file) => ({ patient_id: patient, file_id: file, upload_id: id })))
    .execute()
  const dueAt = workingDaysAfter(tx.now, DAYS, await calendarHere(tx))
  await addWork(tx, { kind: 'upload', about: id, patient, urgency: 'soon', dueAt })
}
