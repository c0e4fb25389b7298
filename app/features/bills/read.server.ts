// Bills as the clinic reads them: the queue of all patients, those of one chart, and one of them with what is internal.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { dayOf, readMoment } from '../../texts/dates.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { cardsOf } from '../find/cards.ts'
import type { Card } from '../people/people.server.ts'
import { cardFor, openPerson } from '../staff/person.ts'
import { lanes, type Bill, type Lane, type WholeBill } from './bill.ts'
import { creditFor } from './ledger/sums.ts'
import { billOf, endPlace, notePlace, reductionPlace } from './of.ts'
import { paymentOf, type Paper } from './own.server.ts'
import type { Entry } from './ledger/deeds.ts'
import { billRows, wholeBill } from './rows.ts'
import { visitOfBill } from './of-visit.ts'
import type { BillVisit } from './visit.ts'

const PAGE = 25
const LISTED = 200

export type InQueue = {
  bill: Bill
  /** The record to open: of a merge another than the bill's. */
  patient: string
  card: Card
  /** Reductions that wait for a decision. */
  waiting: number
}

export type Queue = {
  items: InQueue[]
  /** Where the next page goes on; null at the end. */
  more: number | null
  counts: Record<Exclude<Lane, 'over'>, number>
}

const undecided = sql`b.bill_id in (select r.bill_id from bill_reduction r where r.ended_at is null)`

const ofLane = (
  lane: Lane,
  today: string,
): { where: RawBuilder<unknown>; order: RawBuilder<unknown> } => {
  const open = sql`b.state = 'issued' and b.owed_minor > 0`
  switch (lane) {
    case 'drafts':
      return { where: sql`b.state = 'draft'`, order: sql`b.created_at desc, b.bill_id` }
    case 'open':
      return { where: open, order: sql`b.due_on, b.bill_id` }
    case 'overdue':
      return { where: sql`${open} and b.due_on < ${today}::date`, order: sql`b.due_on, b.bill_id` }
    case 'reductions':
      return { where: undecided, order: sql`b.created_at, b.bill_id` }
    case 'over':
      return {
        where: sql`b.state <> 'draft' and b.owed_minor = 0`,
        order: sql`b.issued_at desc, b.bill_id`,
      }
  }
}

const todayHere = async (tx: Pick<Tx, 'db' | 'now'>): Promise<string> => {
  const row = await tx.db.selectFrom('clinic').select('time_zone').executeTakeFirst()
  return dayOf(readMoment(tx.now), row?.time_zone ?? 'UTC') ?? tx.now.toISOString().slice(0, 10)
}

/** Restricted records that are not open to whoever asks are missing in it. */
export const listBillQueue = verb({
  name: 'bills.queue.list',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({
    lane: z.enum(lanes).catch('open'),
    from: z.coerce.number().int().min(0).max(100_000).catch(0),
    /** Of a bill, as it stands on paper: then the lane does not count. */
    number: z.string().trim().max(40).default(''),
  }),
  run: async (tx, { lane, from, number }): Promise<Queue> => {
    const today = await todayHere(tx)
    const { where, order } = ofLane(lane, today)
    const found = await billRows(
      tx,
      number ? sql`b.number = ${number}` : where,
      number ? { most: PAGE } : { order: sql`${order} offset ${sql.lit(from)}`, most: PAGE + 1 },
    )
    const bills = found.slice(0, PAGE)
    return {
      items: await inQueue(tx, bills),
      more: found.length > PAGE ? from + PAGE : null,
      counts: await countLanes(tx, today),
    }
  },
  audit: (_input, { items }) =>
    [...new Set(items.map(({ patient }) => patient))].map((patient) => ({
      action: 'read',
      what: 'bills',
      patient,
    })),
})

async function countLanes(tx: StaffTx, today: string): Promise<Queue['counts']> {
  const { rows } = await sql<Queue['counts']>`
    select (select count(*)::int from bill b where b.state = 'draft') as drafts,
      (select count(*)::int from bill b where b.state = 'issued' and b.owed_minor > 0) as open,
      (select count(*)::int from bill b where b.state = 'issued' and b.owed_minor > 0 and b.due_on < ${today}::date) as overdue,
      (select count(*)::int from bill_reduction r where r.ended_at is null) as reductions`.execute(
    tx.db,
  )
  return rows[0] as Queue['counts']
}

async function inQueue(tx: StaffTx, bills: Bill[]): Promise<InQueue[]> {
  const cards = await cardsOf(tx, [...new Set(bills.map(({ patient }) => patient))])
  const { rows } = await sql<{ bill: string; n: number }>`
    select r.bill_id as bill, count(*)::int as n from bill_reduction r
    where r.patient_id = any (${bills.map(({ patient }) => patient)}::uuid[]) and r.bill_id = any (${bills.map(({ id }) => id)}::uuid[])
      and r.ended_at is null
    group by r.bill_id`.execute(tx.db)
  const waiting = new Map(rows.map(({ bill, n }) => [bill, n]))
  return bills.flatMap((bill) => {
    const opened = cards.get(bill.patient)
    if (!opened) return []
    const { patient, card } = opened
    return { bill, patient, card, waiting: waiting.get(bill.id) ?? 0 }
  })
}

/** Those of one chart, the newest first. */
export const listChartBills = verb({
  name: 'bills.chart.list',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'bills', patient }),
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    return billRows(tx, sql`b.patient_id = any(${patients}::uuid[])`, { most: LISTED })
  },
})

export type Note = { id: string; at: Date; by: string | null; text: string }
export type Reduction = {
  id: string
  minor: number
  why: string
  by: string | null
  at: Date
  end: { how: 'agreed' | 'refused' | 'withdrawn'; why: string; by: string | null; at: Date } | null
}

export type StaffBill = {
  bill: WholeBill
  visit: BillVisit | null
  /** By entry, who made it. */
  by: Record<string, string>
  credit: number
  notes: Note[]
  reductions: Reduction[]
}

export const readChartBill = verb({
  name: 'bills.chart.read',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'bill', patient, id }),
  run: async (tx, asked): Promise<StaffBill> => {
    const bill = await wholeBill(tx, await billOf(tx, asked))
    return {
      bill,
      visit: await visitOfBill(tx, bill),
      by: await namesOf(tx, bill),
      credit: await creditFor(tx, bill),
      notes: await notesOf(tx, bill),
      reductions: await reductionsOf(tx, bill),
    }
  },
})

/** Where a bill is, by its id alone. @throws notFound through the chart, for one that is nobody's */
export const whereIsBill = verb({
  name: 'bills.where',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<string | null> => {
    const [bill] = await billRows(tx, sql`b.bill_id = ${id}`, { most: 1 })
    if (!bill) return null
    return (await cardsOf(tx, [bill.patient])).get(bill.patient)?.patient ?? bill.patient
  },
})

type Of = Pick<Bill, 'id' | 'patient'>

async function namesOf(tx: StaffTx, { id, patient }: Of): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select e.entry_id as id, m.name from ledger_entry e join staff_member m on m.account_id = e.made_by
    where e.patient_id = ${patient} and e.bill_id = ${id}`.execute(tx.db)
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}

async function notesOf(tx: StaffTx, { id, patient }: Of): Promise<Note[]> {
  const { rows } = await sql<Omit<Note, 'text'> & { body: Buffer }>`
    select n.note_id as id, n.created_at as at, m.name as by, n.body from bill_note n
    left join staff_member m on m.account_id = n.made_by
    where n.patient_id = ${patient} and n.bill_id = ${id} order by n.created_at, n.note_id limit ${sql.lit(LISTED)}`.execute(
    tx.db,
  )
  return Promise.all(
    rows.map(async ({ body, ...row }) => ({
      ...row,
      text: await openText(tx, patient, notePlace(row.id), body),
    })),
  )
}

const openText = async (tx: StaffTx, patient: string, place: string, sealed: Buffer) =>
  (await tx.vault.open(patient, place, sealed)).toString('utf8')

type ReductionRow = {
  id: string
  minor: number
  words: Buffer
  by: string | null
  at: Date
  how: 'agreed' | 'refused' | 'withdrawn' | null
  said: Buffer | null
  decider: string | null
  decided: Date | null
}

async function reductionsOf(tx: StaffTx, { id, patient }: Of): Promise<Reduction[]> {
  const { rows } = await sql<ReductionRow>`
    select r.reduction_id as id, r.amount_minor as minor, r.words, m.name as by, r.created_at as at, x.how, x.words as said,
      d.name as decider, x.created_at as decided
    from bill_reduction r left join staff_member m on m.account_id = r.proposed_by
    left join bill_reduction_end x on x.patient_id = r.patient_id and x.reduction_id = r.reduction_id
    left join staff_member d on d.account_id = x.decided_by
    where r.patient_id = ${patient} and r.bill_id = ${id} order by r.created_at, r.reduction_id limit ${sql.lit(LISTED)}`.execute(
    tx.db,
  )
  return Promise.all(
    rows.map(async ({ words, how, said, decider, decided, ...row }) => ({
      ...row,
      why: await openText(tx, patient, reductionPlace(row.id), words),
      end:
        how && decided
          ? {
              how,
              why: said ? await openText(tx, patient, endPlace(row.id), said) : '',
              by: decider,
              at: decided,
            }
          : null,
    })),
  )
}

/** The bill on paper, as the patient gets it: without anything internal. */
export const copyChartBill = verb({
  name: 'bills.chart.copy',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'export', what: 'bill', patient, id }),
  run: async (tx, asked): Promise<Paper> => {
    const bill = await wholeBill(tx, await billOf(tx, asked))
    return {
      bill,
      visit: await visitOfBill(tx, bill),
      card: await cardFor(tx, asked.patient),
      at: tx.now,
    }
  },
})

/** The receipt that is handed over at the desk. */
export const copyChartReceipt = verb({
  name: 'bills.chart.receipt',
  who: ['staff'],
  may: 'bills.read',
  input: z.object({ patient: z.uuid(), id: z.string(), entry: z.string() }),
  audit: ({ patient, id }) => ({ action: 'export', what: 'receipt', patient, id }),
  run: async (tx, { entry, ...asked }): Promise<Paper & { entries: Entry[] }> => {
    const bill = await wholeBill(tx, await billOf(tx, asked))
    return {
      bill,
      visit: null,
      entries: paymentOf(bill, entry),
      card: await cardFor(tx, asked.patient),
      at: tx.now,
    }
  },
})
