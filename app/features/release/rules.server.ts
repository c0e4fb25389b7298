// The states whose law holds some results back for some hours, and the one that the clinic is in: none unless chosen.
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'

export type Rule = { state: string; of: string; hours: number; law: string; from: string }

const stateNow = (tx: Pick<Tx, 'db'>) =>
  tx.db
    .selectFrom('release_state as s')
    .leftJoin('staff_member as m', 'm.account_id', 's.made_by')
    .select(['s.jurisdiction', 's.created_at', 'm.name'])
    .where('s.ended_at', 'is', null)
    .executeTakeFirst()

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
    const now = await stateNow(tx)
    return {
      rules: rules as unknown as Rule[],
      state: now?.jurisdiction ?? null,
      since: now ? { at: new Date(now.created_at), by: now.name } : null,
    }
  },
})

/** It is for results that are filed from now on. @throws invalid for a state without a rule */
export const chooseState = verb({
  name: 'release.state.choose',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({ state: z.string() }),
  audit: ({ state }) => ({ action: 'change', what: 'rules of release', why: state || 'none' }),
  run: async (tx, { state }) => {
    const known = await tx.db
      .selectFrom('release_rule')
      .select('jurisdiction')
      .where('jurisdiction', '=', state)
      .executeTakeFirst()
    if (state && !known) throw invalid('no_state', 'Choose one of these.', { state: 'Choose one.' })
    await tx.db
      .updateTable('release_state')
      .set({ ended_at: tx.now })
      .where('ended_at', 'is', null)
      .execute()
    await tx.db
      .insertInto('release_state')
      .values({
        state_id: uuidv7(tx.now),
        jurisdiction: state || null,
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
  },
})
