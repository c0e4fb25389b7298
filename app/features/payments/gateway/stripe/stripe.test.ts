// How Stripe is spoken to, against a server on this machine: shapes, keys of idempotency, signatures, and what is not known.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../../../../../test/support/stripe-server.ts'
import { Unreachable } from '../gateway.ts'
import { aboutOf } from './event.ts'
import { isSigned, signed } from './signature.ts'
import { STRIPE_VERSION, stripeGateway } from './stripe.ts'

let stripe: StripeServer
beforeAll(async () => void (stripe = await stripeServer({ slow: 5_000 })))
afterAll(() => stripe?.stop())

const payment = '0190a0b0-0000-7000-8000-000000000001'
const asked = {
  payment,
  amount: { minor: 1_234, currency: 'USD' },
  label: 'Bill B-1',
  back: 'https://portal.example.org/bills/pay/x',
  ends: new Date('2026-03-03T16:00:00Z'),
}
const gateway = (key = STRIPE_KEY) => stripeGateway({ key, url: stripe.origin }, 2_000)

test('a page is asked for with the key, the version, a key of idempotency and no word of health', async () => {
  const { session, url } = await gateway().begin(asked)
  expect(url).toMatch(new RegExp(`/pay/${session}$`))
  expect(await gateway().begin(asked)).toEqual({ session, url })
  const [first = ''] = stripe.received
  expect(first).toContain(`"authorization":"Bearer ${STRIPE_KEY}"`)
  expect(first).toContain(`"stripe-version":"${STRIPE_VERSION}"`)
  expect(first).toContain(`"idempotency-key":"page-${payment}"`)
  const body = new URLSearchParams(first.split('\n').at(-1))
  expect(Object.fromEntries(body)).toMatchObject({
    mode: 'payment',
    client_reference_id: payment,
    'line_items[0][price_data][unit_amount]': '1234',
    'line_items[0][price_data][currency]': 'usd',
    'line_items[0][price_data][product_data][name]': 'Bill B-1',
    expires_at: '1772553600',
  })
  expect(stripe.wrong).toEqual([])
})

test('what it did is not known when it does not answer; asked again it says the same', async () => {
  const other = { ...asked, payment: '0190a0b0-0000-7000-8000-000000000002' }
  for (const fault of ['before', 'after', 'slow', 'status'] as const) {
    stripe.fail(() => fault)
    await expect(gateway().begin(other), fault).rejects.toBeInstanceOf(Unreachable)
  }
  stripe.fail(() => null)
  const { session } = await gateway().begin(other)
  const made = [...stripe.sessions.values()].filter((one) => one.payment === other.payment)
  expect(made.map(({ id }) => id)).toEqual([session])
})

test('with a wrong key nothing is known of anything', async () => {
  await expect(gateway('sk_test_wrong0000').ask('cs_test_1')).rejects.toMatchObject({
    name: 'Unreachable',
  })
})

test('a refund asked for twice under its key leaves once', async () => {
  const { session } = await gateway().begin(asked)
  stripe.pay(session)
  const { charge } = await gateway().ask(session)
  const refund = { refund: payment, charge: charge ?? '', minor: 200, again: false }
  expect(await gateway().refund(refund)).toMatchObject({ state: 'done' })
  expect(await gateway().refund(refund)).toMatchObject({ state: 'done' })
  expect(await gateway().ask(session)).toMatchObject({ state: 'paid', taken: 1_234, refunded: 200 })
  // A day later its key is forgotten: what there is of it is looked for first.
  stripe.forget()
  expect(await gateway().refund({ ...refund, again: true })).toMatchObject({ state: 'done' })
  expect(await gateway().ask(session)).toMatchObject({ refunded: 200 })
})

test('a signature holds for this body, this moment and this secret', () => {
  const now = new Date('2026-03-03T15:00:00Z')
  const seconds = now.getTime() / 1000
  const header = (at = seconds, secret = STRIPE_SECRET, body = '{}') =>
    `t=${at},v1=${'0'.repeat(64)},v1=${signed(secret, at, body)}`
  const holds = (given: string) => isSigned(given, STRIPE_SECRET, '{}', now)
  expect(holds(header())).toBe(true)
  expect(holds(header(seconds - 299))).toBe(true)
  expect(holds(header(seconds - 301))).toBe(false)
  expect(holds(header(seconds + 301))).toBe(false)
  expect(holds(header(seconds, 'whsec_other'))).toBe(false)
  expect(holds(header(seconds, STRIPE_SECRET, '{ }'))).toBe(false)
  expect(holds(header().replace('v1=', 'v0=').replace('v1=', 'v0='))).toBe(false)
  expect(holds('')).toBe(false)
})

const about = (object: unknown) => aboutOf(JSON.stringify({ data: { object } }))

test('a message says which payment it is about, and nothing else is read', () => {
  expect(about({ object: 'checkout.session', client_reference_id: payment })).toEqual({
    payment,
    charge: null,
  })
  expect(about({ object: 'dispute', payment_intent: 'pi_1' })).toEqual({
    payment: null,
    charge: 'pi_1',
  })
  expect(about({ object: 'payment_intent', id: 'pi_2', metadata: { payment } })).toEqual({
    payment,
    charge: 'pi_2',
  })
  expect(about({ object: 'customer', id: 'cus_1' })).toBeNull()
  expect(aboutOf('no message')).toBeNull()
})
