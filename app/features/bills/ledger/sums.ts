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

/** Of what the patient has with the clinic: by bill, what came from there and was not given back. The given one first. */
export async function creditSources(
  { db }: Pick<Tx, 'db'>,
  { id, patient, currency }: Pick<Bill, 'id' | 'patient' | 'currency'>,
): Promise<{ bill: string; minor: number }[]> {
  const { rows } = await sql<{ bill: string; minor: number }>`
    select e.bill_id as bill, sum(case when e.credit = 'credit' then e.amount_minor else -e.amount_minor end)::float8 as minor
    from ledger_entry e
    where e.patient_id = ${patient} and e.currency = ${currency} and 'credit' in (e.debit, e.credit) and e.deed <> 'credit used'
      and e.bill_id is not null
    group by e.bill_id order by (e.bill_id = ${id}) desc, max(e.created_at) desc, e.bill_id`.execute(
    db,
  )
  return rows.filter(({ minor }) => minor > 0)
}

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
