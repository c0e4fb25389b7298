// A patient's bills, or those of whoever they act for: what is owed and why, what was paid, and a line to ask about.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { teamsOf } from '../messages/teams.ts'
import { noticeRead } from '../notices/tell.ts'
import { readOwnCard, type Card } from '../people/people.server.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { Bill, Line, WholeBill } from './bill.ts'
import { creditOf, isPayment, type Entry } from './ledger/deeds.ts'
import { billRows, entryRows, wholeBill, wholeForReader } from './rows.ts'
import { ownVisitOf } from './of-visit.ts'
import type { BillVisit } from './visit.ts'

export type OwnTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const LISTED = 200

/** Whether they may pay, and not only look. */
const mayAct = ({ actor: { relation, acts, viewedBy } }: OwnTx): boolean =>
  !viewedBy && (relation === 'self' || acts.includes('bills'))

/** By currency, what they have with the clinic: of what whoever asks may see. */
async function creditsOf(tx: OwnTx): Promise<{ minor: number; currency: string }[]> {
  const entries = await entryRows(
    tx,
    sql`e.patient_id = ${ofPerson(tx)} and 'credit' in (e.debit, e.credit)`,
  )
  return [...Map.groupBy(entries, ({ currency }) => currency)]
    .map(([currency, of]) => ({ currency, minor: Math.max(0, creditOf(of)) }))
    .filter(({ minor }) => minor > 0)
}

export const listBills = verb({
  name: 'bills.own.list',
  who: ['patient'],
  reach: 'bills',
  input: z.object({}),
  audit: { action: 'read', what: 'bills' },
  run: async (tx) => ({
    bills: await billRows(tx, sql`b.patient_id = ${ofPerson(tx)}`, { most: LISTED }),
    credits: await creditsOf(tx),
    mayAct: mayAct(tx),
  }),
})

/** @throws notFound */
export async function ownBill(tx: OwnTx, id: string): Promise<Bill> {
  if (!isUuid(id)) throw notFound()
  const where = sql`b.patient_id = ${ofPerson(tx)} and b.bill_id = ${id}`
  const [bill] = await billRows(tx, where, { most: 1 })
  if (!bill) throw notFound()
  return bill
}

const ownWhole = (tx: OwnTx, bill: Bill): Promise<WholeBill> =>
  wholeForReader(tx, bill, tx.actor.relation === 'self')

export const readBill = verb({
  name: 'bills.own.read',
  who: ['patient'],
  reach: 'bills',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'bill', id }),
  run: async (tx, { id }) => {
    const bill = await ownBill(tx, id)
    if (!tx.actor.viewedBy) await noticeRead(tx, bill.id)
    const { relation, acts } = tx.actor
    return {
      bill: await ownWhole(tx, bill),
      visit: await ownVisitOf(tx, bill),
      mayAct: mayAct(tx),
      mayAsk: !tx.actor.viewedBy && (relation === 'self' || acts.includes('messages')),
    }
  },
})

/** A line somebody asks about, and the team that answers. Also of those who may not pay. */
export const readLine = verb({
  name: 'bills.own.line',
  who: ['patient'],
  reach: { act: 'messages' },
  input: z.object({ id: z.string(), line: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'bill', id }),
  run: async (tx, { id, line }): Promise<{ bill: Bill; line: Line | null; team: string }> => {
    const bill = await wholeBill(tx, await ownBill(tx, id))
    const found = line ? bill.lines.find((one) => one.id === line) : null
    if (line && !found) throw notFound()
    return { bill, line: found ?? null, team: await billingTeam(tx) }
  },
})

/** The team that answers questions about bills; the front desk where none is said to. */
async function billingTeam(tx: OwnTx): Promise<string> {
  const teams = (await teamsOf(tx)).filter(({ patientsWrite }) => patientsWrite)
  const { rows } = await sql<{ id: string }>`
    select t.team_id as id from team t where t.bills and t.ended_at is null order by t.name`.execute(
    tx.db,
  )
  const known = teams.find(({ id }) => rows.some((row) => row.id === id)) ?? teams[0]
  if (!known) throw notFound()
  return known.id
}

export type Paper = { bill: WholeBill; visit: BillVisit | null; card: Card; at: Date }

/** The same for paper. */
export const copyBill = verb({
  name: 'bills.own.copy',
  who: ['patient'],
  reach: 'bills',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'export', what: 'bill', id }),
  run: async (tx, { id }): Promise<Paper> => {
    const bill = await ownWhole(tx, await ownBill(tx, id))
    return {
      bill,
      visit: await ownVisitOf(tx, bill),
      card: await readOwnCard(tx.ctx.kit, tx.actor),
      at: tx.now,
    }
  },
})

/** A receipt for one payment. @throws notFound for an entry that is none */
export const copyReceipt = verb({
  name: 'bills.own.receipt',
  who: ['patient'],
  reach: 'bills',
  input: z.object({ id: z.string(), entry: z.string() }),
  audit: ({ id }) => ({ action: 'export', what: 'receipt', id }),
  run: async (tx, { id, entry }): Promise<Paper & { entries: Entry[] }> => {
    const bill = await ownWhole(tx, await ownBill(tx, id))
    return {
      bill,
      visit: null,
      entries: paymentOf(bill, entry),
      card: await readOwnCard(tx.ctx.kit, tx.actor),
      at: tx.now,
    }
  },
})

/** All that one payment did on a bill, by one of its entries. @throws notFound */
export function paymentOf({ entries }: Pick<WholeBill, 'entries'>, id: string): Entry[] {
  const found = entries.find((one) => one.id === id && isPayment(one))
  if (!found) throw notFound()
  return entries.filter(({ cause, deed }) => cause === found.cause && deed === found.deed)
}

export type Statement = {
  bills: WholeBill[]
  credits: { minor: number; currency: string }[]
  card: Card
  at: Date
}

/** Everything that was billed and paid. */
export const copyStatement = verb({
  name: 'bills.own.statement',
  who: ['patient'],
  reach: 'bills',
  input: z.object({}),
  run: async (tx): Promise<Statement> => {
    const found = await billRows(tx, sql`b.patient_id = ${ofPerson(tx)} and b.kind = 'bill'`, {
      most: LISTED,
      order: sql`b.service_on, b.created_at, b.bill_id`,
    })
    const bills: WholeBill[] = []
    for (const bill of found) bills.push(await ownWhole(tx, bill))
    return {
      bills,
      credits: await creditsOf(tx),
      card: await readOwnCard(tx.ctx.kit, tx.actor),
      at: tx.now,
    }
  },
  // Staff who look as the patient take nothing away: the page is closed to them.
  audit: (_input, { bills }, { viewedBy }) => ({
    action: viewedBy ? 'read' : 'export',
    what: 'bills',
    count: bills.length,
  }),
})
