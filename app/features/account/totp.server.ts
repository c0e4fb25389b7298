// The authenticator app as a factor. Each time step counts once, whichever server is asked: the row says which was last.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { stepOf } from './totp.ts'

export const totpPlace = (id: string): string => placeOf('totp', 'secret', id)

/** True when the code fits the account's app and its time step was never used; that step is used up with it. */
export async function takeTotp(
  tx: Pick<Tx, 'db' | 'vault' | 'now'>,
  account: string,
  code: string,
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('totp')
    .select(['totp_id', 'secret', 'last_step'])
    .where('account_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return false
  const secret = (await tx.vault.open(account, totpPlace(row.totp_id), row.secret)).toString()
  const step = await stepOf(secret, code, tx.now, Number(row.last_step))
  if (step === null) return false
  // Of two servers that saw the same code, one updates the row.
  const { numUpdatedRows } = await tx.db
    .updateTable('totp')
    .set({ last_step: step })
    .where('totp_id', '=', row.totp_id)
    .where('last_step', '<', sql<string>`${step}`)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives an account an authenticator app whose secret is known already: people of the demonstration. */
export const giveTotp = verb({
  name: 'account.totp.give',
  who: ['job'],
  input: z.object({ key: z.instanceof(Buffer), secret: z.string().min(32) }),
  run: async (tx, { key, secret }) => {
    const found = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .executeTakeFirst()
    if (!found) throw notFound('no_account')
    const { account_id } = found
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('totp')
      .values({
        totp_id: id,
        account_id,
        secret: await tx.vault.seal(account_id, totpPlace(id), secret),
        created_at: tx.now,
        confirmed_at: tx.now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
    return account_id
  },
  // Nobody set anything up, so it is none of what the person did.
  audit: (_input, id) => ({ action: 'create', what: 'authenticator app', id }),
})
