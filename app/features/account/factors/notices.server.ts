// When how somebody signs in changes, its owner is told at every address we have: whoever changed it may be another.
import type { Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { createTexts, type TextKey, type Texts } from '../../../texts/texts.ts'

type Sending = Pick<Tx, 'db' | 'now' | 'vault'>

/** The words for a letter, in the name of the clinic. */
export async function letterTexts({ db }: Pick<Tx, 'db'>): Promise<Texts> {
  const clinic = await db
    .selectFrom('clinic')
    .select(['name', 'phone', 'time_zone'])
    .executeTakeFirst()
  return createTexts({
    lang: 'en',
    timeZone: clinic?.time_zone ?? 'UTC',
    clinicName: clinic?.name,
    phone: clinic?.phone,
  })
}

/** E-mail address and confirmed number of an account, as far as there are any. */
export async function addressesOf({ db, vault }: Sending, account: string) {
  const row = await db
    .selectFrom('account')
    .select(['email', 'phone', 'phone_confirmed_at'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const open = async (column: string, sealed: Buffer | null) =>
    sealed && (await vault.open(account, placeOf('account', column, account), sealed)).toString()
  return {
    email: await open('email', row.email),
    phone: await open('phone', row.phone_confirmed_at ? row.phone : null),
  }
}

/** Tells the owner of an account what was changed. @param news one sentence of what happened */
export async function tellOwner(tx: Sending, account: string, news: TextKey): Promise<void> {
  const t = await letterTexts(tx)
  const { email, phone } = await addressesOf(tx, account)
  const said = { news: t(news), when: t.dateTime(tx.now) }
  const shared = { purpose: 'security notice', subject: account, text: t('notice.text', said) }
  if (email) await sendLater(tx, { ...shared, channel: 'email', to: email, title: t('notice.title') })
  if (phone) await sendLater(tx, { ...shared, channel: 'sms', to: phone })
}
