// Who acts for a patient as the clinic sees it, and ending what the clinic set up. Each leaves a row in the patient's
// own list of accesses.
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { cardFor } from '../staff/person.ts'
import { finishWork } from '../work/add.ts'
import { stageOf } from './ages.ts'
import { blocksOf } from './blocks.ts'
import { caregiversOf, isActive, type Caregiver } from './caregivers.server.ts'
import { endInvitation, openInvitations } from './invite.server.ts'
import { lawHere } from './law.ts'
import { notify, ownersEmail } from './letters.ts'
import type { Basis } from './terms.ts'

/** Who acts for a patient, who was asked, who must not. */
export const listHelpers = verb({
  name: 'caregivers.staff.list',
  who: ['staff'],
  may: 'access.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'people who help', patient }),
  run: async (tx, { patient }) => {
    const card = await cardFor(tx, patient)
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

async function endLink(tx: Tx, patient: string, grant: string, of: (one: Caregiver) => boolean) {
  const found = (await caregiversOf(tx, patient)).find((one) => one.grant === grant)
  if (!found || !isActive(found, tx.now) || !of(found)) throw notFound()
  await tx.db
    .updateTable('account_patient')
    .set({ ended_at: tx.now, ended_why: 'staff' })
    .where('patient_id', '=', patient)
    .where('grant_id', '=', grant)
    .execute()
  const words = { name: found.name, whose: found.whose }
  await notify(tx, 'ended', { patient, email: found.email }, words)
  const own = await ownersEmail(tx, patient)
  if (own !== found.email) await notify(tx, 'ended-own', { patient, email: own }, words)
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
  run: async (tx, { patient, id }) => {
    await endLink(tx, patient, id, ({ basis }) => basis === 'incapacity')
    await finishWork(tx, { kind: 'incapacity-review', about: id })
  },
  audit: ended,
})

/** Takes an invitation back that the clinic made and nobody has answered. @throws notFound, also for a patient's own */
async function withdraw(tx: Tx, patient: string, id: string, basis: Basis): Promise<void> {
  const open = await openInvitations(tx, patient)
  if (!open.some((one) => one.id === id && one.terms.basis === basis)) throw notFound()
  await endInvitation(tx, id, 'withdrawn')
}

const withdrawn = ({ patient, id }: z.output<typeof link>) => ({
  action: 'change' as const,
  what: 'invitation to help',
  patient,
  id,
  why: 'withdrawn',
})

export const withdrawGuardian = verb({
  name: 'caregivers.guardian.withdraw',
  who: ['staff'],
  may: 'proxy.grant',
  input: link,
  run: (tx, { patient, id }) => withdraw(tx, patient, id, 'guardian'),
  audit: withdrawn,
})

export const withdrawIncapacity = verb({
  name: 'caregivers.incapacity.withdraw',
  who: ['staff'],
  may: 'proxy.confirm',
  input: link,
  run: (tx, { patient, id }) => withdraw(tx, patient, id, 'incapacity'),
  audit: withdrawn,
})
