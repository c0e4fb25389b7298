// Counting attempts in the database, so that parallel guesses and a second server count alike.
import { sql } from 'kysely'
import { tooMany } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

const WINDOW_MINUTES = 15
export const LIMITS = { account: 10, address: 100 }

/** Counts one attempt against `key` before it is judged. @throws tooMany above `limit` in 15 minutes. */
export async function countAttempt(tx: Tx, key: Buffer, limit: number): Promise<void> {
  const ends = new Date(tx.now.getTime() + WINDOW_MINUTES * 60_000)
  const { rows } = await sql<{ hits: number }>`
    insert into throttle (key, hits, ends_at) values (${key}, 1, ${ends})
    on conflict (key) do update set
      hits = case when throttle.ends_at <= ${tx.now} then 1 else throttle.hits + 1 end,
      ends_at = case when throttle.ends_at <= ${tx.now} then ${ends} else throttle.ends_at end
    returning hits`.execute(tx.db)
  if ((rows[0]?.hits ?? 0) > limit)
    throw tooMany(
      'too_many_attempts',
      `There were too many attempts. Wait ${WINDOW_MINUTES} minutes, then try again.`,
    )
}

/** After success the counter starts again. */
export async function clearAttempts(tx: Tx, key: Buffer): Promise<void> {
  await tx.db.deleteFrom('throttle').where('key', '=', key).execute()
}
