// Of which visit a bill is: an entry of the record, or an appointment that was booked here. Nothing of why somebody came. Pure.
import type { Texts } from '../../texts/texts.ts'
import type { Bill } from './bill.ts'

export type BillVisit = {
  id: string
  kind: 'visit' | 'appointment'
  /** Booked here, and no entry of the record. */
  booked: boolean
  at: Date
}

/** As the form names it; empty: none. */
export const visitKey = ({ visit, appointment }: Pick<Bill, 'visit' | 'appointment'>): string =>
  visit ? `visit:${visit}` : appointment ? `appointment:${appointment}` : ''

export const keyOf = ({ id, booked }: BillVisit): string =>
  visitKey({ visit: booked ? null : id, appointment: booked ? id : null })

/** 'Visit of May 3, 2026' */
export const visitWords = (t: Texts, { kind, at }: Pick<BillVisit, 'kind' | 'at'>): string =>
  t(kind === 'visit' ? 'bills.visit.visit' : 'bills.visit.appointment', { day: t.date(at) })
