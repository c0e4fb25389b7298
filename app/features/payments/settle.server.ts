// What is so of a payment, as the gateway says it, written down: the one place in which a payment becomes paid. A message of the
// gateway, the page that people return to and the job that goes through what is open all come here, in any order and as often as
// they like: one charge makes one entry of the ledger for each bill, and one receipt.
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { postEntry } from '../bills/ledger/post.ts'
import { tellPatients } from '../notices/tell.ts'
import { addWork, finishWork } from '../work/add.ts'
import { gatewayNames, whys, type Dispute, type Known } from './gateway/gateway.ts'
import { differenceOf, spread, type Payment, type PaymentState } from './payment.ts'
import { paymentRows } from './rows.ts'
import { entriesOf, standingParts } from './standing.ts'

const job = { who: ['job'] } as const

export type At = Pick<Payment, 'patient' | 'gateway' | 'session' | 'state' | 'ends'> & {
  label: string
  minor: number
  currency: string
  /** What was given back of it within the last month. */
  givenBack: string[]
}

const BACK_AGAIN = 30 * 86_400_000 // ms

/** Where a payment stands, for whoever asks the gateway. Null for none. */
export const standingPayment = verb({
  ...job,
  name: 'payments.standing',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<At | null> => {
    const [found] = await paymentRows(tx, sql`p.payment_id = ${id}`, { most: 1 })
    if (!found) return null
    const { patient, gateway, session, state, ends, minor, currency, parts, refunds } = found
    const since = new Date(tx.now.getTime() - BACK_AGAIN)
    const givenBack = refunds
      .filter((one) => one.state === 'done' && !one.elsewhere && one.at > since)
      .map((one) => one.id)
    const label = labelOf(parts)
    return { patient, gateway, session, state, ends, minor, currency, label, givenBack }
  },
})

/** What the gateway's page says that it is for. */
export const labelOf = (parts: { number: string }[]): string =>
  `Bill ${parts.map(({ number }) => number).join(', ')}`.slice(0, 200)

/** By which of its ids a message knows it. */
export const findPayment = verb({
  ...job,
  name: 'payments.find',
  input: z.object({ gateway: z.enum(gatewayNames), charge: z.string().max(100) }),
  audit: () => [],
  run: async (tx, { gateway, charge }): Promise<string | null> => {
    const row = await tx.db
      .selectFrom('payment')
      .select('payment_id as id')
      .where('gateway', '=', gateway)
      .where('gateway_charge', '=', charge)
      .executeTakeFirst()
    return row?.id ?? null
  },
})

/** The gateway has a page for it. Said again, it changes nothing. */
export const keepSession = verb({
  ...job,
  name: 'payments.session',
  input: z.object({ id: z.uuid(), session: z.string().min(1).max(200) }),
  audit: () => [],
  run: async (tx, { id, session }): Promise<void> => {
    await sql`update payment set gateway_session = ${session}
      where payment_id = ${id} and gateway_session is null`.execute(tx.db)
  },
})

const known = z.object({
  state: z.enum(['open', 'waiting', 'paid', 'declined', 'expired']),
  why: z.enum(whys).nullable(),
  charge: z.string().max(200).nullable(),
  taken: z.int().min(0),
  refunded: z.int().min(0),
  disputes: z.array(
    z.object({
      id: z.string().min(1).max(200),
      state: z.enum(['open', 'won', 'lost']),
      minor: z.int().positive(),
    }),
  ),
})

export type Settled = { state: PaymentState; changed: boolean; patient: string | null }

/** @param known null: nobody was ever led to the gateway, and its time is over */
export const settle = verb({
  ...job,
  name: 'payments.settle',
  input: z.object({ id: z.uuid(), known: known.nullable() }),
  run: async (tx, { id, known: said }): Promise<Settled> => {
    const where = sql`p.payment_id = ${id}`
    const [payment] = await paymentRows(tx, where, { most: 1, lock: true })
    if (!payment) return { state: 'expired', changed: false, patient: null }
    const { patient } = payment
    await sql`update payment set asked_at = ${tx.now} where patient_id = ${patient} and payment_id = ${id}`.execute(
      tx.db,
    )
    const state = payment.state === 'paid' ? 'paid' : nextState(payment, said)
    let changed = state !== payment.state
    if (state === 'paid' && said && changed) await pay(tx, payment, said)
    else if (changed)
      await sql`update payment set state = ${state}, state_at = ${tx.now}, why = ${said?.why ?? null},
          gateway_charge = coalesce(gateway_charge, ${said?.charge ?? null})
        where patient_id = ${patient} and payment_id = ${id}`.execute(tx.db)
    if (state === 'paid' && said) changed = (await settleAfter(tx, payment, said)) || changed
    // Told where somebody waits for it; what happens under their eyes stands on the page that they see.
    const slow = payment.state === 'waiting' && (state === 'declined' || state === 'paid')
    if (changed && (slow || state === 'paid')) await tellOfBills(tx, payment)
    return { state, changed, patient }
  },
  audit: ({ id }, { state, changed, patient }) =>
    changed ? { action: 'change', what: 'payment', id, patient, why: state } : [],
})

/** Whatever came in whichever order: paid is paid, and what is over can still turn out to be paid. */
function nextState({ state }: Payment, said: Known | null): PaymentState {
  if (!said) return 'expired'
  return said.state === 'open' ? state : said.state
}

/** By the bills that it pays: whoever may not see one of them is not told of it. */
export const tellOfBills = (
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, parts }: Pick<Payment, 'patient' | 'parts'>,
): Promise<void> =>
  tellPatients(
    tx,
    parts.map(({ bill }) => ({ patient, kind: 'bills', about: bill })),
  )

async function pay(tx: Tx, payment: Payment, { taken, charge }: Known): Promise<void> {
  const { id, patient, parts } = payment
  for (const { bill, minor } of spread(parts, taken))
    await postEntry(tx, {
      patient,
      bill,
      deed: 'payment',
      amount: minor,
      cause: `payment:${id}`,
      payment: id,
    })
  await sql`update payment set state = 'paid', state_at = ${tx.now}, why = null, taken_minor = ${taken}, receipt = ${receiptNumber()},
      gateway_charge = coalesce(gateway_charge, ${charge})
    where patient_id = ${patient} and payment_id = ${id}`.execute(tx.db)
  await sql`update payment_link k set used_at = ${tx.now} from payment p where p.patient_id = ${patient} and p.payment_id = ${id}
    and k.patient_id = p.patient_id and k.link_id = p.link_id and k.used_at is null`.execute(tx.db)
  if (taken !== payment.minor)
    await addWork(tx, { kind: 'payment-differs', about: id, patient, urgency: 'today' })
}

/** What happens to a payment once it is paid: given back, disputed. @returns whether anything was new */
async function settleAfter(
  tx: Tx,
  before: Payment,
  { refunded, disputes, taken }: Known,
): Promise<boolean> {
  const { id, patient } = before
  // Given back elsewhere than here, or not given back after all: somebody has to look, until both say the same.
  const differs = differenceOf({ ...before, state: 'paid', refunded })
  if (differs) await addWork(tx, { kind: 'payment-differs', about: id, patient, urgency: 'today' })
  else if (differs === 0 && taken === before.minor)
    await finishWork(tx, { kind: 'payment-differs', about: id })
  let posted = false
  for (const one of disputes) posted = (await settleDispute(tx, before, one)) || posted
  const { state, minor } = disputeOf(disputes)
  const disputed = Math.min(minor, taken)
  const changed =
    refunded !== before.refunded || state !== before.dispute || disputed !== before.disputed
  if (!changed) return posted
  if (state === 'open')
    await addWork(tx, { kind: 'payment-disputed', about: id, patient, urgency: 'today' })
  else if (state) await finishWork(tx, { kind: 'payment-disputed', about: id })
  await sql`update payment set refunded_minor = ${Math.min(refunded, taken)}, dispute = ${state}, disputed_minor = ${disputed}
    where patient_id = ${patient} and payment_id = ${id}`.execute(tx.db)
  return true
}

/** Each by itself: owed again once, and when it is won, what it made owed is paid. @returns whether anything was new */
async function settleDispute(tx: Tx, payment: Payment, { id, state, minor }: Dispute) {
  const { patient } = payment
  const cause = `dispute:${id}`
  const post = async (deed: 'dispute' | 'dispute won', bill: string | null, amount: number) =>
    postEntry(tx, { patient, bill, deed, amount, cause, payment: payment.id })
  const made = await entriesOf(tx, patient, { cause, deed: 'dispute' })
  if (state === 'won') {
    const won = []
    for (const { bill, amount } of made) won.push(await post('dispute won', bill, amount))
    return won.includes(true)
  }
  if (made.length > 0) return false
  const { on } = await standingParts(tx, payment)
  for (const part of spread(on, minor)) await post('dispute', part.bill, part.minor)
  return true
}

/** All of them in one word, and how much of the payment they hold back. */
function disputeOf(all: Dispute[]): { state: Payment['dispute']; minor: number } {
  if (all.length === 0) return { state: null, minor: 0 }
  const held = all.filter(({ state }) => state !== 'won')
  const state = held.some((one) => one.state === 'open') ? 'open' : held.length ? 'lost' : 'won'
  return { state, minor: (held.length ? held : all).reduce((sum, one) => sum + one.minor, 0) }
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Random, so that nobody can count them, and in letters that are not taken for each other. */
export const receiptNumber = (): string => `R-${four()}-${four()}`
