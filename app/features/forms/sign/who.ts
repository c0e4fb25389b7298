// Who signs, as whom, and how they had proved who they are: from the session and the grant, never from what is typed.
import { forbidden, notFound } from '../../../kit/errors.ts'
import type { Actor } from '../../../kit/actor.ts'
import type { Tx } from '../../../kit/kit.ts'
import { openWho } from '../../caregivers/who.ts'
import { readOwnCard } from '../../people/people.server.ts'
import type { Content, Role } from './content.ts'

export type PersonTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

const parents = ['mother', 'father']

/** Whether whoever acts for the patient fills in and signs forms for them. Row-level security says the same (app.signs_for). */
export const signsFor = ({ relation, basis, sections, acts }: PersonTx['actor']): boolean =>
  relation === 'self' ||
  (basis !== 'patient' && sections.includes('documents') && acts.includes('documents'))

/** @throws notFound without an open record, forbidden for whom the patient let in */
export function mustSignFor({ actor }: PersonTx): void {
  if (!actor.patient) throw notFound()
  if (!signsFor(actor))
    throw forbidden(
      'not_yours_to_sign',
      'Only the person whose record it is can fill in and sign this, or a parent or guardian.',
    )
}

type Person = Pick<Content, 'role' | 'name' | 'as'>

export async function signerOf(tx: PersonTx): Promise<Person> {
  const { actor } = tx
  if (actor.relation === 'self') {
    const { name } = await readOwnCard(tx.ctx.kit, actor)
    return { role: 'self', name, as: null }
  }
  const grant = await tx.db
    .selectFrom('account_patient')
    .select(['grant_id', 'who'])
    .where('patient_id', '=', actor.patient)
    .where('account_id', '=', actor.account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!grant) throw notFound()
  const { name, relation } = await openWho(tx.vault, actor.patient, grant.grant_id, grant.who)
  const role: Role =
    actor.basis === 'incapacity'
      ? 'representative'
      : parents.includes(relation)
        ? 'parent'
        : 'guardian'
  return { role, name, as: relation }
}

/** How this session was proved, when, and from where it asks now. */
export async function identified(
  tx: Tx & { actor: Extract<Actor, { kind: 'patient' | 'staff' }> },
): Promise<Pick<Content, 'methods' | 'provedAt' | 'address' | 'device'>> {
  const { session, authAt } = tx.actor
  const row = await tx.db
    .selectFrom('auth_session')
    .select('methods')
    .where('session_id', '=', session)
    .executeTakeFirst()
  const { address, device } = tx.ctx.caller
  return { methods: row?.methods ?? [], provedAt: authAt.toISOString(), address, device }
}
