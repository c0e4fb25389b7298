// The hash of one's own password. No statement of somebody who is signed in reads or sets another's: both go through
// functions of the database that know whose session this is.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'

/** Null for somebody who signs in without a password. */
export async function ownHash({ db }: Pick<Tx, 'db'>): Promise<string | null> {
  const { rows } = await sql<{ hash: string | null }>`select app.own_password() as hash`.execute(db)
  return rows[0]?.hash ?? null
}

export const hasPassword = async (tx: Pick<Tx, 'db'>): Promise<boolean> =>
  (await ownHash(tx)) !== null

/** It was chosen by its owner: one that somebody else had set is over. */
export const setOwnHash = ({ db }: Pick<Tx, 'db'>, hash: string) =>
  sql`select app.set_own_password(${hash})`.execute(db)
