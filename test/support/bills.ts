// Bills for tests, as they stand once they were issued: the ledger's first entry with them.
import { randomUUID } from 'node:crypto'
import { sealBillWords } from '../../app/features/bills/rows.ts'
import { uuidv7 } from '../../app/kit/ids.ts'
import type { TestPortal } from './kit.ts'

export type TestBill = { id: string; patient: string; number: string; owed: number }

/** @param amounts one bill for each, in cents */
export async function addBills(
  { kit, owner }: Pick<TestPortal, 'kit' | 'owner'>,
  patient: string,
  amounts: number[],
  { confidential = false, title = 'A visit' } = {},
): Promise<TestBill[]> {
  const now = kit.clock()
  const bills = amounts.map((owed) => {
    const id = uuidv7(now)
    return { id, patient, owed, number: `B-${randomUUID().slice(0, 13).toUpperCase()}` }
  })
  const words = await Promise.all(
    bills.map((bill) => sealBillWords(kit, bill, { title, note: '', insurer: '' })),
  )
  const ids = bills.map(({ id }) => id)
  await owner.query(
    `insert into bill (patient_id, bill_id, kind, number, currency, state, service_on, issued_at, due_on, total_minor, owed_minor, confidential,
       self_pay, words, created_at)
     select $1, g.id, 'bill', g.number, 'USD', 'issued', $5::timestamptz::date, $5, $5::timestamptz::date + 30, g.owed, g.owed, $6, false, g.words, $5
     from unnest($2::uuid[], $3::text[], $4::bigint[], $7::bytea[]) as g (id, number, owed, words)`,
    [patient, ids, bills.map(({ number }) => number), amounts, now, confidential, words],
  )
  await owner.query(
    `insert into money_account (patient_id, currency) values ($1, 'USD') on conflict do nothing`,
    [patient],
  )
  await owner.query(
    `insert into ledger_entry (patient_id, entry_id, bill_id, deed, debit, credit, amount_minor, currency, cause, created_at)
     select $1, gen_random_uuid(), g.id, 'charge', 'owed', 'income', g.owed, 'USD', 'bill:' || g.id, $4
     from unnest($2::uuid[], $3::bigint[]) as g (id, owed)`,
    [patient, ids, amounts, now],
  )
  return bills
}

/** What the ledger says of a gateway, and whether what stands beside it agrees. */
export async function booksOf({ owner }: Pick<TestPortal, 'owner'>) {
  const one = async <T>(query: string): Promise<T> => (await owner.query(query)).rows[0] as T
  const { minor } = await one<{ minor: string }>(
    `select coalesce(sum(case when debit = 'gateway' then amount_minor when credit = 'gateway' then -amount_minor end), 0) as minor from ledger_entry`,
  )
  const { bills } = await one<{ bills: string }>(
    `select count(*) as bills from bill b where b.state = 'issued' and b.owed_minor <> (
       select coalesce(sum(case when e.debit = 'owed' then e.amount_minor when e.credit = 'owed' then -e.amount_minor end), 0)
       from ledger_entry e where e.patient_id = b.patient_id and e.bill_id = b.bill_id)`,
  )
  const { credits } = await one<{ credits: string }>(
    `select count(*) as credits from money_account a where a.credit_minor <> (
       select coalesce(sum(case when e.credit = 'credit' then e.amount_minor when e.debit = 'credit' then -e.amount_minor end), 0)
       from ledger_entry e where e.patient_id = a.patient_id)`,
  )
  const { twice } = await one<{ twice: string }>(
    `select count(*) as twice from payment p where p.state = 'paid' and p.taken_minor <> (
       select coalesce(sum(e.amount_minor), 0) from ledger_entry e
       where e.patient_id = p.patient_id and e.payment_id = p.payment_id and e.deed = 'payment')`,
  )
  return {
    minor: Number(minor),
    /** Sums that do not agree with their entries. */
    wrong: Number(bills) + Number(credits) + Number(twice),
  }
}
