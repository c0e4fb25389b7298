// New ways into an account whose owner lost the old ones. All old ways end with it, in the same moment.
import type { Tx } from '../../kit/kit.ts'
import { nameTaken } from './refusals.ts'

type Values = {
  email_key: Buffer
  email: Buffer | null
  phone: Buffer | null
  phone_confirmed_at: null
  password_hash: string | null
  password_temporary_at: null
  password_set_at: Date | null
}

const REASON = 'access reset'

/** @throws invalid when another account has that name to sign in with */
export async function renewAccount(tx: Tx, account: string, values: Values): Promise<void> {
  const taken = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', values.email_key)
    .where('account_id', '<>', account)
    .executeTakeFirst()
  if (taken) throw nameTaken()
  await tx.db
    .updateTable('account')
    .set({ ...values, disabled_at: null })
    .where('account_id', '=', account)
    .execute()
  for (const table of ['totp', 'recovery_code'] as const)
    await tx.db
      .updateTable(table)
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
  for (const table of ['passkey', 'auth_session'] as const)
    await tx.db
      .updateTable(table)
      .set({ ended_at: tx.now, ended_why: REASON })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
  await tx.db
    .updateTable('one_time')
    .set({ ended_at: tx.now })
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}
