// What the ledger says: the entries of a bill, and what a patient has with the clinic.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { Bill } from '../bill.ts'
import { entryRows } from '../rows.ts'
import { creditOf, type Entry } from './deeds.ts'

export const entriesOf = (
  tx: Pick<Tx, 'db'>,
  { id, patient }: Pick<Bill, 'id' | 'patient'>,
): Promise<Entry[]> => entryRows(tx, sql`e.patient_id = ${patient} and e.bill_id = ${id}`)

/** What can be used on a bill of this patient, in its currency. */
export async function creditFor(
  tx: Pick<Tx, 'db'>,
  { patient, currency }: Pick<Bill, 'patient' | 'currency'>,
): Promise<number> {
  const entries = await entryRows(
    tx,
    sql`e.patient_id = ${patient} and e.currency = ${currency} and 'credit' in (e.debit, e.credit)`,
  )
  return creditOf(entries)
}
