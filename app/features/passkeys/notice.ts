// What a person is told, outside of the portal, about passkeys of theirs.
import type { Tx } from '../../kit/kit.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { createTexts } from '../../texts/texts.ts'

/** Writes to the address of an account, in the transaction of what it tells; to nobody when it has none. */
export async function tellOfPasskey(
  tx: Tx,
  account: string,
  what: 'added' | 'removed' | 'copied',
  label: string,
): Promise<void> {
  const clinic = await tx.db
    .selectFrom('clinic')
    .select(['name', 'phone', 'time_zone'])
    .executeTakeFirstOrThrow()
  const t = createTexts({
    lang: 'en',
    timeZone: clinic.time_zone,
    clinicName: clinic.name,
    phone: clinic.phone,
  })
  await sendLater(tx, {
    channel: 'email',
    purpose: 'security notice',
    subject: account,
    to: await addressOf(tx, account),
    title: t(`passkey.mail.${what}.title`),
    text: t(`passkey.mail.${what}.text`, { label, when: t.dateTime(tx.now) }),
  })
}

/** The e-mail address of an account; null for a person without one. */
export async function addressOf(tx: Tx, account: string): Promise<string | null> {
  const { email } = await tx.db
    .selectFrom('account')
    .select('email')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (!email) return null
  return (await tx.vault.open(account, `account.email:${account}`, email)).toString()
}
