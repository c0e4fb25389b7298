// A parent or guardian for a child, and somebody who decides for a patient who cannot: staff invite them, and they act
// once they accepted.
import { z } from 'zod'
import { sections as allSections } from '../../kit/access.ts'
import type { Actor } from '../../kit/actor.ts'
import { conflict, invalid } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { cardFor } from '../staff/person.ts'
import { stageOf } from './ages.ts'
import { isBlocked } from './blocks.ts'
import { refuseMany, writeInvitation } from './invite.server.ts'
import { lawHere } from './law.ts'
import { personSchema } from './share-form.ts'
import type { CaregiverTerms } from './terms.ts'

type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

/** Nobody is let in by an address that was typed: whoever it is accepts, with the digits that staff tell them. */
async function invite(tx: StaffTx, patient: string, terms: CaregiverTerms) {
  if (await isBlocked(tx, patient, { ...terms, key: null }))
    throw conflict('blocked', 'This person must not act for this patient: see the list below.')
  if (terms.email && (await opensAlready(tx, patient, terms.email)))
    throw conflict('opens_already', 'This person opens this record already.')
  await refuseMany(tx, { account: tx.actor.account, patient })
  const { invitation, ...invited } = await writeInvitation(tx, patient, terms, tx.actor.account)
  return { id: invitation, invited }
}

const opensAlready = async (tx: StaffTx, patient: string, email: string): Promise<boolean> =>
  (await tx.db
    .selectFrom('account as a')
    .innerJoin('account_patient as l', 'l.account_id', 'a.account_id')
    .select('a.account_id')
    .where('a.email_key', '=', emailKey(tx.ctx.kit, email))
    .where('a.email', 'is not', null)
    .where('l.patient_id', '=', patient)
    .where('l.ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

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
    const { birthDate } = await cardFor(tx, patient)
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
    return invite(tx, patient, terms)
  },
  audit: ({ patient }, { id }) => ({
    action: 'create',
    what: 'invitation to help',
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
    return invite(tx, patient, {
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
    what: 'invitation to help',
    patient,
    id,
    why: 'incapacity',
  }),
})
