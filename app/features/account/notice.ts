// Tells somebody that something changed on their account, at every address we have of them: whoever changed it may be
// somebody else.
import type { Tx } from '../../kit/kit.ts'
import { insteadFor } from '../../kit/post/instead.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { TextKey, Texts } from '../../texts/texts.ts'
import { letterTexts } from '../clinic/letter-texts.ts'

type Sending = Pick<Tx, 'db' | 'now' | 'vault'>
type Said = { title: string; text: string }

/** E-mail address and confirmed number of an account, as far as there are any. */
export async function addressesOf({ db, vault }: Sending, account: string) {
  const row = await db
    .selectFrom('account')
    .select(['email', 'phone', 'phone_confirmed_at'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const open = async (column: 'email' | 'phone', sealed: Buffer | null) =>
    sealed && (await vault.open(account, placeOf('account', column, account), sealed)).toString()
  return {
    email: await open('email', row.email),
    phone: await open('phone', row.phone_confirmed_at ? row.phone : null),
  }
}

/** @param say what changed, in words of the clinic's */
export async function tellOwner(
  tx: Sending,
  account: string,
  say: (t: Texts) => Said,
): Promise<void> {
  const { title, text } = say(await letterTexts(tx))
  const usual = await addressesOf(tx, account)
  const whose = { account }
  const { email, phone } = (await insteadFor(tx, whose)) ?? usual
  const letter = { purpose: 'security notice', whose, subject: account, title, text }
  if (email) await sendLater(tx, { channel: 'email', to: email, ...letter })
  if (phone) await sendLater(tx, { channel: 'sms', to: phone, ...letter })
}

/** Tells that a second factor came, went or was used. @param news one sentence of what happened */
export const tellOfFactor = (tx: Sending, account: string, news: TextKey): Promise<void> =>
  tellOwner(tx, account, (t) => ({
    title: t('notice.title'),
    text: t('notice.text', { news: t(news), when: t.dateTime(tx.now) }),
  }))
