// A way back in for somebody who lost phone and e-mail, after staff made sure who they are.
// The old ways end when the new ones are chosen, not before: whoever talks a member of staff into a reset must not be
// able to keep the owner out, who is warned at the old address and can still sign in and say so. Sessions end at once;
// and staff can stop the old ways too, when somebody else may have the phone or the password.
import { z } from 'zod'
import { conflict, invalid } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { cardFor, contactFor } from '../staff/person.ts'
import { checks } from './checks.ts'
import { contactSchema } from './contact.ts'
import { makeInvitation } from './invite.server.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import type { Terms } from './terms.ts'

/** What the form starts with: the name, and where the account's letters and codes go now. */
export const readForReset = verb({
  name: 'invitations.reset.read',
  who: ['staff'],
  may: 'access.reset',
  input: z.object({ patient: z.uuid() }),
  audit: (input) => ({ action: 'read', what: 'contact', patient: input.patient }),
  run: async (tx, { patient }) => {
    const { name } = await cardFor(tx, patient)
    const account = await accountOf(tx, patient)
    const { email, phone } = await contactOf(tx, account)
    return {
      name,
      contact: { email, phone: phone ?? (await contactFor(tx, patient)).phone },
      others: await othersOf(tx, account.account_id, patient),
    }
  },
})

/** Whom else this account opens: what is reset is reset for them too. */
async function othersOf(tx: Tx, account: string, patient: string) {
  const rows = await tx.db
    .selectFrom('account_patient')
    .select(['patient_id', 'relation'])
    .where('account_id', '=', account)
    .where('patient_id', '<>', patient)
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('ends_at', 'is', null), is('ends_at', '>', tx.now)]))
    .orderBy('created_at')
    .execute()
  return Promise.all(
    rows.map(async ({ patient_id, relation }) => ({
      name: (await cardFor(tx, patient_id)).name,
      own: relation === 'self',
    })),
  )
}

/** Ends sessions, warns the old contact, and sends a way to choose anew. @returns the page to print */
export const resetAccess = verb({
  name: 'invitations.reset',
  who: ['staff'],
  may: 'access.reset',
  input: contactSchema.extend({
    patient: z.uuid(),
    checked: z.array(z.enum(checks)).min(2, 'Check at least two things.'),
    /** Somebody else may have the phone or the password. */
    lock: z.boolean(),
  }),
  decide: mustBeFresh,
  run: async (tx, { patient, email, phone, lock }) => {
    const account = await accountOf(tx, patient)
    if (email) await refuseOthersAddress(tx, email, account.account_id)
    await warn(tx, account.account_id, await contactOf(tx, account))
    await tx.db
      .updateTable('auth_session')
      .set({ ended_at: tx.now, ended_why: 'access reset' })
      .where('account_id', '=', account.account_id)
      .where('ended_at', 'is', null)
      .execute()
    if (lock)
      await tx.db
        .updateTable('account')
        .set({ disabled_at: tx.now })
        .where('account_id', '=', account.account_id)
        .execute()
    return makeInvitation(tx, {
      kind: 'reset',
      patient,
      account: account.account_id,
      email,
      phone,
    })
  },
  audit: ({ patient, checked, lock }, { id, account }) => [
    {
      action: 'change',
      what: 'access reset',
      id: account,
      patient,
      why: `${lock ? 'locked; ' : ''}checked ${checked.join(', ')}`,
    },
    { action: 'create', what: 'invitation', id, patient, why: 'reset' },
  ],
})

type Account = { account_id: string; email: Buffer | null; phone: Buffer | null }

async function accountOf(tx: Tx, patient: string): Promise<Account> {
  const row = await tx.db
    .selectFrom('account_patient as l')
    .innerJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['a.account_id', 'a.email', 'a.phone'])
    .where('l.patient_id', '=', patient)
    .where('l.relation', '=', 'self')
    .where('l.ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw conflict('no_account', 'This patient has no account yet. Invite them instead.')
  return row
}

async function contactOf(tx: Tx, { account_id: id, email, phone }: Account): Promise<Terms> {
  const open = async (sealed: Buffer | null, place: string) =>
    sealed && (await tx.vault.open(id, place, sealed)).toString('utf8')
  return {
    email: await open(email, `account.email:${id}`),
    phone: await open(phone, placeOf('account', 'phone', id)),
  }
}

async function refuseOthersAddress(tx: Tx, email: string, own: string): Promise<void> {
  const other = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', emailKey(tx.ctx.kit, email))
    .where('account_id', '<>', own)
    .executeTakeFirst()
  if (other)
    throw invalid('email_taken', 'Another account signs in with this address.', {
      email: 'Another account signs in with this address. Use another one, or leave it empty.',
    })
}

/** To where the person was reached so far; nothing of what was asked for stands in it. */
async function warn(tx: Tx, account: string, { email, phone }: Terms): Promise<void> {
  const t = await letterTexts(tx)
  const shared = { purpose: 'security notice', whose: { account }, subject: account }
  if (email)
    await sendLater(tx, {
      ...shared,
      channel: 'email',
      to: email,
      title: t('inviteLetter.warning.title'),
      text: t('inviteLetter.warning.text'),
    })
  if (phone)
    await sendLater(tx, {
      ...shared,
      channel: 'sms',
      to: phone,
      text: t('inviteLetter.warning.sms'),
    })
}
