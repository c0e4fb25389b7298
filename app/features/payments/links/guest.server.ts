// A link to pay, in the hands of whoever opens it: the patient's birth date first, then the clinic, the number and the amount, and
// nothing else. One answer for everything that does not fit; the fifth wrong date ends the link.
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden, invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { createTexts } from '../../../texts/texts.ts'
import { asPublic } from '../../account/as-public.ts'
import { countAttempt, LIMITS, networkOf } from '../../account/throttle.ts'
import { tokenHash } from '../../account/token.ts'
import { moneyText, readMoney } from '../../bills/money.ts'
import { cardPlace, type Card } from '../../people/people.server.ts'
import { gatewayOf } from '../gateway/of.ts'
import { MINUTES_OPEN } from '../minutes.ts'
import type { Going } from '../own.server.ts'
import { isOpen, type Payment } from '../payment.ts'
import { paymentRows } from '../rows.ts'

const WRONG = 5
const SOONEST = 300 // ms
const NOBODY = '00000000-0000-8000-8000-000000000000'

const forThem = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'payments' },
  open: undefined,
})

export const linkOver = () =>
  invalid(
    'link_no',
    'This link and this birth date do not go together, or the link is over. Check the date, or ask whoever sent you the link for a new one.',
  )

const wrongAmount = (sentence: string) => invalid('amount', sentence, { amount: sentence })

export type Proved = { patient: string; link: string }

/** @throws invalid with one answer, whatever it is that does not fit; tooMany */
export async function provePayLink(ctx: Context, token: string, born: string): Promise<Proved> {
  // The same work in every case, and an answer no sooner than this: what differs by a write is not heard.
  const soonest = setTimeout(SOONEST)
  await countTry(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const { proved } = await tryLink(forThem(ctx), { token: token.slice(0, 100), born })
  await soonest
  if (!proved) throw linkOver()
  return proved
}

const countTry = verb({
  name: 'payments.link.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: (tx, { network }) =>
    countAttempt(tx, tx.vault.blind('throttle-payment-link', network), LIMITS.address),
})

const tryLink = verb({
  name: 'payments.link.prove',
  who: ['job'],
  input: z.object({ token: z.string(), born: z.iso.date() }),
  prepare: ({ vault }) => vault.seal(CLINIC_SUBJECT, DECOY, JSON.stringify(nobodysCard)),
  run: async (tx, { token, born }, decoy) => {
    const { rows } = await sql<{ patient: string; link: string; card: Buffer }>`
      select k.patient_id as patient, k.link_id as link, p.card from payment_link k join patient p on p.patient_id = k.patient_id
      where k.token_hash = ${tokenHash(token)} and k.used_at is null and k.ended_at is null and k.ends_at > ${tx.now}
      for update of k`.execute(tx.db)
    const found = rows[0]?.card ? rows[0] : null
    const fits = await bornOn(tx, found ?? { patient: null, card: decoy }, born)
    await sql`update payment_link set failures = failures + 1,
        ended_at = case when failures + 1 >= ${WRONG} then ${tx.now}::timestamptz end,
        ended_why = case when failures + 1 >= ${WRONG} then 'wrong dates' end
      where patient_id = ${found?.patient ?? NOBODY} and link_id = ${found && !fits ? found.link : NOBODY}`.execute(
      tx.db,
    )
    const tried = found && { patient: found.patient, link: found.link }
    return { proved: fits ? tried : null, tried }
  },
  audit: (_input, { proved, tried }) => ({
    action: proved ? 'read' : 'refuse',
    what: 'payment link',
    id: tried?.link ?? null,
    patient: tried?.patient ?? null,
    why: proved ? null : tried ? 'wrong date' : 'unknown or over',
  }),
})

const DECOY = 'card.decoy'
const nobodysCard: Card = {
  name: 'Nobody At All',
  preferred: 'Nobody',
  birthDate: '1000-01-01',
  recordNumber: 'XX-000000',
}

/** A card is opened in any case, and its key fetched each time, or the time would tell that there is one. */
async function bornOn(
  tx: Tx,
  { patient, card }: { patient: string | null; card: Buffer },
  born: string,
): Promise<boolean> {
  const subject = patient ?? CLINIC_SUBJECT
  tx.vault.forget(subject)
  const plain = await tx.vault.open(subject, patient ? cardPlace(patient) : DECOY, card)
  const { birthDate } = JSON.parse(plain.toString('utf8')) as Card
  return patient !== null && birthDate === born
}

const proved = z.object({ patient: z.uuid(), link: z.uuid() })

export type GuestBill = {
  number: string
  currency: string
  /** Without what waits for a bank. */
  owed: number
  /** Begun by this link, the last of them. */
  payment: Payment | null
  /** Whether it can be paid by this link still. */
  open: boolean
}

type Stands = { bill: string; number: string; currency: string; owed: number; open: boolean }

async function standing(tx: Tx, { patient, link }: Proved, lock: boolean): Promise<Stands> {
  const { rows } = await sql<Stands>`
    select k.bill_id as bill, b.number, b.currency, greatest(0, b.owed_minor - (
        select coalesce(sum(a.amount_minor), 0) from payment_part a join payment p on p.patient_id = a.patient_id and p.payment_id = a.payment_id
        where a.patient_id = b.patient_id and a.bill_id = b.bill_id and p.state = 'waiting'))::float8 as owed,
      k.used_at is null and k.ended_at is null and k.ends_at > ${tx.now} and b.state = 'issued' as open
    from payment_link k join bill b on b.patient_id = k.patient_id and b.bill_id = k.bill_id
    where k.patient_id = ${patient} and k.link_id = ${link} and k.ended_at is null ${lock ? sql`for update of k` : sql``}`.execute(
    tx.db,
  )
  if (!rows[0]) throw linkOver()
  return rows[0]
}

const lastOf = async (tx: Tx, { patient, link }: Proved): Promise<Payment | null> =>
  (await paymentRows(tx, sql`p.patient_id = ${patient} and p.link_id = ${link}`, { most: 1 }))[0] ??
  null

/** @throws invalid when the link is over */
export const readGuestBill = (ctx: Context, input: Proved): Promise<GuestBill> =>
  readByLink(forThem(ctx), input)

const readByLink = verb({
  name: 'payments.link.read',
  who: ['job'],
  input: proved,
  audit: ({ patient, link }) => ({ action: 'read', what: 'payment link', id: link, patient }),
  run: async (tx, input): Promise<GuestBill> => {
    const { bill: _, ...stands } = await standing(tx, input, false)
    return { ...stands, payment: await lastOf(tx, input) }
  },
})

/** What was begun by the link and is not over is gone on with, when it asks for as much. @throws invalid by field `amount` */
export const beginByLink = (ctx: Context, input: Proved & { amount: string }): Promise<string> =>
  begin(forThem(ctx), input).then(({ id }) => id)

const begin = verb({
  name: 'payments.link.begin',
  who: ['job'],
  input: proved.extend({ amount: z.string().max(40) }),
  run: async (tx, { amount, ...input }): Promise<{ id: string }> => {
    const gateway = gatewayOf(tx.ctx.kit)
    if (!gateway)
      throw forbidden('no_gateway', 'Bills cannot be paid here. Please call the clinic.')
    const { bill, owed, currency, open } = await standing(tx, input, true)
    if (!open || owed <= 0) throw linkOver()
    const t = createTexts({ lang: 'en', timeZone: 'UTC' })
    const read = readMoney(amount, currency)
    const most = moneyText(t, { minor: owed, currency })
    if (!read.ok) throw wrongAmount(`Write an amount in figures, such as ${most}.`)
    if (read.minor < gateway.least)
      throw wrongAmount(`Write at least ${moneyText(t, { minor: gateway.least, currency })}.`)
    if (read.minor > owed) throw wrongAmount(`This is more than is owed. Write at most ${most}.`)
    const before = await lastOf(tx, input)
    if (before && before.minor === read.minor && isOpen(before, tx.now)) return { id: before.id }
    const id = uuidv7(tx.now)
    const ends = new Date(tx.now.getTime() + MINUTES_OPEN * 60_000)
    await sql`select app.begin_payment(${input.patient}, ${id}, ${id}, ${[bill]}::uuid[], ${[read.minor]}::bigint[],
      ${gateway.name}, ${ends})`.execute(tx.db)
    await sql`update payment set link_id = ${input.link} where patient_id = ${input.patient} and payment_id = ${id}`.execute(
      tx.db,
    )
    return { id }
  },
  audit: ({ patient, link }, { id }) => [
    { action: 'create', what: 'payment', id, patient, why: 'link' },
    { action: 'read', what: 'payment link', id: link, patient },
  ],
})

/** On the way to the gateway's page. @throws invalid when the link is over */
export const goByLink = (ctx: Context, input: Proved): Promise<Going | null> =>
  go(forThem(ctx), input)

const go = verb({
  name: 'payments.link.go',
  who: ['job'],
  input: proved,
  audit: () => [],
  run: async (tx, input): Promise<Going | null> => {
    const { open } = await standing(tx, input, false)
    const payment = await lastOf(tx, input)
    if (!payment) return null
    return { payment, open: open && isOpen(payment, tx.now) }
  },
})
