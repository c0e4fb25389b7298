// What became of the answers to a form, as it stands in the database.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import type { FormRequest } from '../request.ts'

export const decisions = ['taken', 'same', 'refused'] as const
export type Decision = (typeof decisions)[number]

export type Decided = {
  place: string
  decision: Decision
  entry: string | null
  /** Why it was not taken over, as the patient reads it. */
  reason: string | null
  account: string
  /** Who of the clinic; null where whoever reads may not know. */
  by: string | null
  at: Date
}

/** @param place of the answer in its form */
export const reasonPlace = (request: string, place: string): string =>
  placeOf('form_taken', 'reason', `${request} ${place}`)

/** By place. */
export async function decidedOf(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  { id, patient }: Pick<FormRequest, 'id' | 'patient'>,
): Promise<Map<string, Decided>> {
  const { rows } = await sql<Omit<Decided, 'reason'> & { reason: Buffer | null }>`
    select t.place, t.decision, t.entry_id as entry, t.reason, t.account_id as account, m.name as by, t.decided_at as at
    from form_taken t left join staff_member m on m.account_id = t.account_id
    where t.patient_id = ${patient} and t.request_id = ${id}`.execute(db)
  const found = new Map<string, Decided>()
  for (const { reason, ...row } of rows) {
    const opened = reason && (await vault.open(patient, reasonPlace(id, row.place), reason))
    found.set(row.place, { ...row, reason: opened ? opened.toString() : null })
  }
  return found
}
