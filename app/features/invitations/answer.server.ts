// Answering an invitation that was proved: a first account, or new ways into the one there is.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { writeCodes } from '../account/factors/codes.server.ts'
import { newPassword } from '../account/new-password.ts'
import { addressesOf } from '../account/notice.ts'
import { hashPassword, PASSWORD_LENGTH, refuseBreached } from '../account/password.ts'
import { keepFirstPasskey, type FirstPasskey } from '../passkeys/activation.server.ts'
import { cardFor, openCard } from '../staff/person.ts'
import { doesNotFit, nameTaken, tooYoung } from './refusals.ts'
import { finishWork } from '../work/add.ts'
import { refuseGuardian } from '../caregivers/guardian-contact.ts'
import { isTooYoung } from '../caregivers/law.ts'
import { renewAccount } from './renew.ts'
import { openTerms, type Terms } from './terms.ts'

export type Open = Terms & {
  kind: 'activation' | 'reset' | 'staff'
  /** What the patient is called. */
  called: string
  /** Of a way back in: the account. */
  account: string | null
  /** The address opens somebody's account already. */
  shared: boolean
  /** Of a first account: the patient must not have one yet. */
  tooYoung: boolean
}

/** What the last step is about; null when the invitation is over. */
export const readOpen = verb({
  name: 'invitations.open.read',
  who: ['job'],
  input: z.object({ invitation: z.uuid() }),
  run: async (tx, { invitation }): Promise<(Open & { patient: string | null }) | null> => {
    const row = await open(tx, invitation).executeTakeFirst()
    if (!row) return null
    const terms = await openTerms(tx.vault, row)
    const { patient_id: patient } = row
    const card = patient && row.card ? await openCard(tx, patient, row.card) : null
    return {
      ...terms,
      patient,
      account: row.account_id,
      kind: row.kind as Open['kind'],
      called: card?.preferred ?? terms.name ?? '',
      tooYoung: row.kind === 'activation' && (await isTooYoung(tx, card?.birthDate ?? null)),
      shared: terms.email !== null && (await opensAnother(tx, terms.email, row.account_id)),
    }
  },
  audit: ({ invitation }, output) => ({
    action: 'read',
    what: 'invitation',
    id: invitation,
    patient: output?.patient ?? null,
  }),
})

const open = (tx: Tx, invitation: string) =>
  tx.db
    .selectFrom('invitation as i')
    .leftJoin('patient as p', 'p.patient_id', 'i.patient_id')
    .selectAll('i')
    .select('p.card')
    .where('i.invitation_id', '=', invitation)
    .where('i.kind', 'in', ['activation', 'reset', 'staff'])
    .where('i.used_at', 'is', null)
    .where('i.ended_at', 'is', null)
    .where('i.ends_at', '>', tx.now)

/** Whether the address opens an account other than `own`. */
async function opensAnother(tx: Tx, email: string, own: string | null): Promise<boolean> {
  const row = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', emailKey(tx.ctx.kit, email))
    .executeTakeFirst()
  return row !== undefined && row.account_id !== own
}

/**
 * Makes the account, or renews it, and uses the invitation up: of two at once, one does.
 * @throws invalid when it is over, or somebody else has that name to sign in with
 */
export const answerInvitation = verb({
  name: 'invitations.answer',
  who: ['job'],
  input: z.object({
    invitation: z.uuid(),
    /** The new password; none for somebody who made a passkey. */
    next: newPassword(PASSWORD_LENGTH.min).nullable(),
    passkey: z.custom<FirstPasskey>().nullable(),
    /** What is known of the person: no part of a password. */
    about: z.array(z.string()),
    /** To sign in with, instead of the e-mail address. */
    name: z.string().nullable(),
  }),
  prepare: async (kit, { next, about, passkey }) => {
    if (next === null) return { account: passkey?.account ?? uuidv7(kit.clock()), hash: null }
    await refuseBreached(kit, next, about)
    return { account: uuidv7(kit.clock()), hash: await hashPassword(next) }
  },
  run: async (tx, { invitation, name, passkey }, ready) => {
    const row = await useUp(tx, invitation)
    const terms = await openTerms(tx.vault, row)
    const email = name ? null : terms.email
    const signInName = name ?? email
    if (!signInName) throw doesNotFit()
    if (row.kind === 'activation') {
      await refuseYoung(tx, row.patient_id as string)
      await refuseGuardian(tx, row.patient_id as string, { email, phone: terms.phone })
    }
    const account = row.account_id ?? ready.account
    const values = {
      email_key: emailKey(tx.ctx.kit, signInName),
      email:
        email === null ? null : await tx.vault.seal(account, `account.email:${account}`, email),
      phone:
        terms.phone === null
          ? null
          : await tx.vault.seal(account, placeOf('account', 'phone', account), terms.phone),
      phone_confirmed_at: null,
      password_hash: ready.hash,
      password_temporary_at: null,
      password_set_at: ready.hash === null ? null : tx.now,
    }
    if (!ready.hash && !passkey) throw doesNotFit()
    if (row.kind === 'reset') await renewAccount(tx, account, values)
    else await makeAccount(tx, account, row.kind === 'staff' ? 'staff' : 'patient', values)
    if (row.kind === 'activation') await tie(tx, row.patient_id as string, account)
    if (row.kind === 'staff')
      await tx.db
        .insertInto('staff_member')
        .values({
          account_id: account,
          name: terms.name ?? '',
          role: terms.role ?? '',
          joined_at: tx.now,
        })
        .execute()
    if (passkey) await keepFirstPasskey(tx, passkey)
    await usedBy(tx, invitation, account)
    // For somebody without a mobile phone: codes on paper are the second proof.
    const codes =
      row.kind !== 'staff' && !passkey && !terms.phone ? await writeCodes(tx, account) : null
    const record = await openedBy(tx, account, row.patient_id)
    return { account, kind: row.kind as Open['kind'], patient: row.patient_id, codes, record }
  },
  audit: ({ invitation }, { account, kind, patient }) => [
    {
      action: kind === 'reset' ? 'change' : 'create',
      what: kind === 'reset' ? 'ways to sign in' : 'account',
      id: account,
      account,
      patient,
      why: 'invitation',
    },
    { action: 'change', what: 'invitation', id: invitation, account, patient, why: 'used' },
  ],
})

type Values = Parameters<typeof renewAccount>[2]

async function makeAccount(
  tx: Tx,
  account: string,
  kind: 'patient' | 'staff',
  values: Values,
): Promise<void> {
  const made = await tx.db
    .insertInto('account')
    .values({ account_id: account, kind, created_at: tx.now, ...values })
    .onConflict((oc) => oc.column('email_key').doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (!made) throw nameTaken()
}

/** Adds the record to an account that the person has just signed in to. @throws invalid when it is over */
export const addToAccount = verb({
  name: 'invitations.add',
  who: ['job'],
  input: z.object({ invitation: z.uuid(), account: z.uuid() }),
  run: async (tx, { invitation, account }) => {
    const { kind, patient_id: patient } = await useUp(tx, invitation)
    if (kind !== 'activation' || !patient) throw doesNotFit()
    await refuseYoung(tx, patient)
    await refuseGuardian(tx, patient, { ...(await addressesOf(tx, account)), account })
    await tie(tx, patient, account)
    await usedBy(tx, invitation, account)
    return { patient }
  },
  audit: ({ invitation, account }, { patient }) => [
    { action: 'create', what: 'account', id: account, account, patient, why: 'invitation' },
    { action: 'change', what: 'invitation', id: invitation, account, patient, why: 'used' },
  ],
})

/** An invitation may be older than the rule, or than a birth date that was put right. @throws conflict */
async function refuseYoung(tx: Tx, patient: string): Promise<void> {
  if (await isTooYoung(tx, (await cardFor(tx, patient)).birthDate)) throw tooYoung()
}

/** The row of an invitation that is open, used up from now on. */
async function useUp(tx: Tx, invitation: string) {
  const row = await tx.db
    .updateTable('invitation')
    .set({ used_at: tx.now })
    .where('invitation_id', '=', invitation)
    .where('kind', 'in', ['activation', 'reset', 'staff'])
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .returning(['invitation_id', 'patient_id', 'account_id', 'kind', 'terms'])
    .executeTakeFirst()
  if (!row) throw doesNotFit()
  if (row.kind === 'activation') await finishWork(tx, { kind: 'invitation', about: invitation })
  return row
}

const usedBy = (tx: Tx, invitation: string, account: string) =>
  tx.db
    .updateTable('invitation')
    .set({ used_by: account })
    .where('invitation_id', '=', invitation)
    .execute()

/** The record that an invitation was for, when the account opens it now: it may have been merged since. */
async function openedBy(tx: Tx, account: string, patient: string | null): Promise<string | null> {
  if (!patient) return null
  const row = await tx.db
    .selectFrom('account_patient')
    .select('patient_id')
    .where('account_id', '=', account)
    .where('patient_id', '=', patient)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.patient_id ?? null
}

/** The account opens the record as its owner. A record has one owner: the database says who was first. */
async function tie(tx: Tx, patient: string, account: string): Promise<void> {
  const tied = await tx.db
    .insertInto('account_patient')
    .values({
      patient_id: patient,
      account_id: account,
      grant_id: uuidv7(tx.now),
      relation: 'self',
      news_from: tx.now,
      created_at: tx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('grant_id')
    .executeTakeFirst()
  if (!tied) throw doesNotFit()
}
