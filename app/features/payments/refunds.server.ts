// Giving back: by whoever may, with a reason that the patient reads, all of a payment or a part of it, and never more than there is.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { verb } from '../../kit/verb.ts'
import { createTexts } from '../../texts/texts.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { postEntry } from '../bills/ledger/post.ts'
import { moneyText, readMoney } from '../bills/money.ts'
import { openPerson } from '../staff/person.ts'
import { addWork, finishWork } from '../work/add.ts'
import { leftOf, type Payment } from './payment.ts'
import { paymentRows, refundPlace } from './rows.ts'
import { entriesOf } from './standing.ts'
import { takeOff } from './take-off.ts'
import { tellOfBills } from './settle.server.ts'

/** One payment of the open record. @throws notFound, forbidden 'restricted' */
export async function paymentOf(
  tx: StaffTx,
  patient: string,
  id: string,
  lock = false,
): Promise<Payment> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const where = sql`p.patient_id = any(${patients}::uuid[]) and p.payment_id = ${id}`
  const [payment] = await paymentRows(tx, where, { most: 1, lock })
  if (!payment) throw notFound()
  return payment
}

export const listChartPayments = verb({
  name: 'payments.chart.list',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'payments', patient }),
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    return paymentRows(tx, sql`p.patient_id = any(${patients}::uuid[])`, { most: 100 })
  },
})

export const readChartPayment = verb({
  name: 'payments.chart.read',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'payment', patient, id }),
  run: (tx, { patient, id }) => paymentOf(tx, patient, id),
})

/** Why it goes back, as the patient reads it. */
export const whyBack = z
  .string()
  .trim()
  .min(5, 'Say in a few words why. The patient reads it.')
  .max(300, 'Use at most 300 characters.')

/** What was made by this form already. */
export const refundBefore = ({ db }: Pick<StaffTx, 'db'>, patient: string, key: string) =>
  db
    .selectFrom('payment_refund')
    .select('refund_id as id')
    .where('patient_id', '=', patient)
    .where('form_key', '=', key)
    .executeTakeFirst()

type NewRefund = { id: string; key: string; minor: number; words: string; elsewhere: boolean }

/** The row of it: to be asked for, or done elsewhere already. */
export async function keepRefund(
  tx: StaffTx,
  payment: Pick<Payment, 'id' | 'patient'>,
  { id, key, minor, words, elsewhere }: NewRefund,
): Promise<void> {
  await tx.db
    .insertInto('payment_refund')
    .values({
      patient_id: payment.patient,
      refund_id: id,
      payment_id: payment.id,
      form_key: key,
      amount_minor: minor,
      state: elsewhere ? 'done' : 'asked',
      state_at: tx.now,
      words: await tx.vault.seal(payment.patient, refundPlace(id), words),
      made_by: tx.actor.account,
      elsewhere,
      created_at: tx.now,
    })
    .execute()
}

/** The same form sent again is the same refund. @throws invalid by field, conflict where there is less meanwhile */
export const refundPayment = verb({
  name: 'payments.refund',
  who: ['staff'],
  may: 'bills.refund',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    key: z.uuid(),
    amount: z.string().max(40),
    words: whyBack,
  }),
  run: async (
    tx,
    { patient, id, key, amount, words },
  ): Promise<{ refund: string; made: boolean }> => {
    const payment = await paymentOf(tx, patient, id, true)
    const before = await refundBefore(tx, payment.patient, key)
    if (before) return { refund: before.id, made: false }
    const minor = amountOf(payment, amount)
    const refund = uuidv7(tx.now)
    await takeOff(tx, payment, { refund, minor })
    await keepRefund(tx, payment, { id: refund, key, minor, words, elsewhere: false })
    await enqueue(tx, 'refund', refund)
    await finishWork(tx, { kind: 'refund-failed', about: payment.id })
    return { refund, made: true }
  },
  audit: ({ patient, id }, { made }) =>
    made ? { action: 'create', what: 'refund', id, patient } : [],
})

const wrongAmount = (sentence: string) =>
  invalid('amount', 'Some of what you entered needs another look.', { amount: sentence })

function amountOf(payment: Payment, typed: string): number {
  const { currency, state } = payment
  const t = createTexts({ lang: 'en', timeZone: 'UTC' })
  const left = leftOf(payment)
  if (state !== 'paid' || left <= 0)
    throw conflict('nothing_left', 'Nothing of this payment is left to be given back.')
  const read = readMoney(typed, currency)
  const most = moneyText(t, { minor: left, currency })
  if (!read.ok) throw wrongAmount(`Write an amount in figures, such as ${most}.`)
  if (read.minor <= 0) throw wrongAmount('Write an amount over 0.')
  if (read.minor > left)
    throw wrongAmount(`This is more than is left of it. Write at most ${most}.`)
  return read.minor
}

const job = { who: ['job'] } as const

export const standingRefund = verb({
  ...job,
  name: 'payments.refund.standing',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => {
    const row = await tx.db
      .selectFrom('payment_refund as r')
      .innerJoin('payment as p', (on) =>
        on.onRef('p.patient_id', '=', 'r.patient_id').onRef('p.payment_id', '=', 'r.payment_id'),
      )
      .select([
        'p.payment_id as payment',
        'p.gateway',
        'p.gateway_charge as charge',
        'r.gateway_refund as gatewayRefund',
        'r.created_at as at',
        sql<number>`r.amount_minor::float8`.as('minor'),
      ])
      .where('r.refund_id', '=', id)
      .where('r.state', '<>', 'failed')
      .where('r.elsewhere', '=', false)
      .executeTakeFirst()
    return row?.charge ? { ...row, charge: row.charge } : null
  },
})

/** @param known null: the gateway refuses to */
export const settleRefund = verb({
  ...job,
  name: 'payments.refund.settle',
  input: z.object({
    id: z.uuid(),
    known: z
      .object({ id: z.string().max(200), state: z.enum(['sent', 'done', 'failed']) })
      .nullable(),
  }),
  run: async (tx, { id, known }): Promise<{ patient: string | null; state: string | null }> => {
    const { rows } = await sql<{ patient: string; payment: string; state: string }>`
      select patient_id as patient, payment_id as payment, state from payment_refund
      where refund_id = ${id} for update`.execute(tx.db)
    const [row] = rows
    const state = known?.state ?? 'failed'
    // Done, it can still turn out to have failed: the card is closed, and the bank sends it back.
    const over = row?.state === 'failed' || (row?.state === 'done' && state !== 'failed')
    if (!row || row.state === state || over) return { patient: null, state: null }
    const { patient, payment } = row
    await sql`update payment_refund set state = ${state}, state_at = ${tx.now}, gateway_refund = ${known?.id ?? null}
      where patient_id = ${patient} and refund_id = ${id}`.execute(tx.db)
    if (state === 'failed') {
      for (const entry of await entriesOf(tx, patient, {
        cause: `refund:${id}`,
        deed: 'refund',
      }))
        await postEntry(tx, {
          patient,
          ...entry,
          deed: 'refund failed',
          cause: `refund:${id}`,
          payment,
        })
      await addWork(tx, { kind: 'refund-failed', about: payment, patient, urgency: 'today' })
    } else {
      const [paid] = await paymentRows(tx, sql`p.payment_id = ${payment}`, { most: 1 })
      if (paid) await tellOfBills(tx, paid)
    }
    return { patient, state }
  },
  audit: ({ id }, { patient, state }) =>
    patient ? { action: 'change', what: 'refund', id, patient, why: state } : [],
})
