// Rows of passkeys, in whichever transaction may see them.
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { browserOf } from '../devices/browser.ts'
import { deviceWords } from '../devices/said.ts'
import type { NewPasskey } from './ceremony.ts'
import { tellOfPasskey } from './notice.ts'
import { notAdded } from './refusals.ts'

/** The passkeys of an account that still open it, oldest first. */
export const livePasskeys = (tx: Pick<Tx, 'db'>, account: string) =>
  tx.db
    .selectFrom('passkey')
    .select(['passkey_id', 'credential_id', 'transports', 'label', 'created_at', 'used_at'])
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .orderBy('created_at')

/** As the browser is told of them. */
export const knownPasskeys = async (tx: Pick<Tx, 'db'>, account: string) =>
  (await livePasskeys(tx, account).execute()).map(({ credential_id: id, transports }) => ({
    id,
    transports,
  }))

/** Keeps a new passkey, and writes to its owner. @throws invalid when there is one of its name already */
export async function keepPasskey(tx: Tx, account: string, made: NewPasskey): Promise<string> {
  const label = deviceWords(browserOf(tx.ctx.caller.device), await letterTexts(tx))
  const kept = await tx.db
    .insertInto('passkey')
    .values({
      passkey_id: uuidv7(tx.now),
      account_id: account,
      credential_id: made.credential,
      public_key: made.publicKey,
      counter: made.counter,
      transports: made.transports,
      label,
      created_at: tx.now,
    })
    .onConflict((oc) => oc.column('credential_id').doNothing())
    .returning('passkey_id')
    .executeTakeFirst()
  if (!kept) throw notAdded()
  await tellOfPasskey(tx, account, 'added', label)
  return kept.passkey_id
}
