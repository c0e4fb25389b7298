// Every bill of a record, for a copy of it: as whoever asks sees them.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { WholeBill } from './bill.ts'
import { billRows, wholeForReader } from './rows.ts'

const MOST = 1000

export async function everyBill(tx: PatientTx): Promise<WholeBill[]> {
  const found = await billRows(tx, sql`b.patient_id = ${ofPerson(tx)} and b.state <> 'draft'`, {
    most: MOST,
  })
  const { rows } = await sql<{ self: boolean }>`select app.is_self() as self`.execute(tx.db)
  const whole: WholeBill[] = []
  for (const bill of found) whole.push(await wholeForReader(tx, bill, rows[0]?.self === true))
  return whole
}
