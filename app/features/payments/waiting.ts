// Payments for the home screen: those that wait for a bank, and those of which somebody does not know yet what became of them.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { Payment } from './payment.ts'
import { paymentRows } from './rows.ts'

const MOST = 10
const BACK_DAYS = 30

/** Nothing where bills are not shared with whoever asks: row-level security leaves it out. */
export const waitingPayments = (tx: PatientTx): Promise<Payment[]> =>
  paymentRows(
    tx,
    sql`p.patient_id = ${ofPerson(tx)} and (p.state = 'waiting' or p.state_at > ${new Date(
      tx.now.getTime() - BACK_DAYS * 86_400_000,
    )} and p.state in ('paid', 'declined') and exists (select from payment_part a
      where a.patient_id = p.patient_id and a.payment_id = p.payment_id and a.bill_id in (select app.unread_about('bills'))))`,
    { most: MOST },
  )
