// Counting attempts in the database, so that parallel guesses and a second server count alike.
import { sql, type RawBuilder } from 'kysely'
import { tooMany } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

export const WINDOW_MINUTES = 15
export const LIMITS = { account: 10, address: 100 }
const SWEPT = 16 // counters that have run out, removed by one attempt in four: more than four can add

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
  const [{ rows }] = await Promise.all([
    sql<{ hits: number }>`${counted(tx, sql`values (${key}::bytea)`, minutes)}`.execute(tx.db),
    sweep(tx, key),
  ])
  return (rows[0]?.hits ?? 0) <= limit
}

/** Whether fewer than `limit` were counted against `key`: for what counts only once it was judged, under a lock. */
export async function attemptsLeft(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  key: Buffer,
  limit: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('throttle')
    .select('hits')
    .where('key', '=', key)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return (row?.hits ?? 0) < limit
}

export type Counter = { key: Buffer; limit: number }

/**
 * Counts one attempt against the network and, unless that has had too many, against the account: in one go. A
 * network that is out of attempts uses up nobody's.
 * @returns how many attempts the account has had in this time, this one included; null when there were too many
 */
export async function attemptsAllowed(
  tx: Tx,
  network: Counter,
  account: Counter,
): Promise<number | null> {
  const [{ rows }] = await Promise.all([
    counting(tx, network, account).execute(tx.db),
    sweep(tx, account.key),
  ])
  return allowedBy(rows[0], account)
}

/** The statement of it, for whoever sends it together with others. What it gives back is for `allowedBy`. */
export function counting(tx: Tx, network: Counter, account: Counter) {
  const forAccount = sql`select ${account.key}::bytea from network where hits <= ${network.limit}`
  return sql<Hits>`
    with network as (${counted(tx, sql`values (${network.key}::bytea)`)}),
      account as (${counted(tx, forAccount)})
    select (select hits from network) as network, (select hits from account) as account`
}

export type Hits = { network: number; account: number | null }

/** As `attemptsAllowed` says it. */
export function allowedBy(row: Hits | undefined, { limit }: Counter): number | null {
  const hits = row?.account ?? null
  return hits !== null && hits <= limit ? hits : null
}

/** Counts against the keys that a query gives. */
function counted({ now }: Tx, keys: RawBuilder<unknown>, minutes = WINDOW_MINUTES) {
  const ends = new Date(now.getTime() + minutes * 60_000)
  return sql`
    insert into throttle (key, hits, ends_at) select k, 1, ${ends} from (${keys}) as given (k)
    on conflict (key) do update set
      hits = case when throttle.ends_at <= ${now} then 1 else throttle.hits + 1 end,
      ends_at = case when throttle.ends_at <= ${now} then ${ends} else throttle.ends_at end
    returning hits`
}

/** As `attemptAllowed`. @throws tooMany above `limit` */
export async function countAttempt(tx: Tx, key: Buffer, limit: number): Promise<void> {
  if (!(await attemptAllowed(tx, key, limit)))
    throw tooMany(
      'too_many_attempts',
      `There were too many attempts. Wait ${WINDOW_MINUTES} minutes, then try again.`,
    )
}

/**
 * Counters that have run out go, some with every fourth attempt, or strangers could fill the table with invented
 * names. Which attempts these are goes by the keyed hash, that nobody outside can choose.
 */
async function sweep(tx: Tx, key: Buffer): Promise<void> {
  await sweeping(tx, key)?.execute(tx.db)
}

/** The statement of it; null with the other three of four attempts. */
export const sweeping = (tx: Tx, key: Buffer) =>
  (key.at(-1) ?? 0) % 4 === 0
    ? sql`
    delete from throttle where key in (
      select key from throttle where ends_at <= ${tx.now} order by ends_at limit ${SWEPT} for update skip locked
    )`
    : null

/** After success the counter starts again. */
export async function clearAttempts(tx: Tx, key: Buffer): Promise<void> {
  await tx.db.deleteFrom('throttle').where('key', '=', key).execute()
}
