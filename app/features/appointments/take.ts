// Taking a time of somebody or something, and giving it back. The constraint over `busy` has the last word.
import type { Tx } from '../../kit/kit.ts'

export type Taking = {
  /** A bookable, or a group visit. */
  what: string
  seat?: number
  from: Date
  to: Date
  /** The appointment, group visit, offer or request that has it. */
  for: string
  heldUntil?: Date
}

/** Nobody else takes or gives back times of these until the transaction is over. All that it needs in one call. */
export async function lockTimes(_tx: Pick<Tx, 'db'>, _what: string[]): Promise<void> {
  throw new Error('Not there yet.')
}

/** @throws conflict 'time_taken' */
export async function takeTime(_tx: Pick<Tx, 'db' | 'now'>, _taking: Taking): Promise<void> {
  throw new Error('Not there yet.')
}

/** All that an appointment, group visit, offer or request has. */
export async function giveBack(_tx: Pick<Tx, 'db'>, _forId: string): Promise<void> {
  throw new Error('Not there yet.')
}
