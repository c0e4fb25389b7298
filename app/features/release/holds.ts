// A hold and its end, as rows: what a clinician holds takes along all that belongs to it.
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'

export type NewHold = {
  patient: string
  /** The entry first, then what belongs to it. */
  entries: string[]
  reason: string
  law: string
  words: string
  by: string
  until: Date
}

/** Holds entries back until a moment. @returns the id of the hold */
export async function writeHold(tx: Tx, hold: NewHold): Promise<string> {
  const { patient, entries, reason, law, by, until } = hold
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('record_hold')
    .values({
      patient_id: patient,
      hold_id: id,
      entry_id: entries[0] as string,
      reason,
      law,
      grounds: await tx.vault.seal(patient, placeOf('record_hold', 'grounds', id), hold.words),
      made_by: by,
      created_at: tx.now,
      until_at: until,
    })
    .execute()
  await tx.db
    .insertInto('record_withheld')
    .values(
      entries.map((entry) => ({
        patient_id: patient,
        withheld_id: uuidv7(tx.now),
        id: entry,
        why: 'held',
        made_by: by,
        created_at: tx.now,
        hold_id: id,
        until_at: until,
      })),
    )
    .execute()
  await enqueue(tx, 'release', id, until)
  return id
}

type End = { patient: string; hold: string; why: 'lifted' | 'over'; by: string | null }

/** Whoever holds something of a record waits for whoever is doing so, and is judged by what they left. */
export const oneHoldAtATime = (tx: Pick<Tx, 'db'>, patient: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('hold|' || ${patient}::text, 0))`.execute(tx.db)

/** Ends a hold. Ended already, it stays as it ended. @returns whether this ended it */
export async function endHold(tx: Tx, { patient, hold, why, by }: End): Promise<boolean> {
  const ended = await tx.db
    .insertInto('record_hold_end')
    .values({ patient_id: patient, hold_id: hold, why, ended_by: by, ended_at: tx.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  await tx.db
    .updateTable('record_withheld')
    .set({ ended_at: tx.now, ended_by: by })
    .where('patient_id', '=', patient)
    .where('hold_id', '=', hold)
    .where('ended_at', 'is', null)
    .execute()
  return Number(ended.numInsertedOrUpdatedRows) === 1
}
