// A patient's payments, or those of whoever acts for them with bills: what can be paid, beginning, and what came of it.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, forbidden, invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { createTexts } from '../../texts/texts.ts'
import { moneyText, readMoney } from '../bills/money.ts'
import { billRows } from '../bills/rows.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { gatewayOf } from './gateway/of.ts'
import { MINUTES_OPEN } from './minutes.ts'
import { isOpen, type Payment } from './payment.ts'
import { paymentRows } from './rows.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const acts = { act: 'bills' } as const
const MOST = 50

export type Payable = {
  id: string
  number: string
  title: string
  currency: string
  owed: number
  dueOn: string | null
  /** Of it on its way already: paid, and the bank has not answered yet. */
  coming: number
}

/** What the form asks about. `way`: whether one can pay here at all. */
export const beginPaying = verb({
  name: 'payments.own.begin',
  who: ['patient'],
  reach: acts,
  input: z.object({ bill: z.string().nullable() }),
  audit: ({ bill }) => ({ action: 'read', what: 'bills', id: bill && isUuid(bill) ? bill : null }),
  run: async (tx, { bill }): Promise<{ bills: Payable[]; one: boolean; way: boolean }> => {
    if (bill !== null && !isUuid(bill)) throw notFound()
    const whose = sql`b.patient_id = ${ofPerson(tx)}`
    const found = await billRows(
      tx,
      sql`${whose} and b.state = 'issued' and b.kind = 'bill' and ${
        bill ? sql`b.bill_id = ${bill}` : sql`b.owed_minor > 0`
      }`,
      { order: sql`b.due_on nulls last, b.bill_id`, most: MOST },
    )
    if (bill && found.length === 0) throw notFound()
    const coming = await onTheWay(tx)
    return {
      bills: found
        .filter(({ owed }) => owed > 0)
        .map(({ id, number, title, currency, owed, dueOn }) => ({
          id,
          number,
          title,
          currency,
          owed,
          dueOn,
          coming: Math.min(owed, coming.get(id) ?? 0),
        })),
      one: bill !== null,
      way: gatewayOf(tx.ctx.kit) !== null,
    }
  },
})

/** By bill, what waits for a bank. */
async function onTheWay(tx: Own): Promise<Map<string, number>> {
  const { rows } = await sql<{ bill: string; minor: number }>`
    select a.bill_id as bill, sum(a.amount_minor)::float8 as minor from payment p
      join payment_part a on a.patient_id = p.patient_id and a.payment_id = p.payment_id
    where p.patient_id = ${ofPerson(tx)} and p.state = 'waiting' group by a.bill_id`.execute(tx.db)
  return new Map(rows.map(({ bill, minor }) => [bill, minor]))
}

const MUCH = 'more_than_owed'

/**
 * The same form sent again is the same payment. @returns its id
 * @throws invalid by field `amount-<bill>`: over 0, and at most what is owed at this moment
 */
export const beginPayment = verb({
  name: 'payments.begin',
  who: ['patient'],
  reach: acts,
  input: z.object({
    key: z.uuid(),
    parts: z
      .array(z.object({ bill: z.uuid(), typed: z.string().max(40) }))
      .min(1, 'Choose at least one bill.')
      .max(MOST),
  }),
  run: async (tx, { key, parts }): Promise<{ id: string }> => {
    const gateway = gatewayOf(tx.ctx.kit)
    if (!gateway) throw forbidden('no_gateway', 'Bills cannot be paid here. Please call us.')
    const { rows: made } = await sql<{ id: string }>`
      select payment_id as id from payment p where p.patient_id = ${ofPerson(tx)} and p.form_key = ${key}`.execute(
      tx.db,
    )
    if (made[0]) return made[0]
    const { patient, amounts } = await amountsOf(tx, parts, gateway.least)
    const id = uuidv7(tx.now)
    const ends = new Date(tx.now.getTime() + MINUTES_OPEN * 60_000)
    try {
      const { rows } = await sql<{ id: string }>`
        select app.begin_payment(${patient}, ${id}, ${key}, ${parts.map(({ bill }) => bill)}::uuid[],
          ${amounts}::bigint[], ${gateway.name}, ${ends}) as id`.execute(tx.db)
      return { id: rows[0]?.id ?? id }
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === '23503') throw notFound()
      if (code !== '23514') throw error
      throw conflict(
        MUCH,
        'What is owed has just changed, so nothing was paid. Open the bill again to see what is left.',
      )
    }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'payment', id }),
})

async function amountsOf(
  tx: Own,
  parts: { bill: string; typed: string }[],
  least: number,
): Promise<{ patient: string; amounts: number[] }> {
  const ids = parts.map(({ bill }) => bill)
  const bills = await billRows(
    tx,
    sql`b.patient_id = ${ofPerson(tx)} and b.state = 'issued' and b.kind = 'bill' and b.bill_id = any(${ids}::uuid[])`,
    { most: MOST },
  )
  const coming = await onTheWay(tx)
  const t = createTexts({ lang: 'en', timeZone: 'UTC' })
  const faults: Record<string, string> = {}
  const amounts = parts.map(({ bill, typed }) => {
    const found = bills.find(({ id }) => id === bill)
    if (!found) throw notFound()
    const { owed, currency } = found
    const read = readMoney(typed, currency)
    const left = owed - (coming.get(bill) ?? 0)
    const most = moneyText(t, { minor: left, currency })
    const say = (sentence: string) => void (faults[`amount-${bill}`] = sentence)
    if (owed <= 0) say('Nothing is owed on this bill any more.')
    else if (left <= 0) say('All of it was paid already, and waits for the bank.')
    else if (!read.ok) say(`Write an amount in figures, such as ${most}.`)
    else if (read.minor <= 0) say('Write an amount over 0.')
    else if (read.minor > left) say(`This is more than is owed. Write at most ${most}.`)
    return read.ok ? read.minor : 0
  })
  const [first] = bills
  if (!first) throw notFound()
  const { currency, patient } = first
  // Records that were merged keep their own money.
  if (bills.some((one) => one.patient !== patient))
    throw invalid('two_records', 'Pay these bills one after the other, please.')
  const sum = amounts.reduce((all, one) => all + one, 0)
  if (Object.keys(faults).length === 0 && sum < least)
    faults[`amount-${ids[0]}`] =
      `The smallest amount that can be paid here is ${moneyText(t, { minor: least, currency })}.`
  if (Object.keys(faults).length > 0)
    throw invalid('amounts', 'Some of what you entered needs another look.', faults)
  return { patient, amounts }
}

/** @throws notFound */
async function ownPayment(tx: Own, id: string): Promise<Payment> {
  if (!isUuid(id)) throw notFound()
  const where = sql`p.patient_id = ${ofPerson(tx)} and p.payment_id = ${id}`
  const [payment] = await paymentRows(tx, where, { most: 1 })
  if (!payment) throw notFound()
  return payment
}

export const readPayment = verb({
  name: 'payments.own.read',
  who: ['patient'],
  reach: 'bills',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'payment', id }),
  run: async (tx, { id }) => {
    const payment = await ownPayment(tx, id)
    if (!tx.actor.viewedBy) for (const { bill } of payment.parts) await noticeRead(tx, bill)
    return payment
  },
})

/** The newest first. */
export const listPayments = verb({
  name: 'payments.own.list',
  who: ['patient'],
  reach: 'bills',
  input: z.object({}),
  audit: { action: 'read', what: 'payments' },
  run: (tx) =>
    paymentRows(tx, sql`p.patient_id = ${ofPerson(tx)} and p.state <> 'expired'`, { most: 100 }),
})

export type Going = { payment: Payment; open: boolean }

/** On the way to the gateway's page. */
export const goPaying = verb({
  name: 'payments.own.go',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'payment', id }),
  run: async (tx, { id }): Promise<Going> => {
    const payment = await ownPayment(tx, id)
    return { payment, open: isOpen(payment, tx.now) }
  },
})
