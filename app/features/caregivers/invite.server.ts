// The patient asks somebody to help: an invitation with what they may see and until when.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { notFound, tooMany } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { readCard, readOwnCard } from '../people/people.server.ts'
import { lockFactors } from '../account/enrolled.server.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { DAYS_VALID, digitsMac, linkHash, newDigits, newLink } from './proof.ts'
import { notify } from './letters.ts'
import { personSchema, shareSchema, untilOf } from './share-form.ts'
import { openTerms, sealTerms, type CaregiverTerms } from './terms.ts'

/** What is shown once and kept nowhere in clear: the digits to tell in person, and the link for paper. */
export type Invited = { digits: string; link: string; email: string | null; name: string }

/** Writes the invitation down; one to the same person before it is worth nothing any more. */
export async function writeInvitation(
  tx: Tx,
  patient: string,
  terms: CaregiverTerms,
  account: string,
): Promise<Invited & { invitation: string }> {
  const { vault, now } = tx
  await endOlder(tx, patient, terms)
  const invitation = uuidv7(now)
  const [digits, link] = [newDigits(), newLink()]
  await tx.db
    .insertInto('invitation')
    .values({
      invitation_id: invitation,
      patient_id: patient,
      kind: 'caregiver',
      code_mac: digitsMac(vault, invitation, digits),
      link_hash: linkHash(link),
      terms: await sealTerms(vault, patient, invitation, terms),
      made_by: account,
      created_at: now,
      ends_at: new Date(now.getTime() + DAYS_VALID * 86_400_000),
    })
    .execute()
  const { preferred } = await cardOf(tx, patient)
  await notify(
    tx,
    'invited',
    { patient, email: terms.email },
    { link: `${tx.ctx.kit.config.origin}/join/${link}`, name: terms.name, whose: preferred },
  )
  return { invitation, digits, link, email: terms.email, name: terms.name }
}

async function cardOf(tx: Tx, patient: string) {
  const row = await tx.db
    .selectFrom('patient')
    .select('card')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  return readCard(tx.vault, patient, row?.card ?? null)
}

async function endOlder(tx: Tx, patient: string, terms: CaregiverTerms): Promise<void> {
  const same = (one: CaregiverTerms) =>
    terms.email ? one.email?.toLowerCase() === terms.email.toLowerCase() : one.name === terms.name
  for (const row of await openInvitations(tx, patient))
    if (same(row.terms)) await endInvitation(tx, row.id, 'replaced')
}

export const endInvitation = (tx: Tx, id: string, why: string) =>
  tx.db
    .updateTable('invitation')
    .set({ ended_at: tx.now, ended_why: why })
    .where('invitation_id', '=', id)
    .execute()

/** Invitations of a patient that nobody has answered yet. */
export async function openInvitations(tx: Tx, patient: string) {
  const rows = await tx.db
    .selectFrom('invitation')
    .select(['invitation_id', 'terms', 'created_at', 'ends_at'])
    .where('patient_id', '=', patient)
    .where('kind', '=', 'caregiver')
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .orderBy('created_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.invitation_id,
      terms: await openTerms(tx.vault, patient, row.invitation_id, row.terms),
      until: row.ends_at,
    })),
  )
}

const A_DAY = 10 // invitations: each is a letter in the clinic's name to whatever address was typed

/** @throws tooMany; of many at once, on however many servers, no more are sent */
export async function refuseMany(
  tx: Tx,
  { account, patient }: { account: string; patient: string },
) {
  await lockFactors(tx, account)
  const { n } = await tx.db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('patient_id', '=', patient)
    .where('created_at', '>', new Date(tx.now.getTime() - 86_400_000))
    .where('kind', '=', 'caregiver')
    .where('made_by', '=', account)
    .executeTakeFirstOrThrow()
  if (Number(n) >= A_DAY)
    throw tooMany(
      'too_many_invitations',
      `You have invited ${A_DAY} times within a day, which is the most. Wait a day, then try again.`,
    )
}

/** @throws invalid by field; tooMany */
export const inviteCaregiver = verb({
  name: 'caregivers.invite',
  who: ['patient'],
  input: z.object({ ...personSchema, ...shareSchema }),
  decide: mustBeFresh,
  run: async (tx, { lasting, ...input }) => {
    await refuseMany(tx, tx.actor)
    return writeInvitation(
      tx,
      tx.actor.patient,
      {
        ...input,
        until: untilOf(lasting, tx.now),
        basis: 'patient',
        grounds: null,
        reviewAt: null,
      },
      tx.actor.account,
    )
  },
  audit: (_input, { invitation }) => ({
    action: 'create',
    what: 'invitation to help',
    id: invitation,
  }),
})

/** Checks what was typed and says how it will read, without doing it. */
export const reviewInvitation = verb({
  name: 'caregivers.review',
  who: ['patient'],
  input: z.object({ ...personSchema, ...shareSchema }),
  decide: mustBeFresh,
  run: async (tx, { lasting, ...input }) => ({
    ...input,
    lasting,
    until: untilOf(lasting, tx.now),
    whose: (await readOwnCard(tx.ctx.kit, tx.actor)).preferred,
  }),
  audit: () => [],
})

/** Takes an invitation back that nobody has answered. @throws notFound */
export const withdrawInvitation = verb({
  name: 'caregivers.withdraw',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  run: async (tx, { id }) => {
    const open = await openInvitations(tx, tx.actor.patient)
    if (!open.some((one) => one.id === id)) throw notFound()
    await endInvitation(tx, id, 'withdrawn')
  },
  audit: ({ id }) => ({ action: 'change', what: 'invitation to help', id, why: 'withdrawn' }),
})
