// A bill, or an estimate of one: its lines, how far it is, and what was said on it. Pure, for verbs and screens alike.
import type { Entry } from './ledger/deeds.ts'

export type BillKind = 'bill' | 'estimate'
/** As the row has it. */
export type BillState = 'draft' | 'issued' | 'void'
/** As people read it. */
export const standings = [
  'draft',
  'open',
  'partly paid',
  'overdue',
  'paid',
  'void',
  'estimate',
] as const
export type Standing = (typeof standings)[number]

/** How somebody pays at the desk. */
export const ways = ['cash', 'card'] as const
/** What becomes of a reduction under discussion. */
export const ends = ['agreed', 'refused', 'withdrawn'] as const
/** The queue of the clinic. */
export const lanes = ['drafts', 'open', 'overdue', 'reductions', 'over'] as const
export type Lane = (typeof lanes)[number]

/** Sealed of a bill. */
export type BillWords = {
  /** What it is for, in plain words: 'Visit with Dr. Castellano'. */
  title: string
  /** A word to the patient; empty where there is none. */
  note: string
  /** The insurance named on it; empty where there is none. */
  insurer: string
  /** Of an estimate: who is expected to give the care. */
  provider?: { name: string; npi: string; tin: string; place: string }
  /** Of an estimate: what is expected to be scheduled apart from it. */
  apart?: string
}

/** Sealed of a line. */
export type LineWords = {
  plain: string
  /** As the clinic wrote it; no list of codes comes with the portal. */
  code: string
  system: string
  /** YYYY-MM-DD; empty: the day of the bill. */
  day: string
  diagnoses: string
  /** Why insurance pays that much, in the words of whoever wrote the bill. */
  why: string
}

export type Line = LineWords & {
  id: string
  units: number
  charge: number
  adjustment: number
  insurance: number
  own: number
}

export type Bill = BillWords & {
  id: string
  patient: string
  kind: BillKind
  number: string
  currency: string
  state: BillState
  appointment: string | null
  visit: string | null
  serviceOn: string
  issuedAt: Date | null
  dueOn: string | null
  /** The patient's part when it was issued. */
  total: number
  owed: number
  confidential: boolean
  selfPay: boolean
  version: number
  /** Put on it by payments and credit, less what was taken off again. */
  paid: number
}

export type WholeBill = Bill & { lines: Line[]; entries: Entry[] }

type Far = Pick<Bill, 'kind' | 'state' | 'owed' | 'dueOn' | 'paid'>

/** @param today by the clinic's calendar, YYYY-MM-DD */
export function standingOf({ kind, state, owed, dueOn, paid }: Far, today: string): Standing {
  if (state === 'draft') return 'draft'
  if (state === 'void') return 'void'
  if (kind === 'estimate') return 'estimate'
  if (owed <= 0) return 'paid'
  if (dueOn && dueOn < today) return 'overdue'
  return paid > 0 ? 'partly paid' : 'open'
}

export type Sums = { charge: number; adjustment: number; insurance: number; own: number }

/** All of it – taken off – insurance = yours. */
export const sumsOf = (lines: Pick<Line, keyof Sums>[]): Sums =>
  lines.reduce(
    (sum, { charge, adjustment, insurance, own }) => ({
      charge: sum.charge + charge,
      adjustment: sum.adjustment + adjustment,
      insurance: sum.insurance + insurance,
      own: sum.own + own,
    }),
    { charge: 0, adjustment: 0, insurance: 0, own: 0 },
  )
