// Taking a second factor away: only right after showing again who one is, never the last one where one is needed, and
// the owner is told at every address.
import { z } from 'zod'
import { conflict } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { enrolledOf, lockFactors, readOwnFactors } from '../enrolled.server.ts'
import { hasSecond, type Enrolled } from '../methods.ts'
import { hasPassword } from '../own-hash.ts'
import { mustBeFresh } from '../session.server.ts'
import { endCodes } from './codes.server.ts'
import { checkStandsAlone, notLookedAt } from './stand-alone.server.ts'
import { tellOfFactor } from '../notice.ts'

export const removable = ['totp', 'sms', 'recovery'] as const
export type Removable = (typeof removable)[number]

/** What would be left. */
export const without = (has: Enrolled, what: Removable): Enrolled => ({
  ...has,
  ...(what === 'recovery' ? { recovery: 0 } : { [what]: false }),
})

/** True when nothing but the password would be left: then it has to be long enough to stand alone. */
export const leavesPassword = (has: Enrolled & { password: boolean }, what: Removable): boolean =>
  hasSecond(has) && !hasSecond(without(has, what)) && has.password

/** @param password the current one, where it is all that is left. @throws invalid or conflict */
export async function removeFactor(
  ctx: Context,
  { what, password }: { what: Removable; password: string },
): Promise<void> {
  const has = await readOwnFactors(ctx, {})
  const alone = leavesPassword(has, what)
  if (alone) await checkStandsAlone(ctx, password)
  await remove(ctx, { what, alone })
}

const remove = verb({
  name: 'account.factor.remove',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({
    what: z.enum(removable),
    /** The password may stand alone. */
    alone: z.boolean(),
  }),
  decide: mustBeFresh,
  run: async (tx, { what, alone }) => {
    const { actor } = tx
    const { account } = actor
    await lockFactors(tx, account)
    const had = await enrolledOf(tx, account)
    const left = hasSecond(without(had, what))
    const needed = actor.kind === 'staff' || actor.needs === 2
    if (needed && !left)
      throw conflict('last_factor', 'Set up another second step first. You need at least one.')
    if (!alone && !left && hasSecond(had) && (await hasPassword(tx))) throw notLookedAt()
    await tellOfFactor(tx, account, `notice.${what}Off`)
    await endings[what](tx, account)
    // Printed codes stand in for a second step; without one they stand for nothing.
    if (!left) await endCodes(tx, account)
  },
  audit: ({ what }) => ({ action: 'change', what: 'second factor', why: `${what} removed` }),
})

const endings: Record<Removable, (tx: Tx, account: string) => Promise<void>> = {
  recovery: endCodes,
  totp: async ({ db, now }, account) => {
    await db
      .updateTable('totp')
      .set({ ended_at: now })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
  },
  sms: async ({ db }, account) => {
    await db
      .updateTable('account')
      .set({ phone: null, phone_confirmed_at: null })
      .where('account_id', '=', account)
      .execute()
  },
}
