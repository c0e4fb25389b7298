// What of one payment stands on which bill by now, as the ledger says: what was taken off or disputed before is there no more.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Part, Payment } from './payment.ts'

/** @returns on: its parts with what still stands on each bill; back: with what was brought there and not given back yet */
export async function standingParts(
  { db }: Pick<Tx, 'db'>,
  { id, patient, parts }: Pick<Payment, 'id' | 'patient' | 'parts'>,
): Promise<{ on: Part[]; back: Part[] }> {
  const { rows } = await sql<{ bill: string; stands: number; brought: number }>`
    select bill_id as bill,
      sum(case when credit = 'owed' then amount_minor when debit = 'owed' then -amount_minor else 0 end)::float8 as stands,
      sum(case when deed in ('payment', 'refund failed') then amount_minor when deed = 'refund' then -amount_minor else 0 end)::float8 as brought
    from ledger_entry where patient_id = ${patient} and payment_id = ${id} group by bill_id`.execute(
    db,
  )
  const of = (what: 'stands' | 'brought') =>
    parts.map((part) => {
      const minor = rows.find(({ bill }) => bill === part.bill)?.[what] ?? 0
      return { ...part, minor: Math.max(0, minor) }
    })
  return { on: of('stands'), back: of('brought') }
}

/** The entries of one cause, by bill. */
export async function entriesOf(
  { db }: Pick<Tx, 'db'>,
  patient: string,
  { cause, deed }: { cause: string; deed: 'refund' | 'dispute' },
): Promise<{ bill: string | null; amount: number }[]> {
  const { rows } = await sql<{ bill: string | null; amount: number }>`
    select bill_id as bill, sum(amount_minor)::float8 as amount from ledger_entry
    where patient_id = ${patient} and cause = ${cause} and deed = ${deed} group by bill_id`.execute(
    db,
  )
  return rows
}
