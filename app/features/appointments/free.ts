// Which times are free, read in one statement.
import type { Tx } from '../../kit/kit.ts'
import type { Slot, Way } from './rules.ts'

export type Search = {
  /** Id of the visit type. */
  type: string
  from: Date
  to: Date
  /** Only with these. */
  bookables?: string[]
  location?: string
  way?: Way
  /** BCP 47 code that the person speaks. */
  language?: string
  for: 'anyone' | 'patients' | 'staff'
  limit?: number
}

/** Soonest first. @throws notFound for a type that is none, or not for these people */
export async function freeSlots(_tx: Pick<Tx, 'db' | 'now'>, _search: Search): Promise<Slot[]> {
  throw new Error('Not there yet.')
}

/** The free times nearest to one that is not free any more, before it and after it, in their order: six unless told. */
export async function nearestFree(
  _tx: Pick<Tx, 'db' | 'now'>,
  _search: Omit<Search, 'from' | 'to'> & { around: Date },
): Promise<Slot[]> {
  throw new Error('Not there yet.')
}
