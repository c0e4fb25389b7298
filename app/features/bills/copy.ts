// Every bill of a record, for a copy of it: as whoever asks sees them.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { WholeBill } from './bill.ts'
import { billRows, wholeBill } from './rows.ts'

const MOST = 1000

export async function everyBill(tx: PatientTx): Promise<WholeBill[]> {
  const found = await billRows(tx, sql`b.patient_id = ${ofPerson(tx)} and b.state <> 'draft'`, {
    most: MOST,
  })
  const whole: WholeBill[] = []
  for (const bill of found) whole.push(await wholeBill(tx, bill))
  return whole
}
