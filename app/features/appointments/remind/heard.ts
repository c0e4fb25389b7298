// A text that answers the last reminder that went to its number: taken down where it is heard, done by a job (answer.jobs.ts).
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import type { Answered } from './word.ts'

export const numberPlace = (answer: string) => placeOf('reminder_answer', 'number', answer)

export type Reminded = { patient: string; reminder: string; appointment: string; startsAt: Date }

/** The last one that went to this number, of an appointment that has not begun; null when there is none. */
export async function lastReminder(
  tx: Pick<Tx, 'db' | 'now'>,
  key: Buffer,
): Promise<Reminded | null> {
  const { rows } = await sql<Reminded>`
    select patient_id as patient, reminder_id as reminder, appointment_id as appointment, starts_at as "startsAt"
    from appointment_reminder
    where number_key = ${key} and state = 'written' order by settled_at desc, reminder_id desc limit 1`.execute(
    tx.db,
  )
  const [last] = rows
  return last && last.startsAt > tx.now ? last : null
}

export async function takeDown(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  { patient, reminder }: { patient: string; reminder: string },
  { what, lang }: Answered,
  from: string,
): Promise<void> {
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('reminder_answer')
    .values({
      patient_id: patient,
      answer_id: id,
      reminder_id: reminder,
      what,
      lang,
      number: await tx.vault.seal(patient, numberPlace(id), from),
      created_at: tx.now,
    })
    .execute()
  await enqueue(tx, 'visit-answer', id)
}
