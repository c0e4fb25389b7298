// What the clinic sets up: a parent or guardian for a child, somebody who decides for a patient who cannot, and who
// must not act. Each leaves a row in the patient's own list of accesses.
import { z } from 'zod'
import { sections as allSections } from '../../kit/access.ts'
import type { Actor } from '../../kit/actor.ts'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { readCard } from '../people/people.server.ts'
import { stageOf } from './ages.ts'
import { blocksOf, isBlocked, isSameName, sealBlock } from './blocks.ts'
import { caregiversOf, isActive, type Caregiver } from './caregivers.server.ts'
import { writeGrant } from './grant.ts'
import { openInvitations, writeInvitation, type Invited } from './invite.server.ts'
import { lawHere } from './law.ts'
import { notify } from './letters.ts'
import { personSchema } from './share-form.ts'
import type { CaregiverTerms } from './terms.ts'

type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

async function cardOf(tx: Tx, patient: string) {
  const row = await tx.db
    .selectFrom('patient')
    .select('card')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  if (!row?.card) throw notFound()
  return readCard(tx.vault, patient, row.card)
}

/** Who acts for a patient, who was asked, who must not. */
export const listHelpers = verb({
  name: 'caregivers.staff.list',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'people who help', patient }),
  run: async (tx, { patient }) => {
    const card = await cardOf(tx, patient)
    const law = await lawHere(tx)
    const all = await caregiversOf(tx, patient)
    return {
      name: card.name,
      stage: law ? stageOf(card.birthDate, law, tx.now) : 'whole',
      birthKnown: card.birthDate !== null,
      active: all.filter((one) => isActive(one, tx.now)),
      invited: await openInvitations(tx, patient),
      blocks: await blocksOf(tx, patient),
    }
  },
})

/** Opens at once for somebody who has an account, and invites everybody else. */
async function letIn(
  tx: StaffTx,
  patient: string,
  terms: CaregiverTerms,
): Promise<{ id: string; invited: Invited | null }> {
  const found = terms.email
    ? await tx.db
        .selectFrom('account')
        .select('account_id')
        .where('email_key', '=', emailKey(tx.ctx.kit, terms.email))
        .where('email', 'is not', null)
        .where('kind', '=', 'patient')
        .executeTakeFirst()
    : undefined
  if (await isBlocked(tx, patient, { ...terms, key: null }))
    throw conflict('blocked', 'This person must not act for this patient: see the list below.')
  if (!found) {
    const { invitation, ...invited } = await writeInvitation(tx, patient, terms, tx.actor.account)
    return { id: invitation, invited }
  }
  const whose = (await cardOf(tx, patient)).preferred
  const by = tx.actor.account
  const grant = await writeGrant(tx, { patient, account: found.account_id, whose, by, terms })
  if (!grant) throw conflict('opens_already', 'This person opens this record already.')
  await notify(tx, 'started', { patient, email: terms.email }, { name: terms.name, whose })
  return { id: grant, invited: null }
}

const about = { patient: z.uuid(), ...personSchema }

/** A parent or guardian sees all until the child's age says otherwise. @throws invalid for an adult */
export const addGuardian = verb({
  name: 'caregivers.guardian.add',
  who: ['staff'],
  may: 'proxy.grant',
  input: z.object(about),
  decide: mustBeFresh,
  run: async (tx, { patient, ...person }) => {
    const law = await lawHere(tx)
    const { birthDate } = await cardOf(tx, patient)
    const stage = law ? stageOf(birthDate, law, tx.now) : 'whole'
    if (stage === 'ended')
      throw invalid('of_age', 'This patient is of age, and can ask somebody to help by themself.')
    const sections = stage === 'narrowed' && law ? law.keep : [...allSections]
    const terms: CaregiverTerms = {
      ...person,
      sections,
      acts: sections,
      until: null,
      basis: 'guardian',
      grounds: null,
      reviewAt: null,
    }
    return letIn(tx, patient, terms)
  },
  audit: ({ patient }, { id }) => ({
    action: 'create',
    what: 'somebody who helps',
    patient,
    id,
    why: 'guardian',
  }),
})

/** Staff confirm that a patient cannot decide; somebody else decides for them, and staff look at it again. */
export const confirmIncapacity = verb({
  name: 'caregivers.incapacity.confirm',
  who: ['staff'],
  may: 'proxy.confirm',
  input: z.object({
    ...about,
    grounds: z.string().trim().min(10, 'Write down why the patient cannot decide.').max(2000),
    months: z.enum(['3', '6', '12'], 'Choose when to look at it again.'),
  }),
  decide: mustBeFresh,
  run: async (tx, { patient, grounds, months, ...person }) => {
    const reviewAt = new Date(tx.now)
    reviewAt.setUTCMonth(reviewAt.getUTCMonth() + Number(months))
    return letIn(tx, patient, {
      ...person,
      grounds,
      sections: [...allSections],
      acts: [...allSections],
      until: null,
      basis: 'incapacity',
      reviewAt: reviewAt.toISOString(),
    })
  },
  audit: ({ patient }, { id }) => ({
    action: 'create',
    what: 'somebody who helps',
    patient,
    id,
    why: 'incapacity',
  }),
})

async function endLink(
  tx: StaffTx,
  patient: string,
  grant: string,
  of: (one: Caregiver) => boolean,
) {
  const found = (await caregiversOf(tx, patient)).find((one) => one.grant === grant)
  if (!found || !isActive(found, tx.now) || !of(found)) throw notFound()
  await tx.db
    .updateTable('account_patient')
    .set({ ended_at: tx.now, ended_why: 'staff' })
    .where('patient_id', '=', patient)
    .where('grant_id', '=', grant)
    .execute()
  await notify(
    tx,
    'ended',
    { patient, email: found.email },
    { name: found.name, whose: found.whose },
  )
}

const link = z.object({ patient: z.uuid(), id: z.string() })
const ended = ({ patient, id }: z.output<typeof link>) => ({
  action: 'change' as const,
  what: 'what somebody sees',
  patient,
  id,
  why: 'stopped by the clinic',
})

export const endGuardian = verb({
  name: 'caregivers.guardian.end',
  who: ['staff'],
  may: 'proxy.grant',
  input: link,
  run: (tx, { patient, id }) => endLink(tx, patient, id, ({ basis }) => basis !== 'incapacity'),
  audit: ended,
})

export const endIncapacity = verb({
  name: 'caregivers.incapacity.end',
  who: ['staff'],
  may: 'proxy.confirm',
  input: link,
  run: (tx, { patient, id }) => endLink(tx, patient, id, ({ basis }) => basis === 'incapacity'),
  audit: ended,
})

/** Links by incapacity that staff should have looked at by now, and the patients they are of. */
export const listReviews = verb({
  name: 'caregivers.reviews.list',
  who: ['staff'],
  may: 'proxy.confirm',
  input: z.object({}),
  audit: { action: 'read', what: 'reviews of who decides' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('account_patient')
      .select(['patient_id', 'review_at'])
      .where('basis', '=', 'incapacity')
      .where('ended_at', 'is', null)
      .where('review_at', '<=', tx.now)
      .orderBy('review_at')
      .limit(200)
      .execute()
    return Promise.all(
      rows.map(async (row) => ({
        patient: row.patient_id,
        due: row.review_at as Date,
        name: (await cardOf(tx, row.patient_id)).name,
      })),
    )
  },
})

/** Looked at, and it still holds: again in so many months. */
export const renewReview = verb({
  name: 'caregivers.review.renew',
  who: ['staff'],
  may: 'proxy.confirm',
  input: link,
  audit: ({ patient, id }) => ({
    action: 'change',
    what: 'what somebody sees',
    patient,
    id,
    why: 'reviewed',
  }),
  run: async (tx, { patient, id }) => {
    const next = new Date(tx.now)
    next.setUTCMonth(next.getUTCMonth() + 6)
    await tx.db
      .updateTable('account_patient')
      .set({ review_at: next })
      .where('patient_id', '=', patient)
      .where('grant_id', '=', id)
      .where('basis', '=', 'incapacity')
      .where('ended_at', 'is', null)
      .execute()
  },
})

/** Somebody must not act for this patient; what they have ends at once. They are told nothing. */
export const addBlock = verb({
  name: 'caregivers.block.add',
  who: ['staff'],
  may: 'proxy.grant',
  input: z.object({
    patient: z.uuid(),
    name: personSchema.name,
    email: personSchema.email,
    reason: z.string().trim().min(3, 'Write down why.').max(2000),
  }),
  run: async (tx, { patient, name, email, reason }) => {
    await cardOf(tx, patient)
    const id = uuidv7(tx.now)
    const key = email ? emailKey(tx.ctx.kit, email) : tx.vault.blind('nobody', id)
    await tx.db
      .insertInto('proxy_block')
      .values({
        patient_id: patient,
        block_id: id,
        person_key: key,
        facts: await sealBlock(tx, patient, id, { name, email: email ?? '', reason }),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    // By the account, and as joining goes: by the name or address that the link was given under.
    const isThem = (one: { name: string; email: string | null }) =>
      isSameName(one.name, name) ||
      (email !== null && one.email?.toLowerCase() === email.toLowerCase())
    const links = (await caregiversOf(tx, patient)).filter(isThem).map(({ grant }) => grant)
    await tx.db
      .updateTable('account_patient')
      .set({ ended_at: tx.now, ended_why: 'blocked' })
      .where('patient_id', '=', patient)
      .where('relation', '=', 'proxy')
      .where('ended_at', 'is', null)
      .where((is) =>
        is.or([
          is('grant_id', 'in', [id, ...links]),
          is('account_id', 'in', (of) =>
            of.selectFrom('account').select('account_id').where('email_key', '=', key),
          ),
        ]),
      )
      .execute()
    for (const one of await openInvitations(tx, patient))
      if (isThem(one.terms))
        await tx.db
          .updateTable('invitation')
          .set({ ended_at: tx.now, ended_why: 'blocked' })
          .where('invitation_id', '=', one.id)
          .execute()
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'who must not help', patient, id }),
})

export const liftBlock = verb({
  name: 'caregivers.block.lift',
  who: ['staff'],
  may: 'proxy.grant',
  input: link,
  audit: ({ patient, id }) => ({ action: 'change', what: 'who must not help', patient, id }),
  run: async (tx, { patient, id }) => {
    await tx.db
      .updateTable('proxy_block')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('patient_id', '=', patient)
      .where('block_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
  },
})
