// What of one payment stands on which bill by now, as the ledger says: what was taken off or disputed before is there no more.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Part, Payment } from './payment.ts'

/**
 * Of `e`, the entries of a bill: how much can be taken off it before more is owed than was charged. Where a bill was taken back or made
 * less, what was paid too much is credit by now, and comes from there or not at all.
 */
export const roomIn = sql`coalesce((
  select sum(case when c.deed = 'charge' then c.amount_minor else -c.amount_minor end) from ledger_entry c
  where c.patient_id = e.patient_id and c.bill_id = e.bill_id and c.deed in ('charge', 'reduction', 'void', 'write-off')), 0)
  - (select b.owed_minor from bill b where b.patient_id = e.patient_id and b.bill_id = e.bill_id)`

type Stands = { bill: string; stands: number; brought: number; room: number }

/**
 * @returns on: its parts with what still stands on each bill; off: with what can be taken off there; back: with what was brought there
 * and not given back yet
 */
export async function standingParts(
  { db }: Pick<Tx, 'db'>,
  { id, patient, parts }: Pick<Payment, 'id' | 'patient' | 'parts'>,
): Promise<{ on: Part[]; off: Part[]; back: Part[] }> {
  const { rows } = await sql<Stands>`
    select e.bill_id as bill,
      sum(case when credit = 'owed' then amount_minor when debit = 'owed' then -amount_minor else 0 end)::float8 as stands,
      sum(case when deed in ('payment', 'refund failed') then amount_minor when deed = 'refund' then -amount_minor else 0 end)::float8 as brought,
      (${roomIn})::float8 as room
    from ledger_entry e where e.patient_id = ${patient} and e.payment_id = ${id} group by e.patient_id, e.bill_id`.execute(
    db,
  )
  const of = (what: (row: Stands) => number) =>
    parts.map((part) => {
      const row = rows.find(({ bill }) => bill === part.bill)
      return { ...part, minor: row ? Math.max(0, what(row)) : 0 }
    })
  return {
    on: of(({ stands }) => stands),
    off: of(({ stands, room }) => Math.min(stands, room)),
    back: of(({ brought }) => brought),
  }
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
