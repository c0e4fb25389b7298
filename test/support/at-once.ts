// Two at the very same moment: both requests are let in and stopped at a table until both wait, then go on together.
import type { Client } from 'pg'

/** @param table one that both write to @returns what both gave back, once they went on together */
export async function atOnce<T>(owner: Client, table: string, both: (() => Promise<T>)[]) {
  let over = 0 // refused before they came to the table
  const ending = <R>(result: R) => {
    over += 1
    return result
  }
  await owner.query('begin')
  await owner.query(`lock table ${table} in share row exclusive mode`)
  try {
    const going = both.map((go) => go().then(ending))
    while ((await waiting(owner)) + over < both.length);
    await owner.query('commit')
    return await Promise.all(going)
  } finally {
    await owner.query('rollback')
  }
}

/** How many wait for a lock: on the table, or on what comes before it. */
async function waiting(owner: Client): Promise<number> {
  await owner.query('select pg_stat_clear_snapshot()') // else a transaction sees them as at its first look
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where wait_event_type = 'Lock' and datname = current_database()`,
  )
  return rows[0]?.n ?? 0
}
