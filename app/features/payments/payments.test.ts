// Paying as it goes, against a server on this machine that speaks Stripe's API: what is asked for, what comes of it, once each.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBills, booksOf } from '../../../test/support/bills.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
  type TestStaff,
} from '../../../test/support/people.ts'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../../../test/support/stripe-server.ts'
import { sql } from 'kysely'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { writeOff } from '../bills/money.server.ts'
import { followPayment } from './follow.ts'
import { leadToGateway } from './go.ts'
import { Unreachable } from './gateway/gateway.ts'
import { stripeGateway } from './gateway/stripe/stripe.ts'
import { hearStripe } from './hear.server.ts'
import { beginByLink, goByLink, provePayLink, readGuestBill } from './links/guest.server.ts'
import { endOwnLink, makeOwnLink } from './links/links.server.ts'
import { beginPayment, beginPaying, goPaying, readPayment } from './own.server.ts'
import { standingOf } from './payment.ts'
import { duePayments, reconcile } from './payments.jobs.ts'
import { followRefund } from './refund.ts'
import { refundPayment } from './refunds.server.ts'

const clock = handClock('2026-03-03T15:00:00Z')
const MINUTE = 60_000
const BORN = '1961-04-17' // of everybody in the tests

let stripe: StripeServer
let portal: TestPortal
let ana: TestPatient
let own: Context
let biller: Context
let staff: TestStaff
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
  staff = await addStaff(portal, 'Bill Payments', 'biller')
  await signInAgain()
}, 120_000)
async function signInAgain() {
  own = (await signedIn(portal, ana)).ctx
  biller = (await signedIn(portal, staff)).ctx
}
afterAll(async () => {
  expect(stripe.wrong).toEqual([])
  await portal?.end()
  await stripe?.stop()
})

const bill = async (...amounts: number[]) => addBills(portal, ana.id, amounts)
const begin = (parts: [string, string][], key: string = randomUUID()) =>
  beginPayment(own, { key, parts: parts.map(([id, typed]) => ({ bill: id, typed })) })

async function lead(id: string): Promise<string> {
  const way = await leadToGateway(portal.kit, await goPaying(own, { id }), `/bills/pay/${id}`)
  if (typeof way === 'string') throw new Error(way)
  return way.to.split('/').at(-1) as string
}

async function paid(minor: number): Promise<{ id: string; session: string; bill: string }> {
  const [one] = await bill(minor)
  const { id } = await begin([[one?.id ?? '', String(minor / 100)]])
  const session = await lead(id)
  stripe.pay(session)
  await followPayment(portal.kit, id)
  return { id, session, bill: one?.id ?? '' }
}

const owed = async (id: string) =>
  Number(
    (await portal.owner.query('select owed_minor as n from bill where bill_id = $1', [id])).rows[0]
      .n,
  )
const entries = async (payment: string) =>
  (
    await portal.owner.query<{ deed: string; n: string }>(
      'select deed, amount_minor as n from ledger_entry where payment_id = $1 order by created_at, entry_id',
      [payment],
    )
  ).rows.map(({ deed, n }) => `${deed} ${n}`)
const work = async (kind: string, about: string) =>
  (
    await portal.owner.query(
      'select from work_item where kind = $1 and about_id = $2 and done_at is null',
      [kind, about],
    )
  ).rowCount

test('an amount is over nothing and at most what is owed: said at its field, and by the database', async () => {
  const [one] = await bill(5_000)
  const id = one?.id ?? ''
  for (const typed of ['0', '-5', '50.01', '', 'all', '12.345', '4111 1111 1111 1111'])
    await expect(begin([[id, typed]]), typed).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [`amount-${id}`]: expect.any(String) },
    })
  const straight = (minor: number) =>
    portal.kit.database.transaction(own.claim, clock(), async ({ db }) => {
      await sql`select app.begin_payment(${ana.id}, ${randomUUID()}, ${randomUUID()}, ${[id]}::uuid[], ${[minor]}::bigint[], 'stripe', now())`.execute(
        db,
      )
    })
  for (const minor of [0, -1, 5_001])
    await expect(straight(minor), String(minor)).rejects.toMatchObject({ code: '23514' })
  await expect(begin([[randomUUID(), '1']])).rejects.toMatchObject({ kind: 'not_found' })
})

test('a form that is sent many times is one payment, one page, one charge, one entry and one receipt', async () => {
  const [one] = await bill(12_345)
  const key = randomUUID()
  const begun = await Promise.all(
    Array.from({ length: 5 }, () => begin([[one?.id ?? '', '123.45']], key)),
  )
  const ids = new Set(begun.map(({ id }) => id))
  expect(ids.size).toBe(1)
  const [id] = [...ids] as [string]
  const sessions = new Set(await Promise.all([lead(id), lead(id), lead(id)]))
  expect(sessions.size).toBe(1)
  const [session] = [...sessions] as [string]
  expect(stripe.sessions.get(session)).toMatchObject({
    amount: 12_345,
    label: expect.stringMatching(/^Bill B-/),
  })
  expect(standingOf(await readPayment(own, { id }))).toBe('begun')
  stripe.pay(session)
  await Promise.all(Array.from({ length: 6 }, () => followPayment(portal.kit, id)))
  const payment = await readPayment(own, { id })
  expect(payment).toMatchObject({
    state: 'paid',
    taken: 12_345,
    receipt: expect.stringMatching(/^R-/),
  })
  await followPayment(portal.kit, id)
  expect((await readPayment(own, { id })).receipt).toBe(payment.receipt)
  expect(await entries(id)).toEqual(['payment 12345'])
  expect(await owed(one?.id ?? '')).toBe(0)
})

test('several bills at once, and a part of one', async () => {
  const [one, other] = await bill(3_000, 2_000)
  const { id } = await begin([
    [one?.id ?? '', '30'],
    [other?.id ?? '', '5.50'],
  ])
  const session = await lead(id)
  stripe.pay(session)
  await followPayment(portal.kit, id)
  expect((await entries(id)).toSorted()).toEqual(['payment 3000', 'payment 550'])
  expect([await owed(one?.id ?? ''), await owed(other?.id ?? '')]).toEqual([0, 1_450])
})

test('declined says why and can be tried again; a bank that answers later is waited for', async () => {
  const [one] = await bill(4_000)
  const { id } = await begin([[one?.id ?? '', '40']])
  const session = await lead(id)
  stripe.decline(session)
  expect(await followPayment(portal.kit, id)).toMatchObject({ state: 'declined' })
  expect(await readPayment(own, { id })).toMatchObject({ state: 'declined', why: 'funds' })
  expect(await lead(id)).toBe(session)
  stripe.process(session)
  expect(await followPayment(portal.kit, id)).toMatchObject({ state: 'waiting' })
  const { bills } = await beginPaying(own, { bill: one?.id ?? '' })
  expect(bills[0]).toMatchObject({ owed: 4_000, coming: 4_000 })
  await expect(begin([[one?.id ?? '', '1']])).rejects.toMatchObject({
    fields: { [`amount-${one?.id}`]: expect.stringContaining('waits for the bank') },
  })
  stripe.pay(session)
  expect(await followPayment(portal.kit, id)).toMatchObject({ state: 'paid' })
  expect(await owed(one?.id ?? '')).toBe(0)
})

test('a second tab closes the page of the first; paid in both all the same, it is credit', async () => {
  const [one] = await bill(6_000)
  const first = await begin([[one?.id ?? '', '60']])
  const page = await lead(first.id)
  const second = await begin([[one?.id ?? '', '60']])
  const other = await lead(second.id)
  expect(stripe.sessions.get(page)?.status).toBe('expired')
  expect(await readPayment(own, { id: first.id })).toMatchObject({ state: 'expired' })
  // A bank that had taken it in that very moment says so later.
  Object.assign(stripe.sessions.get(page) ?? {}, { status: 'open' })
  stripe.pay(page)
  stripe.pay(other)
  await followPayment(portal.kit, second.id)
  await followPayment(portal.kit, first.id)
  const { rows } = await portal.owner.query(
    'select credit_minor as n from money_account where patient_id = $1',
    [ana.id],
  )
  expect(Number(rows[0].n)).toBe(6_000)
  expect(await owed(one?.id ?? '')).toBe(0)
})

test('a message is taken when it is signed just now, and asks for nothing else than to ask', async () => {
  const [one] = await bill(1_000)
  const { id } = await begin([[one?.id ?? '', '10']])
  const session = await lead(id)
  const ctx = jobContext(portal.kit, 'payments')
  const queued = async () =>
    (
      await portal.owner.query(
        `select from pgboss.job where name = 'payment' and data ->> 'id' = $1`,
        [id],
      )
    ).rowCount
  const event = stripe.event('checkout.session.completed', stripe.asSession(session), clock())
  await hearStripe(ctx, event)
  await hearStripe(ctx, event)
  expect(await queued()).toBe(2)
  for (const forged of [
    { ...event, signature: '' },
    { ...event, body: event.body.replace('unpaid', 'paid') },
    stripe.event('x', stripe.asSession(session), new Date(clock().getTime() - 6 * MINUTE)),
  ])
    await expect(hearStripe(ctx, forged)).rejects.toMatchObject({ code: 'bad_signature' })
  expect(await queued()).toBe(2)
  // It said completed, and the gateway says that nothing was paid: that counts.
  expect(await followPayment(portal.kit, id)).toMatchObject({ state: 'begun' })
  expect(await entries(id)).toEqual([])
})

test('what no message told is found by asking; a page that nobody paid on is over', async () => {
  const [one, other] = await bill(1_500, 1_600)
  const told = await begin([[one?.id ?? '', '15']])
  const left = await begin([[other?.id ?? '', '16']])
  stripe.pay(await lead(told.id))
  const open = await lead(left.id)
  clock.advance(61 * MINUTE)
  Object.assign(stripe.sessions.get(open) ?? {}, { status: 'expired' })
  await reconcile(portal.kit)
  await signInAgain()
  expect(await readPayment(own, { id: told.id })).toMatchObject({ state: 'paid' })
  expect(await readPayment(own, { id: left.id })).toMatchObject({ state: 'expired' })
})

test('what is given back leaves once, in parts, and no more than there is', async () => {
  const { id, session, bill: of } = await paid(10_000)
  const ask = (amount: string, key: string = randomUUID()) =>
    refundPayment(biller, { patient: ana.id, id, key, amount, words: 'Paid too much.' })
  const key = randomUUID()
  const made = await Promise.all([ask('30', key), ask('30', key)])
  expect(new Set(made.map(({ refund }) => refund)).size).toBe(1)
  await expect(ask('70.01')).rejects.toMatchObject({ fields: { amount: expect.any(String) } })
  const { refund } = made[0]
  expect(standingOf(await readPayment(own, { id }))).toBe('going back')
  await Promise.all([followRefund(portal.kit, refund), followRefund(portal.kit, refund)])
  await followRefund(portal.kit, refund)
  expect(stripe.sessions.get(session)?.refunded).toBe(3_000)
  expect(standingOf(await readPayment(own, { id }))).toBe('partly refunded')
  const rest = await ask('70')
  await followRefund(portal.kit, rest.refund)
  expect(standingOf(await readPayment(own, { id }))).toBe('refunded')
  await expect(ask('1')).rejects.toMatchObject({ code: 'nothing_left' })
  expect(await work('payment-differs', id)).toBe(0)
  expect(await owed(of)).toBeLessThanOrEqual(10_000)
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('a refund that the gateway refuses is the patient’s credit, and somebody is told', async () => {
  const { id, session } = await paid(2_000)
  const made = await refundPayment(biller, {
    patient: ana.id,
    id,
    key: randomUUID(),
    amount: '20',
    words: 'Paid too much.',
  })
  // Given back elsewhere meanwhile.
  Object.assign(stripe.sessions.get(session) ?? {}, { refunded: 2_000 })
  await followRefund(portal.kit, made.refund)
  expect((await readPayment(own, { id })).refunds).toMatchObject([{ state: 'failed' }])
  expect(await work('refund-failed', id)).toBe(1)
  expect(await work('payment-differs', id)).toBe(1)
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('a disputed payment is owed again until the bank decides', async () => {
  const { id, session, bill: of } = await paid(8_000)
  const dispute = { status: 'needs_response', amount: 8_000 }
  Object.assign(stripe.sessions.get(session) ?? {}, { dispute })
  await followPayment(portal.kit, id)
  await followPayment(portal.kit, id)
  expect(standingOf(await readPayment(own, { id }))).toBe('disputed')
  expect(await owed(of)).toBe(8_000)
  expect(await work('payment-disputed', id)).toBe(1)
  dispute.status = 'won'
  await followPayment(portal.kit, id)
  expect(standingOf(await readPayment(own, { id }))).toBe('paid')
  expect(await owed(of)).toBe(0)
  expect(await work('payment-disputed', id)).toBe(0)
})

test('a link shows number and amount to whoever knows the birth date, pays once, and can be ended', async () => {
  const [one] = await bill(7_700)
  const out = {
    ...stranger(portal),
    caller: { requestId: randomUUID(), address: '198.51.100.9', device: null },
  }
  const { token, id } = await makeOwnLink(own, { bill: one?.id ?? '' })
  const { rows } = await portal.owner.query(
    'select token_hash from payment_link where link_id = $1',
    [id],
  )
  expect(rows[0].token_hash.toString()).not.toContain(token)
  await expect(provePayLink(out, token, '1970-01-01')).rejects.toMatchObject({ code: 'link_no' })
  const proved = await provePayLink(out, token, BORN)
  const shown = await readGuestBill(out, proved)
  expect(Object.keys(shown).toSorted()).toEqual(['currency', 'number', 'open', 'owed', 'payment'])
  const payment = await beginByLink(out, { ...proved, amount: '77' })
  expect(await beginByLink(out, { ...proved, amount: '77' })).toBe(payment)
  stripe.pay(await lead(payment))
  await followPayment(portal.kit, payment)
  expect((await readGuestBill(out, proved)).payment).toMatchObject({ state: 'paid' })
  await expect(provePayLink(out, token, BORN)).rejects.toMatchObject({ code: 'link_no' })
  const [two] = await bill(1_000)
  const next = await makeOwnLink(own, { bill: two?.id ?? '' })
  await endOwnLink(own, { id: next.id })
  await expect(provePayLink(out, next.token, BORN)).rejects.toMatchObject({ code: 'link_no' })
})

test('five wrong dates end a link', async () => {
  const [one] = await bill(1_000)
  const out = {
    ...stranger(portal),
    caller: { requestId: randomUUID(), address: '198.51.100.10', device: null },
  }
  const { token } = await makeOwnLink(own, { bill: one?.id ?? '' })
  for (let n = 1; n <= 5; n += 1)
    await expect(provePayLink(out, token, `1970-01-0${n}`)).rejects.toMatchObject({
      code: 'link_no',
    })
  await expect(provePayLink(out, token, BORN)).rejects.toMatchObject({ code: 'link_no' })
})

test('what cannot be followed holds up nothing else, and does not come first for ever', async () => {
  const [one, other] = await bill(1_100, 1_200)
  const lost = await begin([[one?.id ?? '', '11']])
  const told = await begin([[other?.id ?? '', '12']])
  const gone = await lead(lost.id)
  stripe.pay(await lead(told.id))
  // The gateway knows nothing of the first any more, and another one is not ours to ask.
  stripe.sessions.delete(gone)
  const old = await begin([[one?.id ?? '', '11']])
  await portal.owner.query(`update payment set gateway = 'demo' where payment_id = $1`, [old.id])
  clock.advance(3 * MINUTE)
  await reconcile(portal.kit)
  expect(await readPayment(own, { id: told.id })).toMatchObject({ state: 'paid' })
  const due = await duePayments(jobContext(portal.kit, 'payments'), { gateway: 'stripe' })
  expect(due.payments).not.toContain(lost.id)
  expect(due.payments).not.toContain(old.id)
})

const giveBack = (id: string, amount: string) =>
  refundPayment(biller, { patient: ana.id, id, key: randomUUID(), amount, words: 'Too much.' })

test('a refund that the bank sends back later is the patient’s credit', async () => {
  const { id } = await paid(2_500)
  const { refund } = await giveBack(id, '25')
  await followRefund(portal.kit, refund)
  expect((await readPayment(own, { id })).refunds).toMatchObject([{ state: 'done' }])
  const [sent] = [...stripe.refunds.values()].slice(-1)
  Object.assign(sent ?? {}, { status: 'failed' })
  clock.advance(7 * 60 * MINUTE)
  await reconcile(portal.kit)
  await signInAgain()
  expect((await readPayment(own, { id })).refunds).toMatchObject([{ state: 'failed' }])
  expect(await work('refund-failed', id)).toBe(1)
  expect((await entries(id)).filter((entry) => entry === 'refund failed 2500')).toHaveLength(1)
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('asked for again a day later, a refund leaves once; a key that was exchanged fails nothing', async () => {
  const { id, session } = await paid(2_600)
  const { refund } = await giveBack(id, '10')
  stripe.fail(() => 'after')
  await expect(followRefund(portal.kit, refund)).rejects.toBeInstanceOf(Unreachable)
  stripe.fail(() => null)
  stripe.forget()
  clock.advance(21 * 60 * MINUTE)
  await signInAgain()
  const wrong = stripeGateway({ key: 'sk_test_wrong0000', url: stripe.origin })
  await expect(followRefund(portal.kit, refund, wrong)).rejects.toBeInstanceOf(Unreachable)
  expect(stripe.wrong.splice(0)).toEqual(['authorization'])
  expect((await readPayment(own, { id })).refunds).toMatchObject([{ state: 'asked' }])
  await followRefund(portal.kit, refund)
  expect((await readPayment(own, { id })).refunds).toMatchObject([{ state: 'done' }])
  expect(stripe.sessions.get(session)?.refunded).toBe(1_000)
})

const outside = (address: string): Context => ({
  ...stranger(portal),
  caller: { requestId: randomUUID(), address, device: null },
})

test('one page of a bill is open at a time, whoever comes in whichever order', async () => {
  const [one] = await bill(3_300)
  const of: [string, string][] = [[one?.id ?? '', '33']]
  const [first, second] = [await begin(of), await begin(of)]
  const out = outside('198.51.100.11')
  const { token } = await makeOwnLink(own, { bill: one?.id ?? '' })
  const proved = await provePayLink(out, token, BORN)
  const theirs = await beginByLink(out, { ...proved, amount: '33' })
  const opened = () =>
    [...stripe.sessions.values()].filter(
      ({ payment, status }) => status === 'open' && [first.id, second.id, theirs].includes(payment),
    )
  await lead(second.id)
  await lead(first.id)
  expect(opened().map(({ payment }) => payment)).toEqual([first.id])
  const going = await goByLink(out, proved)
  if (!going) throw new Error('no payment')
  await leadToGateway(portal.kit, going, '/pay')
  expect(opened().map(({ payment }) => payment)).toEqual([theirs])
  for (let n = 0; n < 5; n++) {
    const [late, later] = [await begin(of), await begin(of)]
    await Promise.allSettled([lead(late.id), lead(later.id)])
    const pages = [...stripe.sessions.values()].filter(
      ({ payment, status }) => status === 'open' && [late.id, later.id, theirs].includes(payment),
    )
    expect(pages.length).toBeLessThanOrEqual(1)
  }
})

test('found paid on the way, nobody is led to pay it again; nor what was taken off meanwhile', async () => {
  const [one, other] = await bill(2_200, 2_300)
  const of: [string, string][] = [[one?.id ?? '', '22']]
  const first = await begin(of)
  stripe.pay(await lead(first.id))
  const second = await begin(of)
  await expect(lead(second.id)).rejects.toThrow('over')
  expect(await readPayment(own, { id: first.id })).toMatchObject({ state: 'paid' })
  expect(await readPayment(own, { id: second.id })).toMatchObject({ state: 'expired' })
  const third = await begin([[other?.id ?? '', '23']])
  const page = await lead(third.id)
  await writeOff(biller, {
    patient: ana.id,
    id: other?.id ?? '',
    amount: '5',
    why: 'A favour',
    key: randomUUID(),
  })
  await expect(lead(third.id)).rejects.toThrow('over')
  expect(stripe.sessions.get(page)?.status).toBe('expired')
  stripe.fail(() => 'before')
  const fourth = await begin([[other?.id ?? '', '18']])
  await expect(lead(fourth.id)).rejects.toThrow('down')
  stripe.fail(() => null)
  await lead(fourth.id)
  const fifth = await begin([[other?.id ?? '', '18']])
  stripe.fail(() => 'before')
  await expect(lead(fifth.id)).rejects.toThrow('unsure')
  stripe.fail(() => null)
})

test('who goes to the page late begins anew', async () => {
  const [one] = await bill(2_400)
  const { id } = await begin([[one?.id ?? '', '24']])
  clock.advance(30 * MINUTE)
  await signInAgain()
  await expect(lead(id)).rejects.toThrow('over')
  expect(await readPayment(own, { id })).toMatchObject({ state: 'expired' })
})
