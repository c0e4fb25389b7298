// What the ledger hears of a record that is closed to people, and what it refuses of those who may do something: by SQL as well.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBills, booksOf } from '../../../../test/support/bills.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../../../../test/support/stripe-server.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { jobContext } from '../../../kit/verb.ts'
import { followPayment } from '../../payments/follow.ts'
import { leadToGateway } from '../../payments/go.ts'
import { beginPayment, goPaying } from '../../payments/own.server.ts'
import { followRefund } from '../../payments/refund.ts'
import { refundPayment } from '../../payments/refunds.server.ts'
import { voidBill } from '../manage.server.ts'
import { giveBack } from '../money.server.ts'
import { postEntry, type Posting } from './post.ts'

const clock = handClock('2026-03-03T15:00:00Z')
const tick = () => clock.advance(1000)

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
  ana = await addPatient(portal, 'Ana Closed')
  own = (await signedIn(portal, ana)).ctx
  biller = (await signedIn(portal, await addStaff(portal, 'Bo Strict', 'biller'))).ctx
}, 240_000)
afterAll(async () => {
  await portal?.end()
  await stripe?.stop()
})

/** @returns what ends it */
async function restrict(patient: string): Promise<() => Promise<unknown>> {
  const id = randomUUID()
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     select $1, $2, '\\x00', account_id, $3 from staff_member limit 1`,
    [patient, id, clock()],
  )
  return () =>
    portal.owner.query('update patient_restriction set ended_at = $2 where restriction_id = $1', [
      id,
      clock(),
    ])
}

const bill = async (minor: number, patient = ana.id): Promise<string> => {
  tick()
  const [one] = await addBills(portal, patient, [minor])
  return one?.id ?? ''
}

type Post = Omit<Posting, 'patient'> & { patient?: string }

const postAs = (ctx: Context, posting: Post) => {
  tick()
  return inTransaction(ctx, ({ open }) =>
    postEntry({ db: open.db, now: open.now }, { patient: ana.id, ...posting }),
  )
}
const post = (job: string, posting: Post) => postAs(jobContext(portal.kit, job), posting)

const owed = async (id: string) =>
  Number(
    (await portal.owner.query('select owed_minor as n from bill where bill_id = $1', [id])).rows[0]
      .n,
  )
const credit = async (patient = ana.id) =>
  Number(
    (
      await portal.owner.query(
        'select credit_minor as n from money_account where patient_id = $1',
        [patient],
      )
    ).rows[0].n,
  )

test('a restricted record is paid and settled, and a refund of it that fails is booked: the gateway has the money', async () => {
  const id = await bill(10_000)
  const open = await restrict(ana.id)
  const { id: payment } = await beginPayment(own, {
    key: randomUUID(),
    parts: [{ bill: id, typed: '100' }],
  })
  const way = await leadToGateway(portal.kit, await goPaying(own, { id: payment }), '/bills')
  if (typeof way === 'string') throw new Error(way)
  const session = way.to.split('/').at(-1) as string
  stripe.pay(session)
  await followPayment(portal.kit, payment)
  expect(await owed(id)).toBe(0)
  tick()
  await open()
  const { refund } = await refundPayment(biller, {
    patient: ana.id,
    id: payment,
    key: randomUUID(),
    amount: '40',
    words: 'Paid too much.',
  })
  tick()
  const reopen = await restrict(ana.id)
  Object.assign(stripe.sessions.get(session) ?? {}, { refunded: 10_000 })
  await followRefund(portal.kit, refund)
  expect(await credit()).toBe(4_000)
  // People stay out.
  await expect(
    postAs(biller, { bill: id, deed: 'taken off the bill', amount: 1, cause: 'off:closed' }),
  ).rejects.toMatchObject({ code: '42501' })
  tick()
  await reopen()
  expect((await booksOf(portal)).wrong).toBe(0)
})

test('a bill is charged once, as it was issued; import charges and does nothing else', async () => {
  const id = await bill(1_000)
  await expect(
    post('import', { bill: id, deed: 'charge', amount: 1_000, cause: 'bill:again' }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
  for (const deed of ['payment', 'reduction', 'refund failed', 'dispute won', 'void'] as const)
    await expect(
      post('import', { bill: id, deed, amount: 1, cause: `import:${deed}` }),
      deed,
    ).rejects.toMatchObject({ code: '42501' })
  for (const deed of ['payment', 'refund', 'dispute'] as const)
    await expect(
      post('demo', { bill: id, deed, amount: 1, cause: `demo:${deed}` }),
      deed,
    ).rejects.toMatchObject({ code: '42501' })
  await voidBill(biller, { patient: ana.id, id, why: 'Billed twice' })
  await portal.owner.query(
    `delete from ledger_entry where bill_id = $1 and deed in ('charge', 'void')`,
    [id],
  )
  await expect(
    postAs(biller, { bill: id, deed: 'charge', amount: 1_000, cause: 'bill:void' }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
  const other = await bill(1_000)
  await portal.owner.query('delete from ledger_entry where bill_id = $1', [other])
  await portal.owner.query('update bill set owed_minor = 0 where bill_id = $1', [other])
  const charge = { bill: other, deed: 'charge', cause: `bill:${other}` } as const
  await expect(postAs(biller, { ...charge, amount: 999 })).rejects.toMatchObject({
    code: 'more_than_owed',
  })
  expect(await postAs(biller, { ...charge, amount: 1_000 })).toBe(true)
})

test('what fails or is won back is what the same cause took, and no person says that it failed', async () => {
  const id = await bill(5_000)
  await post('payments', { bill: id, deed: 'payment', amount: 5_000, cause: 'payment:p' })
  await expect(
    postAs(biller, { bill: id, deed: 'refund failed', amount: 100, cause: 'refund:none' }),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(
    post('payments', { bill: id, deed: 'refund failed', amount: 100, cause: 'refund:none' }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
  await postAs(biller, { bill: id, deed: 'taken off the bill', amount: 100, cause: 'refund:r' })
  await postAs(biller, { bill: id, deed: 'refund', amount: 100, cause: 'refund:r' })
  await expect(
    post('payments', { bill: id, deed: 'refund failed', amount: 101, cause: 'refund:r' }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
  const failed = { bill: id, deed: 'refund failed', amount: 100, cause: 'refund:r' } as const
  expect(await post('payments', failed)).toBe(true)
  expect(await post('payments', failed)).toBe(false)
  // Two disputes of one payment, each by its own id at the gateway.
  for (const [cause, amount] of [
    ['dispute:one', 1_000],
    ['dispute:two', 2_000],
  ] as const)
    expect(await post('payments', { bill: id, deed: 'dispute', amount, cause })).toBe(true)
  expect(await owed(id)).toBe(3_100)
  await expect(
    post('payments', { bill: id, deed: 'dispute won', amount: 1_001, cause: 'dispute:one' }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
  await post('payments', { bill: id, deed: 'dispute won', amount: 1_000, cause: 'dispute:one' })
  expect(await owed(id)).toBe(2_100)
})

test('an issued bill never is a draft again, and says what it said', async () => {
  const id = await bill(1_000)
  const change = (set: string) => {
    tick()
    return inTransaction(biller, ({ open }) =>
      sql`update bill set ${sql.raw(set)} where bill_id = ${id}`.execute(open.db),
    )
  }
  for (const set of [
    `state = 'draft', issued_at = null`,
    'total_minor = 5',
    `issued_at = issued_at - interval '1 day'`,
  ])
    await expect(change(set), set).rejects.toMatchObject({ code: '42501' })
  await change('version = version + 1')
  await change(`state = 'void'`)
  await expect(change(`state = 'issued'`)).rejects.toMatchObject({ code: '42501' })
})

test('a dispute of a bill that was taken back comes out of the credit; what that lacks is owed', async () => {
  const { id: patient } = await addPatient(portal, 'Ben Void')
  const first = await bill(6_000, patient)
  const pay = { deed: 'payment', amount: 6_000, cause: 'payment:void' } as const
  await post('payments', { patient, bill: first, ...pay })
  await voidBill(biller, { patient, id: first, why: 'Billed to the wrong person' })
  expect(await credit(patient)).toBe(6_000)
  const part = { patient, bill: first, deed: 'dispute', amount: 5_000 } as const
  await post('payments', { ...part, cause: 'dispute:a' })
  expect([await credit(patient), await owed(first)]).toEqual([1_000, 0])
  await post('payments', { ...part, cause: 'dispute:b' })
  expect([await credit(patient), await owed(first)]).toEqual([0, 4_000])
  expect(await post('payments', { ...part, cause: 'dispute:b' })).toBe(false)
  await post('payments', { ...part, deed: 'dispute won', cause: 'dispute:b' })
  expect([await credit(patient), await owed(first)]).toEqual([1_000, 0])
})

test('credit is given back at the desk once, at most what there is, of a bill that is taken back too', async () => {
  const { id: patient } = await addPatient(portal, 'Cy Credit')
  const id = await bill(3_000, patient)
  const paid = { deed: 'payment', amount: 3_000, cause: 'payment:back' } as const
  await post('payments', { patient, bill: id, ...paid })
  await voidBill(biller, { patient, id, why: 'Billed to the wrong person' })
  const form = { patient, id, amount: '20', way: 'cash', key: randomUUID() } as const
  tick()
  expect(await Promise.all([giveBack(biller, form), giveBack(biller, form)])).toContainEqual({
    made: true,
    bills: [id],
  })
  expect(await giveBack(biller, { ...form, way: 'card' })).toMatchObject({ made: false })
  expect(await credit(patient)).toBe(1_000)
  await expect(
    giveBack(biller, { ...form, amount: '10.01', key: randomUUID() }),
  ).rejects.toMatchObject({ fields: { amount: expect.any(String) } })
  const { rows } = await portal.owner.query(
    `select debit, credit, amount_minor from ledger_entry where patient_id = $1 and deed = 'refund'`,
    [patient],
  )
  expect(rows).toEqual([{ debit: 'credit', credit: 'till', amount_minor: expect.anything() }])
  // The gateway knows nothing of what the till gave.
  await expect(
    post('payments', {
      patient,
      bill: id,
      deed: 'refund failed',
      amount: 1,
      cause: `cash:${form.key}`,
    }),
  ).rejects.toMatchObject({ code: 'more_than_owed' })
})
