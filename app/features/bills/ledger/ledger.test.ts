// The ledger: whatever is done with bills, in whatever order and how often, what is owed is the sum of the entries of a bill and a
// patient's credit the sum of theirs; what cannot be is refused by the database itself.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import { PorticoError } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { jobContext } from '../../../kit/verb.ts'
import { dropBill, issueBill, newBill, voidBill } from '../manage.server.ts'
import {
  decideReduction,
  proposeReduction,
  spendCredit,
  takePayment,
  writeOff,
} from '../money.server.ts'
import { readChartBill } from '../read.server.ts'
import type { LedgerDeed } from './deeds.ts'
import { postEntry, type Posting } from './post.ts'

const clock = handClock('2026-06-01T15:00:00Z')
const tick = () => clock.advance(1000)

let portal: TestPortal
let patient: string
let biller: Context
let desk: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  patient = (await addPatient(portal, 'Ana Ledger')).id
  biller = (await signedIn(portal, await addStaff(portal, 'Bo Biller', 'biller'))).ctx
  desk = (await signedIn(portal, await addStaff(portal, 'Dora Desk', 'front desk'))).ctx
}, 240_000)
afterAll(() => portal?.end())

const line = (charge: number) => ({
  plain: 'A visit',
  code: 'V1',
  units: '1',
  charge: (charge / 100).toFixed(2),
  adjustment: '',
  insurance: '',
})

async function draft(charge: number): Promise<string> {
  tick()
  const { id } = await newBill(biller, {
    patient,
    kind: 'bill',
    title: 'A visit',
    note: '',
    insurer: '',
    serviceOn: '2026-05-20',
    dueOn: '',
    confidential: false,
    selfPay: false,
    lines: [line(charge)],
  })
  return id
}

async function issued(charge: number): Promise<string> {
  const id = await draft(charge)
  tick()
  await issueBill(biller, { patient, id, version: '1' })
  return id
}

/** As the jobs of money do it. */
const post = (posting: Omit<Posting, 'patient'>) =>
  inTransaction(jobContext(portal.kit, 'payments'), ({ open }) =>
    postEntry({ db: open.db, now: open.now }, { patient, ...posting }),
  )

/** What every state of the ledger must keep, whatever came before. */
async function mustHold(): Promise<void> {
  const { rows: bills } = await portal.owner.query<{ bill_id: string; owed: string; said: string }>(
    `select b.bill_id, b.owed_minor as owed, coalesce(sum(case when e.debit = 'owed' then e.amount_minor
       when e.credit = 'owed' then -e.amount_minor else 0 end), 0) as said
     from bill b left join ledger_entry e on e.patient_id = b.patient_id and e.bill_id = b.bill_id
     group by b.bill_id, b.owed_minor`,
  )
  for (const { bill_id: id, owed, said } of bills) expect(Number(owed), id).toBe(Number(said))
  expect(bills.every(({ owed }) => Number(owed) >= 0)).toBe(true)
  const { rows: people } = await portal.owner.query<{ credit: string; said: string }>(
    `select a.credit_minor as credit, coalesce((select sum(case when e.credit = 'credit' then e.amount_minor
        when e.debit = 'credit' then -e.amount_minor else 0 end) from ledger_entry e
        where e.patient_id = a.patient_id and e.currency = a.currency), 0) as said from money_account a`,
  )
  for (const { credit, said } of people) {
    expect(Number(credit)).toBe(Number(said))
    expect(Number(credit)).toBeGreaterThanOrEqual(0)
  }
  const { rows: odd } = await portal.owner.query(
    `select e.entry_id from ledger_entry e left join bill b on b.patient_id = e.patient_id and b.bill_id = e.bill_id
     where e.amount_minor <= 0 or e.bill_id is not null and (b.bill_id is null or b.state = 'draft' or b.currency <> e.currency)
       or not exists (select from money_account a where a.patient_id = e.patient_id and a.currency = e.currency)`,
  )
  expect(odd).toEqual([])
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const refused = (error: unknown): 'refused' => {
  if (error instanceof PorticoError || (error as { code?: string }).code === '23514')
    return 'refused'
  throw error
}

test.each([1, 20, 300, 4000])(
  'after any deeds in any order the sums are those of the entries (seed %s)',
  async (seed) => {
    const random = randomOf(seed)
    const bills = [await issued(5000), await issued(1 + random(9000)), await issued(120)]
    const causes: string[] = []
    const some = () => 1 + random(4000)
    const bill = () => bills[random(bills.length)] as string
    const once = (kind: string) => {
      // Now and then a cause is heard of again.
      const known = causes.filter((cause) => cause.startsWith(`${kind}:`))
      if (known.length > 0 && random(3) === 0) return known[random(known.length)] as string
      const cause = `${kind}:${randomUUID()}`
      causes.push(cause)
      return cause
    }
    const asPosted =
      (deed: LedgerDeed, kind: string, ofBill = true) =>
      () =>
        post({ bill: ofBill ? bill() : null, deed, amount: some(), cause: once(kind) })
    const one = () => ({ patient, id: bill() })
    const money = () => (some() / 100).toFixed(2)
    const why = 'Because of the seed'
    const deeds: (() => Promise<unknown>)[] = [
      async () => bills.push(await issued(1 + random(9000))),
      () => takePayment(desk, { ...one(), amount: money(), way: 'cash', key: randomUUID() }),
      () => spendCredit(desk, { ...one(), key: randomUUID() }),
      () => writeOff(biller, { ...one(), amount: money(), why, key: randomUUID() }),
      async () => {
        const of = one()
        const { reduction } = await proposeReduction(biller, { ...of, amount: money(), why })
        tick()
        const how = random(3) === 0 ? 'refused' : 'agreed'
        await decideReduction(biller, { ...of, reduction, how, why: '' })
      },
      async () => random(4) === 0 && voidBill(biller, { ...one(), why }),
      asPosted('payment', 'payment'),
      asPosted('payment', 'payment'),
      asPosted('taken off the bill', 'off'),
      asPosted('refund', 'refund', false),
      asPosted('refund failed', 'refund', false),
      asPosted('dispute', 'dispute'),
      asPosted('dispute won', 'dispute'),
    ]
    let done = 0
    for (let n = 0; n < 60; n += 1) {
      tick()
      const said = await (deeds[random(deeds.length)] as () => Promise<unknown>)().catch(refused)
      if (said !== 'refused') done += 1
      if (n % 6 === 0) await mustHold()
    }
    expect(done).toBeGreaterThan(20)
    await mustHold()
  },
  120_000,
)

test('the database refuses what is nothing, less than nothing, or more than is owed', async () => {
  const bill = await issued(1000)
  const base = { bill, cause: 'cash:refused', deed: 'payment at the desk' } as const
  for (const amount of [0, -100, 1001])
    await expect(post({ ...base, amount }), String(amount)).rejects.toMatchObject({
      code: 'more_than_owed',
    })
  await expect(post({ ...base, deed: 'write-off', amount: 1001 })).rejects.toThrow()
  await expect(post({ ...base, deed: 'reduction', amount: 1001 })).rejects.toThrow()
  await expect(post({ ...base, deed: 'taken off the bill', amount: 1 })).rejects.toThrow()
  await expect(post({ ...base, deed: 'credit used', amount: 900_000_000 })).rejects.toThrow()
  await expect(post({ ...base, bill: null, deed: 'refund', amount: 900_000_000 })).rejects.toThrow()
  await expect(
    takePayment(desk, { patient, id: bill, amount: '10.01', way: 'cash', key: randomUUID() }),
  ).rejects.toMatchObject({ fields: { amount: 'This is more than is owed.' } })
  for (const amount of ['0', '-5', '1e3', 'ten', ''])
    await expect(
      takePayment(desk, { patient, id: bill, amount, way: 'cash', key: randomUUID() }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  expect((await readChartBill(biller, { patient, id: bill })).bill.owed).toBe(1000)
})

test('one cause makes one entry, however often it is heard of, and by however many at once', async () => {
  const bill = await issued(1000)
  tick()
  const posting = { bill, deed: 'payment', amount: 400, cause: 'payment:once' } as const
  const said = await Promise.all(Array.from({ length: 6 }, () => post(posting)))
  expect(said.filter(Boolean)).toHaveLength(1)
  tick()
  const key = randomUUID()
  const form = { patient, id: bill, amount: '2', way: 'card', key } as const
  const twice = await Promise.all([takePayment(desk, form), takePayment(desk, form)])
  expect(twice.map(({ made }) => made).toSorted()).toEqual([false, true])
  const { bill: now } = await readChartBill(biller, { patient, id: bill })
  expect(now.owed).toBe(400)
  expect(now.entries.map(({ deed }) => deed)).toEqual(['charge', 'payment', 'payment at the desk'])
})

test('two desks that take all of it at once: one payment, and one who is told', async () => {
  const bill = await issued(1000)
  const both = await Promise.allSettled(
    [1, 2].map(() =>
      takePayment(desk, { patient, id: bill, amount: '10', way: 'cash', key: randomUUID() }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await mustHold()
})

test('what is paid too much is credit, which pays another bill as far as it goes', async () => {
  const [first, second] = [await issued(1000), await issued(3000)]
  await portal.owner.query(
    `update money_account set credit_minor = 0; delete from ledger_entry; update bill set owed_minor = total_minor
     where state = 'issued'`,
  )
  await post({ bill: first, deed: 'payment', amount: 1500, cause: 'payment:over' })
  expect(await readChartBill(biller, { patient, id: first })).toMatchObject({
    bill: { owed: 0, paid: 1000 },
    credit: 500,
  })
  await spendCredit(desk, { patient, id: second, key: randomUUID() })
  expect(await readChartBill(biller, { patient, id: second })).toMatchObject({
    bill: { owed: 2500, paid: 500 },
    credit: 0,
  })
  await expect(spendCredit(desk, { patient, id: second, key: randomUUID() })).rejects.toMatchObject(
    { code: 'no_credit' },
  )
})

test('nobody adds to the ledger, changes it or takes from it by themselves', async () => {
  const { rows } = await portal.owner.query(
    `select r || ' ' || t || ' ' || p as may from unnest(array['portico_patient', 'portico_staff', 'portico_jobs', 'portico_public']) r,
       unnest(array['ledger_entry', 'money_account']) t, unnest(array['insert', 'update', 'delete', 'truncate']) p
     where has_table_privilege(r, t, p) or p in ('insert', 'update') and has_any_column_privilege(r, t, p)`,
  )
  expect(rows).toEqual([])
  const { rows: sums } = await portal.owner.query(
    `select r from unnest(array['portico_patient', 'portico_staff', 'portico_jobs']) r
     where has_column_privilege(r, 'bill', 'owed_minor', 'update')`,
  )
  expect(sums).toEqual([])
  const bill = await issued(1000)
  for (const [who, deed] of [
    [desk, 'reduction'],
    [desk, 'charge'],
    [biller, 'payment'],
    [biller, 'dispute won'],
  ] as const)
    await expect(
      inTransaction(who, ({ open }) =>
        postEntry(
          { db: open.db, now: open.now },
          { patient, bill, deed, amount: 1, cause: `test:${deed}` },
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
})

test('a draft owes nothing and is dropped with all of it; an issued bill is not', async () => {
  const id = await draft(1000)
  await expect(
    post({ bill: id, deed: 'payment', amount: 1, cause: 'payment:draft' }),
  ).rejects.toThrow()
  await dropBill(biller, { patient, id })
  await expect(readChartBill(biller, { patient, id })).rejects.toMatchObject({ kind: 'not_found' })
  const sent = await issued(1000)
  await expect(dropBill(biller, { patient, id: sent })).rejects.toMatchObject({ code: 'issued' })
})
