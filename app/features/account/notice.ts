// Tells somebody that something changed on their account, at every address we have of them.
import type { Tx } from '../../kit/kit.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { createTexts, type Texts } from '../../texts/texts.ts'

type Said = { title: string; text: string }

/** @param say what changed, in words of the clinic's */
export async function tellOwner(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  account: string,
  say: (t: Texts) => Said,
): Promise<void> {
  const clinic = await tx.db.selectFrom('clinic').select(['name', 'phone']).executeTakeFirst()
  const t = createTexts({
    lang: 'en',
    timeZone: 'UTC',
    clinicName: clinic?.name ?? '',
    phone: clinic?.phone ?? '',
  })
  const { title, text } = say(t)
  const row = await tx.db
    .selectFrom('account')
    .select(['email', 'phone', 'phone_confirmed_at'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const letter = { purpose: 'security notice', subject: account, title, text }
  const open = async (column: 'email' | 'phone', sealed: Buffer) =>
    (await tx.vault.open(account, placeOf('account', column, account), sealed)).toString()
  if (row.email)
    await sendLater(tx, { channel: 'email', to: await open('email', row.email), ...letter })
  if (row.phone && row.phone_confirmed_at)
    await sendLater(tx, { channel: 'sms', to: await open('phone', row.phone), ...letter })
}
