// Counting attempts in the database, so that parallel guesses and a second server count alike.
import { sql } from 'kysely'
import { tooMany } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

export const WINDOW_MINUTES = 15
export const LIMITS = { account: 10, address: 100 }
const SWEPT = 4 // counters that have run out, removed by each attempt: more than one can add

/**
 * The network of an address, for counting. Whoever has one IPv6 address has 2^64 of them: its first half is
 * what tells one house from another. An IPv4 address in IPv6 dress is that IPv4 address.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const dressed = address.match(/^::ffff:(\d+(?:\.\d+){3})$/i)?.[1]
  if (dressed) return dressed
  const [left = [], right] = address.split('::').map((part) => (part ? part.split(':') : []))
  const gap = right ? Array(Math.max(0, 8 - left.length - right.length)).fill('0') : []
  const groups = [...left, ...gap, ...(right ?? [])].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** Counts one attempt against `key` before it is judged. @returns false above `limit` in that time */
export async function attemptAllowed(
  tx: Tx,
  key: Buffer,
  limit: number,
  minutes = WINDOW_MINUTES,
): Promise<boolean> {
  await sweep(tx)
  const ends = new Date(tx.now.getTime() + minutes * 60_000)
  const { rows } = await sql<{ hits: number }>`
    insert into throttle (key, hits, ends_at) values (${key}, 1, ${ends})
    on conflict (key) do update set
      hits = case when throttle.ends_at <= ${tx.now} then 1 else throttle.hits + 1 end,
      ends_at = case when throttle.ends_at <= ${tx.now} then ${ends} else throttle.ends_at end
    returning hits`.execute(tx.db)
  return (rows[0]?.hits ?? 0) <= limit
}

/** As `attemptAllowed`. @throws tooMany above `limit` */
export async function countAttempt(tx: Tx, key: Buffer, limit: number): Promise<void> {
  if (!(await attemptAllowed(tx, key, limit)))
    throw tooMany(
      'too_many_attempts',
      `There were too many attempts. Wait ${WINDOW_MINUTES} minutes, then try again.`,
    )
}

/** Counters that have run out go, a few with every attempt, or strangers could fill the table with invented names. */
async function sweep(tx: Tx): Promise<void> {
  await sql`
    delete from throttle where key in (
      select key from throttle where ends_at <= ${tx.now} order by ends_at limit ${SWEPT} for update skip locked
    )`.execute(tx.db)
}

/** After success the counter starts again. */
export async function clearAttempts(tx: Tx, key: Buffer): Promise<void> {
  await tx.db.deleteFrom('throttle').where('key', '=', key).execute()
}
