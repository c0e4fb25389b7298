// What a person is told, outside of the portal, about passkeys of theirs.
import type { Tx } from '../../kit/kit.ts'
import { tellOwner } from '../account/notice.ts'

/** Writes to the owner of an account, in the transaction of what it tells. */
export const tellOfPasskey = (
  tx: Tx,
  account: string,
  what: 'added' | 'removed' | 'copied',
  label: string,
): Promise<void> =>
  tellOwner(tx, account, (t) => ({
    title: t(`passkey.mail.${what}.title`),
    text: t(`passkey.mail.${what}.text`, { label, when: t.dateTime(tx.now) }),
  }))
