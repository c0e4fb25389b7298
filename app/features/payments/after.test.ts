// What happens to payments once they are paid: given back in parts, disputed more than once, given back elsewhere.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBills, booksOf } from '../../../test/support/bills.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../../../test/support/stripe-server.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { voidBill } from '../bills/manage.server.ts'
import { spendCredit } from '../bills/money.server.ts'
import { followPayment } from './follow.ts'
import { sayForgedPayment } from './hear.server.ts'
import { reconcile } from './payments.jobs.ts'
import { leadToGateway } from './go.ts'
import { beginPayment, goPaying, readPayment } from './own.server.ts'
import { bookElsewhere } from './elsewhere.server.ts'
import { differenceOf, leftOf } from './payment.ts'
import { followRefund, followWhole } from './refund.ts'
import { refundPayment } from './refunds.server.ts'

const clock = handClock('2026-03-03T15:00:00Z')
const DAY = 86_400_000

let stripe: StripeServer
let portal: TestPortal
let ana: TestPatient
let own: Context
let biller: Context
beforeAll(async () => {
  stripe = await stripeServer()
  portal = await testPortal({
    clock,
    env: {
      PORTICO_STRIPE_KEY: STRIPE_KEY,
      PORTICO_STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      PORTICO_STRIPE_URL: stripe.origin,
    },
  })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Payer')
  own = (await signedIn(portal, ana)).ctx
  biller = (await signedIn(portal, await addStaff(portal, 'Bill Payments', 'biller'))).ctx
}, 120_000)
afterAll(async () => {
  expect(stripe.wrong).toEqual([])
  await portal?.end()
  await stripe?.stop()
})

async function paid(...amounts: number[]) {
  const bills = (await addBills(portal, ana.id, amounts)).map(({ id }) => id)
  const { id } = await beginPayment(own, {
    key: randomUUID(),
    parts: bills.map((bill, n) => ({ bill, typed: String((amounts[n] ?? 0) / 100) })),
  })
  const way = await leadToGateway(portal.kit, await goPaying(own, { id }), '/bills')
  if (typeof way === 'string') throw new Error(way)
  const session = way.to.split('/').at(-1) as string
  stripe.pay(session)
  await followPayment(portal.kit, id)
  return { id, bills, played: stripe.sessions.get(session) }
}

async function giveBack(id: string, amount: string) {
  const one = { patient: ana.id, id, key: randomUUID(), amount, words: 'Paid too much.' }
  const { refund } = await refundPayment(biller, one)
  await followRefund(portal.kit, refund)
}

const owed = (bills: string[]) =>
  Promise.all(
    bills.map(async (id) => {
      const found = await portal.owner.query('select owed_minor from bill where bill_id = $1', [id])
      return Number(found.rows[0].owed_minor)
    }),
  )

test('given back in parts, each part comes off what is left of it on its bills', async () => {
  const { id, bills } = await paid(5_000, 5_000)
  const [, other] = [await paid(5_000), await paid(1_000)]
  await giveBack(id, '50')
  expect(await owed(bills)).toEqual([5_000, 0])
  await giveBack(id, '20')
  expect(await owed(bills)).toEqual([5_000, 2_000])
  await giveBack(id, '30')
  expect(await owed(bills)).toEqual([5_000, 5_000])
  expect(await owed(other.bills)).toEqual([0])
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('a dispute of what is left of it makes those bills owed where it stands', async () => {
  const { id, bills, played } = await paid(4_000, 3_000)
  await giveBack(id, '40')
  expect(await owed(bills)).toEqual([4_000, 0])
  Object.assign(played ?? {}, { dispute: { status: 'needs_response', amount: 3_000 } })
  await followPayment(portal.kit, id)
  expect(await owed(bills)).toEqual([4_000, 3_000])
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('two disputes of one payment are two; the one that is won is paid again', async () => {
  const { id, bills, played } = await paid(5_000, 3_000)
  const [one, two] = [
    { status: 'needs_response', amount: 2_000 },
    { status: 'needs_response', amount: 4_000 },
  ]
  Object.assign(played ?? {}, { dispute: one })
  await followPayment(portal.kit, id)
  expect(await owed(bills)).toEqual([2_000, 0])
  Object.assign(played ?? {}, { also: [two] })
  await followPayment(portal.kit, id)
  await followPayment(portal.kit, id)
  expect(await owed(bills)).toEqual([5_000, 1_000])
  expect(await readPayment(own, { id })).toMatchObject({ dispute: 'open', disputed: 6_000 })
  Object.assign(one, { status: 'won' })
  await followPayment(portal.kit, id)
  expect(await owed(bills)).toEqual([3_000, 1_000])
  Object.assign(two, { status: 'lost' })
  await followPayment(portal.kit, id)
  await followPayment(portal.kit, id)
  expect(await owed(bills)).toEqual([3_000, 1_000])
  expect(await readPayment(own, { id })).toMatchObject({ dispute: 'lost', disputed: 4_000 })
  expect((await booksOf(portal)).wrong).toBe(0)
})

const waiting = async (kind: string, about: string) =>
  (
    await portal.owner.query(
      'select from work_item where kind = $1 and about_id = $2 and done_at is null',
      [kind, about],
    )
  ).rowCount
const elsewhere = (id: string, minor: number, key: string = randomUUID()) =>
  bookElsewhere(biller, { patient: ana.id, id, key, minor, words: 'Done at the gateway.' })
const takenBack = async (bill: string) =>
  voidBill(biller, { patient: ana.id, id: bill, why: 'Made for somebody else' })
const useCredit = (bill: string) =>
  spendCredit(biller, { patient: ana.id, id: bill, key: randomUUID() })

test('what was given back at the gateway itself is written down once, and cannot be given back once more', async () => {
  const { id, bills, played } = await paid(6_000)
  Object.assign(played ?? {}, { refunded: 2_000 })
  await followPayment(portal.kit, id)
  expect(await waiting('payment-differs', id)).toBe(1)
  expect(differenceOf(await readPayment(own, { id }))).toBe(2_000)
  await expect(elsewhere(id, 1_500)).rejects.toMatchObject({ code: 'another_amount' })
  const key = randomUUID()
  const made = await Promise.allSettled([
    elsewhere(id, 2_000, key),
    elsewhere(id, 2_000, key),
    elsewhere(id, 2_000),
  ])
  expect(made.filter((one) => one.status === 'fulfilled' && one.value.made)).toHaveLength(1)
  const payment = await readPayment(own, { id })
  expect(payment.refunds).toMatchObject([
    { minor: 2_000, state: 'done', elsewhere: true, words: 'Done at the gateway.' },
  ])
  expect(await owed(bills)).toEqual([2_000])
  expect(await waiting('payment-differs', id)).toBe(0)
  await followPayment(portal.kit, id)
  await followWhole(portal.kit, id)
  expect(await waiting('payment-differs', id)).toBe(0)
  expect(played?.refunded).toBe(2_000)
  expect(leftOf(payment)).toBe(4_000)
  await expect(giveBack(id, '40.01')).rejects.toMatchObject({
    fields: { amount: expect.any(String) },
  })
  await giveBack(id, '40')
  expect(await owed(bills)).toEqual([6_000])
  await expect(elsewhere(id, 1)).rejects.toMatchObject({ code: 'nothing_elsewhere' })
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('while something is on its way nobody can say what was given back elsewhere', async () => {
  const { id, played } = await paid(3_000)
  const one = { patient: ana.id, id, key: randomUUID(), amount: '10', words: 'Paid too much.' }
  const { refund } = await refundPayment(biller, one)
  Object.assign(played ?? {}, { refunded: 500 })
  await followPayment(portal.kit, id)
  await expect(elsewhere(id, 500)).rejects.toMatchObject({ code: 'nothing_elsewhere' })
  await followRefund(portal.kit, refund)
  expect(await waiting('payment-differs', id)).toBe(1)
  await elsewhere(id, 500)
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('less given back at the gateway than is written down here is work, until both agree', async () => {
  const { id, played } = await paid(3_000)
  await giveBack(id, '10')
  expect(await waiting('payment-differs', id)).toBe(0)
  Object.assign(played ?? {}, { refunded: 0 })
  await followPayment(portal.kit, id)
  expect(await waiting('payment-differs', id)).toBe(1)
  expect(differenceOf(await readPayment(own, { id }))).toBe(-1_000)
  Object.assign(played ?? {}, { refunded: 1_000 })
  await followPayment(portal.kit, id)
  expect(await waiting('payment-differs', id)).toBe(0)
})

test('what became credit and was used on another bill is not taken off a bill that was taken back', async () => {
  const { id, bills, played } = await paid(5_000)
  await takenBack(bills[0] ?? '')
  const [other] = await addBills(portal, ana.id, [50_000])
  await useCredit(other?.id ?? '')
  const before = (await owed([other?.id ?? '']))[0] ?? 0
  await expect(giveBack(id, '50')).rejects.toMatchObject({ code: 'nothing_left' })
  expect(await owed(bills)).toEqual([0])
  // Gone all the same, it comes off the bill on which the credit was used.
  Object.assign(played ?? {}, { refunded: 5_000 })
  await followPayment(portal.kit, id)
  await elsewhere(id, 5_000)
  expect(await owed([...bills, other?.id ?? ''])).toEqual([0, before + 5_000])
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('a payment of nobody is said once, with its number in the log; one of another system is none', async () => {
  const { played } = await paid(1_000)
  if (!played) throw new Error('no session')
  const copy = (id: string, foreign?: true) =>
    stripe.sessions.set(id, {
      ...played,
      id,
      payment: randomUUID(),
      ...(foreign && { foreign }),
    })
  copy('cs_test_nobodys')
  copy('cs_test_nobodys_other')
  copy('cs_test_foreign', true)
  const items = async () =>
    (await portal.owner.query(`select done_at from work_item where kind = 'payment-unknown'`)).rows
  await reconcile(portal.kit)
  expect(await items()).toHaveLength(2)
  await portal.owner.query(`update work_item set done_at = now() where kind = 'payment-unknown'`)
  await reconcile(portal.kit)
  expect(await items()).toHaveLength(2)
  const said = portal.logged.filter((line) => line.includes('payments.unknown'))
  expect(said).toHaveLength(2)
  expect(said.join()).toContain('cs_test_nobodys_other')
  for (const id of ['cs_test_nobodys', 'cs_test_nobodys_other', 'cs_test_foreign'])
    stripe.sessions.delete(id)
})

test('messages that nobody signed are work once a day, done or not', async () => {
  const ctx = jobContext(portal.kit, 'payments')
  const send = () => sayForgedPayment(ctx, {})
  expect(await send()).toBe(true)
  expect(await send()).toBe(false)
  await portal.owner.query(`update work_item set done_at = now() where kind = 'payment-forged'`)
  clock.advance(DAY - 1)
  expect(await send()).toBe(false)
  clock.advance(2)
  expect(await send()).toBe(true)
})
