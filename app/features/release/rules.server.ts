// What the law of states says, as it is written down here: results that are held back for some hours, and the ages of
// guardians. It holds in the states that the clinic works in, which is a setting (`settings/kinds/states.ts`).
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { writtenLaws } from '../caregivers/law.ts'
import { kinds } from '../settings/kinds.ts'

export type Rule = { state: string; of: string; hours: number; law: string; from: string }

export const readRules = verb({
  name: 'release.rules.read',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'rules of release' },
  run: async (tx) => {
    const rules = await tx.db
      .selectFrom('release_rule')
      .select(['jurisdiction as state', 'sensitive as of', 'hours', 'law', 'in_force as from'])
      .orderBy('jurisdiction')
      .orderBy('sensitive')
      .execute()
    return {
      rules: rules as unknown as Rule[],
      ages: await writtenLaws(tx),
      chosen: (await kinds.states.read(tx, ''))?.states ?? [],
    }
  },
})
