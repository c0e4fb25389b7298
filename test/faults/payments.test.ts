// Payments with something going wrong at every step: the gateway is slow, dies before or after it did what it was asked, tells of a
// payment before it answers, twice, never, in any order; connections of the database are cut and processes killed in the middle; people
// click twice, use two tabs and walk away. In the end the ledger is what the gateway took, to the cent, and nobody was charged twice.
// `npm run test:faults` does 10,000.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followPayment } from '../../app/features/payments/follow.ts'
import { Unreachable, type Gateway } from '../../app/features/payments/gateway/gateway.ts'
import { stripeGateway } from '../../app/features/payments/gateway/stripe/stripe.ts'
import { leadToGateway } from '../../app/features/payments/go.ts'
import { hearStripe } from '../../app/features/payments/hear.server.ts'
import { beginPayment, goPaying } from '../../app/features/payments/own.server.ts'
import { duePayments, reconcile } from '../../app/features/payments/payments.jobs.ts'
import { followRefund } from '../../app/features/payments/refund.ts'
import { refundPayment } from '../../app/features/payments/refunds.server.ts'
import { typedMoney } from '../../app/features/bills/money.ts'
import { PorticoError } from '../../app/kit/errors.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { addBills, booksOf, type TestBill } from '../support/bills.ts'
import { killWorkers, seeded, startWorker } from '../support/faults.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../support/people.ts'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../support/stripe-server.ts'

const FULL = process.env.PORTICO_FAULTS === 'full'
const PAYMENTS = FULL ? 10_000 : 300
const KILLS = FULL ? 20 : 2
const LANES = 6
const PATIENCE = 250 // ms that an answer is waited for here; the server's slow ones take longer

let stripe: StripeServer
let portal: TestPortal
let gateway: Gateway
let biller: Context
let lanes: { ctx: Context; patient: string; bills: TestBill[] }[]
let offset = 0
const random = seeded(20_261_130)
const chance = (share: number) => random() < share

beforeAll(async () => {
  stripe = await stripeServer({ slow: PATIENCE * 3 })
  portal = await testPortal({
    clock: () => new Date(Date.now() + offset),
    env: {
      PORTICO_STRIPE_KEY: STRIPE_KEY,
      PORTICO_STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      PORTICO_STRIPE_URL: stripe.origin,
    },
  })
  await setUpClinic(portal)
  gateway = stripeGateway({ key: STRIPE_KEY, url: stripe.origin }, PATIENCE)
  biller = (await signedIn(portal, await addStaff(portal, 'Bill Biller', 'biller'))).ctx
  lanes = []
  for (let n = 0; n < LANES; n += 1) {
    const person = await addPatient(portal, `Payer ${'ABCDEFGH'[n]}`)
    const { ctx } = await signedIn(portal, person)
    const amounts = Array.from(
      { length: Math.ceil(PAYMENTS / LANES) * 2 },
      () => 100 + Math.floor(random() * 50_000),
    )
    lanes.push({ ctx, patient: person.id, bills: await addBills(portal, person.id, amounts) })
  }
}, 300_000)
afterAll(async () => {
  killWorkers()
  await portal?.end()
  await stripe?.stop()
})

/** Something of ours or theirs broke: whoever comes next begins where it was left. Refusals are no faults. */
async function broken<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PorticoError && error.kind !== 'unavailable') throw error
    const known =
      error instanceof Unreachable || /terminat|closed|Connection|ECONN|EPIPE/i.test(String(error))
    if (!known) throw error
    return undefined
  }
}

async function until<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let n = 0; n < 12; n += 1) {
    const done = await broken(work)
    if (done !== undefined) return done
  }
  return undefined
}

/** A connection of the database is cut in the middle of whatever it does. */
const cut = (role: string) =>
  portal.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = $1 and datname = current_database() order by random() limit 1`,
    [role],
  )

const sessionOf = (payment: string) =>
  [...stripe.sessions.values()].findLast((one) => one.payment === payment)
const sessionsByPayment = () => Map.groupBy(stripe.sessions.values(), ({ payment }) => payment)

async function told(id: string, type = 'checkout.session.completed'): Promise<void> {
  const event = stripe.event(type, stripe.asSession(id), portal.kit.clock())
  const ctx = jobContext(portal.kit, 'payments')
  await broken(() => hearStripe(ctx, event))
}

async function payOnce(ctx: Context, patient: string, bills: TestBill[]): Promise<void> {
  const part = chance(0.2)
  const parts = bills.map(({ id, owed }) => ({
    bill: id,
    typed: typedMoney(part ? Math.max(50, Math.floor(owed / 3)) : owed),
  }))
  const key = randomUUID()
  const clicks = chance(0.2) ? 3 : 1
  const begun = await Promise.all(
    Array.from({ length: clicks }, () => until(() => beginPayment(ctx, { key, parts }))),
  )
  const id = begun.find(Boolean)?.id
  if (!id) return
  expect(new Set(begun.flatMap((one) => one?.id ?? [])).size).toBe(1)
  const lead = (payment: string) =>
    until(async () => {
      const going = await goPaying(ctx, { id: payment })
      const way = await leadToGateway(portal.kit, going, `/bills/pay/${payment}`, gateway)
      return way === 'down' || way === 'unsure' ? undefined : way
    })
  const ways = await Promise.all(Array.from({ length: chance(0.1) ? 2 : 1 }, () => lead(id)))
  const pages = ways.flatMap((way) => (way && way !== 'over' ? way.to : []))
  expect(new Set(pages).size, 'one page of one payment').toBeLessThanOrEqual(1)
  if (pages.length === 0) return
  const session = pages[0]?.split('/').at(-1) as string
  if (chance(0.05)) return // walks away
  if (chance(0.1)) stripe.decline(session)
  if (chance(0.05)) await broken(() => followPayment(portal.kit, id, gateway))
  if (chance(0.07)) {
    stripe.process(session)
    await told(session)
    await broken(() => followPayment(portal.kit, id, gateway))
    if (chance(0.3)) return void stripe.decline(session)
  }
  // A second tab: it begins anew, and closes the page of the first unless that was paid.
  const tab = chance(0.05)
  if (!tab || chance(0.5)) stripe.pay(session)
  if (tab) {
    const second = await until(() => beginPayment(ctx, { key: randomUUID(), parts }).catch(nothing))
    const way = second?.id ? await lead(second.id) : undefined
    if (way && way !== 'over') stripe.pay(way.to.split('/').at(-1) as string)
    stripe.pay(session)
  }
  const known: (() => Promise<unknown>)[] = []
  for (let n = Math.floor(random() * 4); n > 0; n -= 1) {
    await told(session, n % 2 ? 'checkout.session.completed' : 'payment_intent.succeeded')
    known.push(() => followPayment(portal.kit, id, gateway))
  }
  if (chance(0.7)) known.push(() => followPayment(portal.kit, id, gateway)) // comes back to the page
  await Promise.all(known.map((one) => broken(one)))
  if (chance(0.04)) await giveBack(patient, id)
  if (chance(0.02)) {
    const paid = sessionOf(id)
    if (paid?.paid && paid.refunded === 0)
      paid.dispute = { status: chance(0.5) ? 'needs_response' : 'won', amount: paid.amount }
  }
}

const nothing = (error: unknown): { id: string | null } => {
  // What was paid already is owed no more, and says so.
  if (error instanceof PorticoError && error.kind !== 'unavailable') return { id: null }
  throw error
}

async function giveBack(patient: string, id: string): Promise<void> {
  const session = sessionOf(id)
  if (!session?.paid || session.dispute) return
  const key = randomUUID()
  const ask = { patient, id, key, amount: typedMoney(50), words: 'Paid too much.' }
  const [one, other] = await Promise.all([
    broken(() => refundPayment(biller, ask).catch(nothing)),
    broken(() => refundPayment(biller, ask).catch(nothing)),
  ])
  for (const made of [one, other])
    if (made && 'refund' in made) await broken(() => followRefund(portal.kit, made.refund, gateway))
}

/** How far ledger and gateway are apart, and how many were charged more than once. */
async function compare() {
  const taken = [...stripe.sessions.values()].reduce((sum, { paid, amount, refunded, dispute }) => {
    const lost = dispute && dispute.status !== 'won' ? dispute.amount : 0
    return paid ? sum + amount - refunded - lost : sum
  }, 0)
  const books = await booksOf(portal)
  const charges = [...sessionsByPayment().values()].map((all) =>
    all.reduce((sum, one) => sum + one.charges, 0),
  )
  return {
    difference: books.minor - taken,
    wrong: books.wrong,
    doubles: charges.filter((times) => times > 1).length,
    paid: charges.filter((times) => times > 0).length,
  }
}

/** A day later everything that is open was asked about. */
async function settleAll(): Promise<void> {
  stripe.fail(() => null)
  for (const session of stripe.sessions.values())
    if (session.status === 'open') session.status = 'expired'
  offset += 7 * 3_600_000
  for (let round = 0; round < 200; round += 1) {
    await reconcile(portal.kit, stripeGateway({ key: STRIPE_KEY, url: stripe.origin }))
    const due = await duePayments(jobContext(portal.kit, 'payments'), { gateway: 'stripe' })
    if (due.payments.length + due.refunds.length === 0) break
  }
  offset = 0
}

test(
  `${PAYMENTS} payments with faults at every step: the ledger is what the gateway took, nobody is charged twice`,
  { timeout: 120_000 + PAYMENTS * 120 },
  async () => {
    stripe.fail(() => {
      const said = random()
      return said < 0.04
        ? 'before'
        : said < 0.08
          ? 'after'
          : said < 0.1
            ? 'slow'
            : said < 0.12
              ? 'status'
              : null
    })
    let done = 0
    const each = Math.ceil(PAYMENTS / LANES)
    await Promise.all(
      lanes.map(async ({ ctx, patient, bills }) => {
        for (let n = 0; n < each; n += 1) {
          const several = chance(0.1)
          await payOnce(
            ctx,
            patient,
            several ? ([bills[2 * n], bills[2 * n + 1]] as TestBill[]) : [bills[2 * n] as TestBill],
          )
          done += 1
          if (done % 25 === 0) await cut(done % 50 ? 'portico_jobs' : 'portico_patient')
        }
      }),
    )
    await settleAll()
    const { difference, wrong, doubles, paid } = await compare()
    const { rows } = await portal.owner.query<{ state: string; n: number }>(
      'select state, count(*)::int as n from payment group by state',
    )
    process.stdout.write(
      `ledger.difference_cents ${difference}\nledger.double_charges ${doubles}\n`,
    )
    expect(stripe.wrong).toEqual([])
    expect({ difference, wrong, doubles }).toEqual({ difference: 0, wrong: 0, doubles: 0 })
    expect(rows.find(({ state }) => state === 'paid')?.n, 'nothing is lost').toBe(paid)
    expect(rows.filter(({ state }) => state === 'begun' || state === 'waiting')).toEqual([])
    expect(paid).toBeGreaterThan(PAYMENTS * 0.6)
  },
)

test(
  `${KILLS} processes killed while they follow payments: the same`,
  { timeout: 60_000 + KILLS * 20_000 },
  async () => {
    const worker = path.join(import.meta.dirname, 'payments-worker.ts')
    for (let round = 0; round < KILLS; round += 1) {
      const child = await startWorker(worker, portal.env)
      const gone = new Promise((ended) => child.once('exit', ended))
      const last = stripe.asked() + 20 + Math.floor(random() * 10)
      stripe.whenAsked((n) => void (n >= last && child.kill('SIGKILL')))
      const { ctx, patient } = lanes[round % LANES] as (typeof lanes)[number]
      const bills = await addBills(portal, patient, Array(12).fill(2_500))
      for (const { id } of bills) {
        const parts = [{ bill: id, typed: '25.00' }]
        const made = await beginPayment(ctx, { key: randomUUID(), parts })
        const going = await goPaying(ctx, { id: made.id })
        const way = await leadToGateway(portal.kit, going, '/bills')
        if (typeof way === 'string') throw new Error(way)
        const session = way.to.split('/').at(-1) as string
        stripe.pay(session)
        await told(session)
      }
      child.kill('SIGKILL')
      await gone
      stripe.whenAsked(() => {})
    }
    await settleAll()
    const { difference, wrong, doubles } = await compare()
    expect({ difference, wrong, doubles }).toEqual({ difference: 0, wrong: 0, doubles: 0 })
  },
)
