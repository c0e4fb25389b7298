// Bills for the home screen: those that are still to be paid. By the columns of the list alone; nothing is unsealed.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'

const MOST = 5

export type WaitingBill = { id: string; owed: number; currency: string; dueOn: string | null }

/** Nothing where bills are not shared with whoever asks. */
export async function waitingBills(tx: PatientTx): Promise<WaitingBill[]> {
  const { rows } = await sql<WaitingBill>`
    select b.bill_id as id, b.owed_minor as owed, b.currency, b.due_on as "dueOn" from bill b
    where b.patient_id = ${ofPerson(tx)} and b.state = 'issued' and b.owed_minor > 0
    order by b.due_on, b.bill_id limit ${sql.lit(MOST)}`.execute(tx.db)
  return rows
}
