// The one way in which a patient is asked for a form, whoever asks: a member of staff, or a rule in the name of one.
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { tellPatient } from '../notices/tell.ts'
import type { Listed } from './forms.server.ts'

type Asking = {
  /** The record that it is asked of, and the one that its patient opens: another where records were merged. */
  patient: string
  tell: string
  form: Pick<Listed, 'id' | 'version' | 'forAnother'>
  /** 2026-03-01; null for no day. */
  due: string | null
  visit: string | null
  /** Account of the member of staff. */
  by: string
  /** The same key asks once, however often. */
  key: string
}

/** @returns its id; null when it was asked with this key already */
export async function askOnce(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, tell, form, due, visit, by, key }: Asking,
): Promise<string | null> {
  const made = await tx.db
    .insertInto('form_request')
    .values({
      patient_id: patient,
      request_id: uuidv7(tx.now),
      form_id: form.id,
      version: form.version,
      due_on: due,
      appointment_id: visit,
      state: 'asked',
      state_at: tx.now,
      made_by: by,
      sent_as: key,
      for_another: form.forAnother,
      created_at: tx.now,
    })
    // Whoever asks the same at the same moment waits here until this transaction is over.
    .onConflict((oc) => oc.columns(['patient_id', 'made_by', 'sent_as']).doNothing())
    .returning('request_id')
    .executeTakeFirst()
  if (!made) return null
  await tellPatient(tx, { patient: tell, kind: 'forms', about: made.request_id })
  return made.request_id
}
