// Taking a time of somebody or something, and giving it back. Whoever takes waits for whoever is at it, so that two are told
// one after the other; the constraint over `busy` has the last word.
import { sql } from 'kysely'
import { conflict } from '../../kit/errors.ts'
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

/** Nobody else takes times of these until the transaction is over. All that it needs in one call, so that nobody waits in a circle. */
export async function lockTimes(tx: Pick<Tx, 'db'>, what: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended('time|' || one, 0) as key from unnest(${what}::text[]) one order by 1) as all_of_it`.execute(
    tx.db,
  )
}

/** @throws conflict 'time_taken' */
export async function takeTime(tx: Pick<Tx, 'db' | 'now'>, taking: Taking): Promise<void> {
  const { what, seat = 0, from, to, heldUntil = null } = taking
  await lockTimes(tx, [what])
  await sql`delete from busy where what_id = ${what} and starts_at < ${to} and ends_at > ${from}
    and held_until < ${tx.now}`.execute(tx.db)
  const { numAffectedRows } = await sql`
    insert into busy (what_id, seat, starts_at, ends_at, for_id, held_until)
    values (${what}, ${seat}, ${from}, ${to}, ${taking.for}, ${heldUntil}) on conflict do nothing`.execute(
    tx.db,
  )
  if (!numAffectedRows) throw conflict('time_taken', TAKEN)
}

export const TAKEN = 'That time is not free any more. Choose another one.'

/** All that an appointment, group visit, offer or request has. */
export async function giveBack(tx: Pick<Tx, 'db'>, forId: string): Promise<void> {
  await sql`delete from busy where for_id = ${forId}`.execute(tx.db)
}
