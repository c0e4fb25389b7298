// A new password by a link. The password is judged before the link is spent; every session ends; and whoever has a
// second factor still has to show it.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { verb } from '../../../kit/verb.ts'
import { newPassword } from '../new-password.ts'
import { asPublic, forAccount } from '../as-public.ts'
import { tellOwner } from '../notice.ts'
import { hashPassword, PASSWORD_LENGTH, refuseBreached } from '../password.ts'
import { proceed, type Proceeded } from '../session.server.ts'
import { guessCounter } from '../sign-in.server.ts'
import { clearAttempts } from '../throttle.ts'
import { tokenHash } from '../token.ts'

const over = () =>
  invalid(
    'reset_over',
    'This link does not work: it was used, it is too old, or there is a newer one. Ask for a new one.',
  )

/** Whether the link still leads to a new password. Looking spends nothing. */
export const resetHolds = async (ctx: Context, token: string): Promise<boolean> =>
  (await look(ctx, token)).account !== null

/**
 * Sets the password and goes on to sign in.
 * @param about what is known about the person besides the e-mail address
 * @throws invalid when the password will not do (the link still holds then), or the link is over
 */
export async function resetPassword(
  ctx: Context,
  { token, next, again, about }: { token: string; next: string; again: string; about: string[] },
): Promise<Proceeded> {
  const { account } = await look(ctx, token)
  if (!account) throw over()
  const long = newPassword(PASSWORD_LENGTH.min).safeParse(next)
  if (!long.success)
    throw invalid('password_short', 'Choose another password.', {
      next: long.error.issues[0]?.message ?? '',
    })
  if (next !== again)
    throw invalid('password_differs', 'The two passwords differ.', {
      again: 'This is not the same as the password above.',
    })
  const { email } = await readAddress(asPublic(ctx, { account }), { account })
  await refuseBreached(ctx.kit, next, [...about, email])
  const password = await hashPassword(next)
  return forAccount(ctx, account, async (open) => {
    const { taken, kind } = await replace(open, { account, hash: tokenHash(token), password })
    if (!taken) throw over()
    return proceed(open, { account, kind, methods: ['link'] })
  })
}

const look = (ctx: Context, token: string) => {
  const hash = tokenHash(token)
  return lookAtReset(asPublic(ctx, { secret: hash.toString('hex') }), { hash })
}

const valid = (tx: Tx, hash: Buffer) =>
  tx.db
    .selectFrom('one_time')
    .select(['one_time_id', 'account_id'])
    .where('secret_hash', '=', hash)
    .where('purpose', '=', 'reset')
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)

/** Of a link that is over, for the log. */
const whoseWas = async (tx: Tx, hash: Buffer): Promise<string | null> =>
  (
    await tx.db
      .selectFrom('one_time')
      .select('account_id')
      .where('secret_hash', '=', hash)
      .where('purpose', '=', 'reset')
      .executeTakeFirst()
  )?.account_id ?? null

const lookAtReset = verb({
  name: 'account.reset.look',
  who: ['public'],
  input: z.object({ hash: z.instanceof(Buffer) }),
  run: async (tx, { hash }) => {
    const account = (await valid(tx, hash).executeTakeFirst())?.account_id ?? null
    return { account, whose: account ?? (await whoseWas(tx, hash)) }
  },
  audit: (_input, { account, whose }) =>
    account ? [] : { action: 'refuse', what: 'reset link', account: whose, why: 'link' },
})

const readAddress = verb({
  name: 'account.reset.address',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }) => {
    const { email } = await tx.db
      .selectFrom('account')
      .select('email')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const place = placeOf('account', 'email', account)
    return { email: email ? (await tx.vault.open(account, place, email)).toString() : '' }
  },
})

const replace = verb({
  name: 'account.password.reset',
  who: ['public'],
  input: z.object({ account: z.uuid(), hash: z.instanceof(Buffer), password: z.string() }),
  run: async (tx, { account, hash, password }) => {
    const mine = () => tx.db.updateTable('one_time').where('account_id', '=', account)
    const taken = await mine()
      .set({ used_at: tx.now })
      .where('one_time_id', 'in', valid(tx, hash).clearSelect().select('one_time_id'))
      .where('used_at', 'is', null)
      .returning('one_time_id')
      .executeTakeFirst()
    const { kind, email_key } = await tx.db
      .selectFrom('account')
      .select(['kind', 'email_key'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const answer = { taken: Boolean(taken), kind: kind as 'patient' | 'staff' }
    if (!taken) return answer
    await tx.db
      .updateTable('account')
      .set({ password_hash: password, password_temporary_at: null, password_set_at: tx.now })
      .where('account_id', '=', account)
      .execute()
    await tx.db
      .updateTable('auth_session')
      .set({ ended_at: tx.now, ended_why: 'password reset' })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    // Whatever else was on its way to somebody who could read the mail.
    await mine()
      .set({ ended_at: tx.now })
      .where('purpose', 'in', ['link', 'reset', 'ticket'])
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    await clearAttempts(tx, guessCounter(email_key))
    await tellOwner(tx, account, (t) => ({
      title: t('notice.password.title'),
      text: t('notice.password'),
    }))
    return answer
  },
  audit: ({ account }, { taken }) =>
    taken
      ? { action: 'change', what: 'password', id: account, account, why: 'link' }
      : { action: 'refuse', what: 'reset link', account, why: 'link' },
})
