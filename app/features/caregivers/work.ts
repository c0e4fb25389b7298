// Who decides for a patient who cannot is looked at again, every few months; and when somebody who was set up by the clinic
// steps back, the clinic sees that somebody else is there.
import type { Tx } from '../../kit/kit.ts'
import type { Kind, Thing, Told } from '../work/kind.ts'
import { openWho } from './who.ts'

export const incapacityReview = {
  kind: 'incapacity-review',
  title: 'work.incapacity-review',
  may: 'proxy.confirm',
  line: 'work.incapacity-review.line',
  href: ({ patient }) => `/staff/patients/${patient}/helpers`,
  deed: 'work.incapacity-review.deed',
} as const satisfies Kind

async function tellWho(tx: Tx, { about, patient }: Thing): Promise<Told[]> {
  const row = await tx.db
    .selectFrom('account_patient')
    .select(['who', 'ended_at'])
    .where('patient_id', '=', patient)
    .where('grant_id', '=', about)
    .executeTakeFirst()
  if (!row || !patient) return []
  const { name } = await openWho(tx.vault, patient, about, row.who)
  return [
    { term: 'work.left.who', value: name },
    { term: 'work.left.at', value: row.ended_at ?? '' },
  ]
}

const left = {
  href: ({ patient }: Thing) => `/staff/patients/${patient}/helpers`,
  deed: null,
  tell: tellWho,
}

export const guardianLeft = {
  ...left,
  kind: 'guardian-left',
  title: 'work.guardian-left',
  may: 'proxy.grant',
  line: 'work.guardian-left.line',
} as const satisfies Kind

export const deciderLeft = {
  ...left,
  kind: 'decider-left',
  title: 'work.decider-left',
  may: 'proxy.confirm',
  line: 'work.decider-left.line',
} as const satisfies Kind

/** What the clinic set up, it sees to when it ends. */
export const leftKinds: Record<string, (typeof guardianLeft | typeof deciderLeft)['kind']> = {
  guardian: 'guardian-left',
  incapacity: 'decider-left',
}
