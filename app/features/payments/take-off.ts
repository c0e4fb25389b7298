// Money that goes back comes off the ledger: from the patient's credit, and what that lacks from the bills that the payment paid.
import { sql } from 'kysely'
import { conflict } from '../../kit/errors.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { postEntry } from '../bills/ledger/post.ts'
import { spread, type Part, type Payment } from './payment.ts'
import { roomIn, standingParts } from './standing.ts'

type GoingBack = {
  refund: string
  minor: number
  /** It is gone already, so it comes off the bills on which the credit was used, where this payment's own have no more of it. */
  gone?: boolean
}

/** @throws conflict where the credit that it became was used on another bill */
export async function takeOff(
  tx: StaffTx,
  payment: Payment,
  { refund, minor, gone = false }: GoingBack,
): Promise<void> {
  const { patient, currency, id } = payment
  const row = await tx.db
    .selectFrom('money_account')
    .select(sql<number>`credit_minor::float8`.as('credit'))
    .where('patient_id', '=', patient)
    .where('currency', '=', currency)
    .executeTakeFirst()
  const cause = `refund:${refund}`
  const { off, back } = await standingParts(tx, payment)
  const missing = Math.max(0, minor - (row?.credit ?? 0))
  const own = Math.min(missing, sumOf(off))
  const others = gone && missing > own ? await onCredit(tx, payment) : []
  if (missing - own > sumOf(others))
    throw conflict(
      'nothing_left',
      'What was paid too much was used on another bill meanwhile, so less of this payment can be given back.',
    )
  for (const { bill, minor: amount } of [...spread(off, own), ...spread(others, missing - own)])
    await postEntry(tx, {
      patient,
      bill,
      deed: 'taken off the bill',
      amount,
      cause,
      payment: id,
    })
  // By the bill that it had paid, so that whoever may not see that bill sees nothing of this.
  for (const { bill, minor: amount } of spread(back, minor))
    await postEntry(tx, { patient, bill, deed: 'refund', amount, cause, payment: id })
}

type Share = Pick<Part, 'bill' | 'minor'>
const sumOf = (parts: Share[]): number => parts.reduce((sum, { minor }) => sum + minor, 0)

/** The other bills that were paid by credit, the latest first. */
async function onCredit(
  { db }: Pick<StaffTx, 'db'>,
  { patient, currency, parts }: Pick<Payment, 'patient' | 'currency' | 'parts'>,
): Promise<Share[]> {
  const { rows } = await sql<Share>`
    select e.bill_id as bill, least(sum(e.amount_minor), ${roomIn})::float8 as minor from ledger_entry e
    where e.patient_id = ${patient} and e.currency = ${currency} and e.deed = 'credit used'
      and e.bill_id <> all (${parts.map(({ bill }) => bill)}::uuid[])
    group by e.patient_id, e.bill_id order by max(e.created_at) desc`.execute(db)
  return rows.filter(({ minor }) => minor > 0)
}
