// Inviting a patient: a link and a code that lead, with the birth date, to an account of their own.
import { z } from 'zod'
import { conflict, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { isTooYoung } from '../caregivers/law.ts'
import { cardFor, contactFor } from '../staff/person.ts'
import { finishWork } from '../work/add.ts'
import { contactSchema } from './contact.ts'
import { sendInvitation, type Occasion } from './letters.ts'
import { hashesOf, newSecrets, type Secrets } from './secret.ts'
import { endOf, followUpAt, openTerms, sealTerms, type Terms } from './terms.ts'

/** What is shown once: the code is kept nowhere. */
export type Sheet = Secrets & { name: string; terms: Terms; until: Date; textsAt: Date | null }

/** Makes an invitation and sends it; one that is open ends. @throws conflict when there is an account already */
export const invitePatient = verb({
  name: 'invitations.make',
  who: ['staff'],
  may: 'people.invite',
  input: contactSchema.extend({ patient: z.uuid() }),
  run: async (tx, { patient, email, phone }) => {
    const own = await tx.db
      .selectFrom('account_patient')
      .select('account_id')
      .where('patient_id', '=', patient)
      .where('relation', '=', 'self')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (own)
      throw conflict(
        'has_account',
        'This patient has an account already. If they cannot get in, use “Reset access”.',
      )
    if (await isTooYoung(tx, (await cardFor(tx, patient)).birthDate))
      throw conflict(
        'too_young',
        'This patient is too young for an account of their own. Add a parent or guardian instead, under “Parents, guardians, helpers”.',
      )
    return makeInvitation(tx, { kind: 'activation', patient, account: null, email, phone })
  },
  audit: (input, output) => ({
    action: 'create',
    what: 'invitation',
    id: output.id,
    patient: input.patient,
  }),
})

type Making = {
  kind: 'activation' | 'reset'
  patient: string
  /** Whose access is set anew. */
  account: string | null
} & Terms

/** The row and its letters; earlier ones of the same patient end. */
export async function makeInvitation(
  tx: Tx & { actor: { kind: 'staff'; account: string } },
  { kind, patient, account, email, phone }: Making,
): Promise<Sheet & { id: string; account: string | null }> {
  const { name, preferred, birthDate } = await cardFor(tx, patient)
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate ?? ''))
    throw conflict(
      'no_birth_date',
      'The record has no full birth date, and an invitation is proved by it. Add it in your chart, import it again, then invite.',
    )
  const [id, secrets, terms, until] = [
    uuidv7(tx.now),
    newSecrets(),
    { email, phone },
    endOf(tx.now),
  ]
  await endInvitations(tx, patient, kind, 'replaced')
  await tx.db
    .insertInto('invitation')
    .values({
      invitation_id: id,
      patient_id: patient,
      kind,
      account_id: account,
      ...hashesOf(tx.vault, secrets),
      terms: await sealTerms(tx.vault, patient, id, terms),
      made_by: tx.actor.account,
      created_at: tx.now,
      ends_at: until,
      // Nobody waits three days for a way back in; and without an address there is nothing to send.
      follow_up_at: kind === 'activation' && (email || phone) ? followUpAt(tx.now, 0) : null,
    })
    .execute()
  const occasion: Occasion = kind === 'reset' ? 'reset' : 'invite'
  const textsAt = await sendInvitation(tx, {
    occasion,
    patient,
    name: preferred,
    terms,
    secrets,
    until,
  })
  return { id, account, ...secrets, name, terms, until, textsAt }
}

async function endInvitations(tx: Tx, patient: string, kind: Making['kind'], why: 'replaced') {
  const ended = await tx.db
    .updateTable('invitation')
    .set({ ended_at: tx.now, ended_why: why })
    .where('patient_id', '=', patient)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('invitation_id as about')
    .execute()
  for (const { about } of ended) await finishWork(tx, { kind: 'invitation', about })
}

/** Takes an open invitation back. @throws notFound when it is over already */
export const withdrawInvitation = verb({
  name: 'invitations.withdraw',
  who: ['staff'],
  may: 'people.invite',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  audit: (input) => ({
    action: 'change',
    what: 'invitation',
    id: input.id,
    patient: input.patient,
    why: 'withdrawn',
  }),
  run: async (tx, { patient, id }) => {
    const ended = await tx.db
      .updateTable('invitation')
      .set({ ended_at: tx.now, ended_why: 'withdrawn' })
      .where('invitation_id', '=', id)
      .where('patient_id', '=', patient)
      .where('kind', '=', 'activation')
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('invitation_id')
      .executeTakeFirst()
    if (!ended) throw notFound('invitation_over', 'This invitation is over already.')
    await finishWork(tx, { kind: 'invitation', about: id })
  },
})

export type Invitation = Terms & {
  id: string
  kind: string
  madeAt: Date
  until: Date
  state: 'open' | 'used' | 'expired' | 'wrong dates' | 'withdrawn' | 'replaced' | 'merged'
  failures: number
  followUps: number
}

/** Invitations of a patient, newest first. */
export const listInvitations = verb({
  name: 'invitations.list',
  who: ['staff'],
  may: 'access.read',
  input: z.object({ patient: z.uuid() }),
  run: (tx, { patient }) => invitationsOf(tx, patient),
  // Read together with how the patient is reached, which is what the log tells.
  audit: () => [],
})

async function invitationsOf(tx: Tx, patient: string): Promise<Invitation[]> {
  const rows = await tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('patient_id', '=', patient)
    .where('kind', 'in', ['activation', 'reset'])
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openTerms(tx.vault, row)),
      id: row.invitation_id,
      kind: row.kind,
      madeAt: row.created_at,
      until: row.ends_at,
      state: row.used_at
        ? ('used' as const)
        : row.ended_at
          ? ((row.ended_why ?? 'withdrawn') as Invitation['state'])
          : row.ends_at <= tx.now
            ? ('expired' as const)
            : ('open' as const),
      failures: row.failures,
      followUps: row.follow_ups,
    })),
  )
}

/** What the form of an invitation starts with. */
export const readForInvitation = verb({
  name: 'invitations.form.read',
  who: ['staff'],
  may: 'people.invite',
  input: z.object({ patient: z.uuid() }),
  audit: (input) => ({ action: 'read', what: 'contact', patient: input.patient }),
  run: async (tx, { patient }) => {
    const { name, birthDate, recordNumber } = await cardFor(tx, patient)
    const invitations = await invitationsOf(tx, patient)
    return {
      name,
      number: recordNumber,
      tooYoung: await isTooYoung(tx, birthDate),
      open: invitations.some(({ state, kind }) => state === 'open' && kind === 'activation'),
      contact: lastContact(invitations, await contactFor(tx, patient)),
    }
  },
})

/** Where the last invitation went, else as on record. */
export const lastContact = (invitations: Invitation[], onRecord: Terms): Terms =>
  invitations[0] ? { email: invitations[0].email, phone: invitations[0].phone } : onRecord
