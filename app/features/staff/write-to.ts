// E-mails to people who work here. A job that sends them has to be let see who these are (row-level security).
import type { Permission } from '../../kit/access.ts'
import type { Tx } from '../../kit/kit.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'

type Sending = Pick<Tx, 'db' | 'now' | 'vault'>
type Colleague = { account_id: string; email: Buffer | null }
type Said = { purpose: string; title: string; text: string }

/** Nobody with an address gets nothing. */
export async function writeTo(tx: Sending, to: Colleague, said: Said): Promise<void> {
  const { account_id: account, email } = to
  if (!email) return
  const address = await tx.vault.open(account, placeOf('account', 'email', account), email)
  await sendLater(tx, {
    ...said,
    channel: 'email',
    whose: 'other',
    subject: account,
    to: address.toString('utf8'),
  })
}

/** To everybody who works here and may do this. @returns how many */
export async function writeToAll(tx: Sending, may: Permission, said: Said): Promise<number> {
  const all = await tx.db
    .selectFrom('account')
    .innerJoin('staff_member as m', 'm.account_id', 'account.account_id')
    .innerJoin('staff_role as r', 'r.role', 'm.role')
    .select(['account.account_id', 'account.email'])
    .where('account.disabled_at', 'is', null)
    .where(({ eb, val, ref }) => eb(val<string>(may), '=', eb.fn.any(ref('r.may'))))
    .execute()
  for (const one of all) await writeTo(tx, one, said)
  return all.length
}
