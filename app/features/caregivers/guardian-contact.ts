// A young person's account must not be reached by those whom it is kept from: an address or a number of theirs opens
// nothing of it.
import { conflict } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { emailKey } from '../account/account.server.ts'
import { readCard } from '../people/people.server.ts'
import { stageOf } from './ages.ts'
import { isBlocked } from './blocks.ts'
import { caregiversOf } from './caregivers.server.ts'
import { lawHere } from './law.ts'
import { openInvitations } from './invite.server.ts'

const digits = (phone: string) => phone.replace(/\D/g, '').slice(-10)

/** `account`: one that there is already, and that would open the record as its own. */
type Contact = { email: string | null; phone: string | null; account?: string }

/**
 * Whether the address or the number is one of somebody who acts, or acted, as this minor's guardian, or the address one
 * of somebody who must not. For the job that answers an invitation. Compared by keyed hash, however it is written.
 */
export async function guardianContact(tx: Tx, patient: string, contact: Contact): Promise<boolean> {
  const law = await lawHere(tx)
  const row = await tx.db
    .selectFrom('patient')
    .select('card')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  const { birthDate } = await readCard(tx.vault, patient, row?.card ?? null)
  if (!law || stageOf(birthDate, law, tx.now) === 'ended') return false
  const { kit } = tx.ctx
  const mail = contact.email && emailKey(kit, contact.email)
  const phone = contact.phone && kit.vault.blind('phone', digits(contact.phone))
  const isMail = (key: Buffer) => Boolean(mail) && key.equals(mail as Buffer)
  if (await isBlocked(tx, patient, { name: '', email: contact.email, key: null })) return true
  const invited = await openInvitations(tx, patient)
  const known = await caregiversOf(tx, patient)
  const written = [...invited.map(({ terms }) => terms), ...known]
    .filter(({ basis }) => basis === 'guardian')
    .flatMap(({ email }) => (email ? [emailKey(kit, email)] : []))
  if (written.some(isMail)) return true
  const ids = known.filter(({ basis }) => basis === 'guardian').map(({ account }) => account)
  if (ids.length === 0) return false
  if (contact.account && ids.includes(contact.account)) return true
  const accounts = await tx.db
    .selectFrom('account')
    .select(['account_id', 'email_key', 'phone'])
    .where('account_id', 'in', ids)
    .execute()
  for (const one of accounts) {
    if (isMail(one.email_key)) return true
    if (!phone || !one.phone) continue
    const place = placeOf('account', 'phone', one.account_id)
    const plain = (await tx.vault.open(one.account_id, place, one.phone)).toString('utf8')
    if (kit.vault.blind('phone', digits(plain)).equals(phone)) return true
  }
  return false
}

/** @throws conflict with a sentence for the young person */
export async function refuseGuardian(tx: Tx, patient: string, contact: Contact): Promise<void> {
  if (await guardianContact(tx, patient, contact))
    throw conflict(
      'guardian_contact',
      'This account is yours alone, so it cannot use the e-mail address or the phone number of somebody who looks after you. Choose a name to sign in with, or ask the front desk for an invitation to an address of your own.',
    )
}
