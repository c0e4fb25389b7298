// Nothing that looks like the number of a card is anywhere: people pay, type one into every field that a page of payments has, and then
// every column of the database, the log, what our server was sent back and what the payment service got is looked through.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBills } from '../support/bills.ts'
import { ORIGIN, serve, type Served } from '../support/served.ts'
import {
  STRIPE_LIVE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../support/stripe-server.ts'
import { codeOf, read } from '../support/sources.ts'

// Numbers that card companies publish for tests.
const CARDS = ['4242424242424242', '4000 0025 0000 3155', '3782-822463-10005', '5555555555554444']

let stripe: StripeServer
let it: Served
let log = ''
beforeAll(async () => {
  stripe = await stripeServer({ key: STRIPE_LIVE_KEY })
  it = await serve({
    many: true,
    server: {
      PORTICO_STRIPE_KEY: STRIPE_LIVE_KEY,
      PORTICO_STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      PORTICO_STRIPE_AGREEMENT: 'a test',
      PORTICO_STRIPE_URL: stripe.origin,
    },
  })
}, 240_000)
afterAll(async () => {
  await it?.stop()
  await stripe?.stop()
})

const luhn = (digits: string): boolean =>
  [...digits].toReversed().reduce((sum, digit, n) => {
    const twice = Number(digit) * (n % 2 ? 2 : 1)
    return sum + (twice > 9 ? twice - 9 : twice)
  }, 0) %
    10 ===
  0

/** Ids are no numbers of cards, however their digits fall. */
const ids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi

export function cardsIn(text: string): string[] {
  const found = text.replace(ids, ' ').match(/(?<![\w.])[2-6]\d{3}(?:[ -]?\d){9,15}(?!\w)/g) ?? []
  return found.filter((one) => {
    const digits = one.replace(/\D/g, '')
    return digits.length <= 19 && luhn(digits)
  })
}

/** Every value of every column, bytes as the letters that they would be. */
async function* everything(): AsyncGenerator<[string, string]> {
  const { rows: columns } = await it.portal.owner.query<{
    table: string
    name: string
    type: string
  }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as table, quote_ident(column_name) as name, data_type as type
     from information_schema.columns where table_schema in ('public', 'app', 'pgboss') and data_type not in
       ('uuid', 'boolean', 'integer', 'smallint', 'timestamp with time zone', 'date')`,
  )
  for (const { table, name, type } of columns) {
    const { rows } = await it.portal.owner.query<{ value: Buffer | string | null }>(
      `select ${type === 'bytea' ? name : `${name}::text`} as value from ${table}`,
    )
    for (const { value } of rows)
      if (value !== null)
        yield [`${table}.${name}`, Buffer.isBuffer(value) ? value.toString('latin1') : value]
  }
}

const post = (address: string, fields: Record<string, string>) =>
  it.ask(address, {
    method: 'POST',
    cookie: it.as('patient'),
    headers: { origin: ORIGIN },
    body: new URLSearchParams(fields),
  })

test('a card is known when it is seen', () => {
  for (const card of CARDS) expect(cardsIn(`paid with ${card}.`), card).toHaveLength(1)
  expect(cardsIn('4242424242424241 1764532800000 0190a0b0-0000-7000-8000-000000000001')).toEqual([])
})

test('no page asks for a card, and none brings a script or a frame of anybody else', async () => {
  const screens = codeOf('app/**/*.tsx').filter((file) =>
    /autoComplete="cc-|\sname="(cc|card|cvv|cvc|pan)/i.test(read(file)),
  )
  expect(screens).toEqual([])
  const [bill] = await addBills(it.portal, it.ana.id, [2_500])
  for (const address of [
    '/bills/pay',
    `/bills/pay?bill=${bill?.id}`,
    `/bills/pay/link/${bill?.id}`,
  ]) {
    const answer = await it.ask(address, { cookie: it.as('patient') })
    const html = await answer.text()
    expect(answer.status, address).toBe(200)
    expect(html, address).not.toMatch(/<(script|iframe|object|embed)[^>]+(src|data)=/)
    expect(html, address).not.toMatch(/cc-(number|csc|exp)|card number/i)
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src (?!.*https?:)/)
  }
})

test('people pay, and type a card where none is asked for: it is nowhere', async () => {
  const bills = await addBills(it.portal, it.ana.id, [4_200, 4_300, 4_400])
  for (const [n, bill] of bills.entries()) {
    const card = CARDS[n] as string
    const wrong = await post('/bills/pay', {
      key: randomUUID(),
      bills: bill.id,
      [`amount-${bill.id}`]: card,
    })
    expect(wrong.status).toBe(422)
    const begun = await post('/bills/pay', {
      key: randomUUID(),
      bills: bill.id,
      [`amount-${bill.id}`]: '20',
    })
    expect(begun.status).toBe(302)
    const go = begun.headers.get('location') ?? ''
    const out = await it.ask(go, { cookie: it.as('patient') })
    expect(out.status).toBe(200)
    const to = /^0; url=(.+)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? ''
    expect(new URL(to).origin).toBe(stripe.origin)
    expect(await out.text()).toContain(`href="${to}"`)
    const session = to.split('/').at(-1) ?? ''
    stripe.pay(session)
    const event = stripe.event('checkout.session.completed', stripe.asSession(session), new Date())
    const heard = await it.ask('/hooks/payments', {
      method: 'POST',
      headers: { 'stripe-signature': event.signature, 'content-type': 'application/json' },
      body: event.body,
    })
    expect(heard.status).toBe(200)
    const back = await it.ask(go.replace(/\/go$/, ''), { cookie: it.as('patient') })
    expect(await back.text()).toMatch(/R-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  }
  const forged = await it.ask('/hooks/payments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { object: { card: CARDS[0] } } }),
  })
  expect(forged.status).toBe(403)
  const said = await it.portal.owner.query(
    `select may from work_item where kind = 'payment-forged'`,
  )
  expect(said.rows).toEqual([{ may: 'clinic.manage' }])
  expect(stripe.wrong).toEqual([])
  const found: string[] = []
  let looked = 0
  for await (const [where, text] of everything()) {
    looked += 1
    for (const card of cardsIn(text)) found.push(`${where}: ${card}`)
  }
  expect(looked).toBeGreaterThan(1_000)
  log = it.log().join('\n')
  expect(log).toContain('/hooks/payments')
  for (const text of [log, ...stripe.received]) for (const card of cardsIn(text)) found.push(card)
  expect(stripe.received.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
