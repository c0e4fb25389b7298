// A person's own password: checking it and changing it.
import { z } from 'zod'
import type { Deed } from '../../kit/audit/record.ts'
import { invalid, tooMany } from '../../kit/errors.ts'
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { asPublic } from './as-public.ts'
import { readOwnFactors } from './enrolled.server.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { addressesOf, tellOwner } from './notice.ts'
import { hasSecond } from './methods.ts'
import { newPassword } from './new-password.ts'
import { hasPassword, ownHash, setOwnHash } from './own-hash.ts'
import {
  hashPassword,
  leastLength,
  PASSWORD_LENGTH,
  passwordFits,
  refuseBreached,
} from './password.ts'
import { mustBeFresh } from './session.server.ts'
import { attemptAllowed, LIMITS, WINDOW_MINUTES } from './throttle.ts'

const person = ['patient', 'staff'] as const

/** How many characters a new password of this person needs. */
export async function ownLeastLength(ctx: Context): Promise<number> {
  const has = await readOwnFactors(ctx, {})
  return leastLength(hasSecond(has), has.role)
}

/** Changes the person's own password; other browsers are signed out. Without one before, none is asked for. */
export async function changePassword(
  ctx: Context,
  input: { current: string; next: string },
): Promise<void> {
  const checked = newPassword(await ownLeastLength(ctx)).safeParse(input.next)
  const { hash, about } = await readOwnPassword(ctx, {})
  if (!checked.success)
    throw invalid('password_short', 'Choose a longer password.', {
      ...(hash && !input.current && { current: 'Enter the password you have now.' }),
      next: checked.error.issues[0]?.message ?? '',
    })
  if (hash) await checkOwnPassword(ctx, input.current)
  if (input.next === input.current)
    throw invalid('password_same', 'Choose a new password.', {
      next: 'Choose one that differs from the password you have now.',
    })
  await refuseBreached(ctx.kit, input.next, about)
  await replacePassword(ctx, { next: input.next })
}

/** Checks the password of somebody who is signed in. @throws invalid with the field `current`, or tooMany */
export async function checkOwnPassword(ctx: Context, current: string): Promise<void> {
  const { account, hash } = await readOwnPassword(ctx, {})
  // Whoever found a browser signed in must not guess the password there at leisure.
  if (!(await countGuess(asPublic(ctx), { account })))
    throw tooMany(
      'too_many_attempts',
      `There were too many attempts. Wait ${WINDOW_MINUTES} minutes, then try again.`,
    )
  if (await passwordFits(hash, current)) return
  await refuseProof(asPublic(ctx), { account })
  throw invalid('password_wrong', 'The password you have now is not right.', {
    current: 'This is not the password you have now.',
  })
}

const readOwnPassword = verb({
  name: 'account.password.check',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  audit: { action: 'read', what: 'password check', patient: null },
  run: async (tx) => {
    const { account } = tx.actor
    const hash = await ownHash(tx)
    const { email } = await addressesOf(tx, account)
    const { clinic } = await letterTexts(tx)
    const name = tx.actor.kind === 'staff' ? tx.actor.name : null
    return { account, hash, about: [email, name, clinic].filter((one) => one !== null) }
  },
})

const countGuess = verb({
  name: 'account.password.guess',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  prepare: async (kit, input) => kit.vault.blind('throttle-password', input.account),
  audit: ({ account }, allowed) => (allowed ? [] : refused(account, 'too many attempts')),
  run: (tx, _input, key) => attemptAllowed(tx, key, LIMITS.account),
})

const refuseProof = verb({
  name: 'account.password.refuse',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: ({ account }) => refused(account, 'password'),
  run: async () => {},
})

const refused = (account: string, why: string): Deed => ({
  action: 'refuse',
  what: 'session proof',
  account,
  why,
})

const replacePassword = verb({
  name: 'account.password.change',
  who: person,
  reach: 'any',
  early: true,
  // How long it has to be was decided before: it depends on the factors.
  input: z.object({ next: newPassword(PASSWORD_LENGTH.second) }),
  prepare: (_kit, input) => hashPassword(input.next),
  // The password alone is no proof where there is a second factor, and none is asked for where there was none; one
  // that somebody else chose has to go first.
  decide: async (tx) => {
    if (tx.actor.passwordTemporary) return
    if (tx.actor.aal === 2 || !(await hasPassword(tx))) mustBeFresh(tx)
  },
  audit: (_input, _output, actor) => ({ action: 'change', what: 'password', id: actor.account }),
  run: async (tx, _input, hash) => {
    await setOwnHash(tx, hash)
    await tx.db
      .updateTable('auth_session')
      .set({ ended_at: tx.now, ended_why: 'password changed' })
      .where('account_id', '=', tx.actor.account)
      .where('session_id', '!=', tx.actor.session)
      .where('ended_at', 'is', null)
      .execute()
    // Whatever was on its way to somebody who could read the mail, or had the password that was.
    await tx.db
      .updateTable('one_time')
      .set({ ended_at: tx.now })
      .where('account_id', '=', tx.actor.account)
      .where('purpose', 'in', ['link', 'reset', 'ticket'])
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    await tellOwner(tx, tx.actor.account, (t) => ({
      title: t('notice.password.title'),
      text: t('notice.password'),
    }))
  },
})
