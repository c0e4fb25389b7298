// What the page for a new password is made of: the same for patients and staff.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { readOwnFactors } from '../enrolled.server.ts'
import { hasSecond } from '../methods.ts'
import { changePassword, ownLeastLength } from '../own-password.server.ts'
import { askAgain } from './ask-again.ts'
import type { PasswordData } from './password.tsx'

export const loadPassword =
  (back: string) =>
  async ({ ctx }: PageArgs): Promise<PasswordData> => {
    const { actor, now } = ctx.open
    const temporary = 'passwordTemporary' in actor && actor.passwordTemporary
    const { password, ...has } = await readOwnFactors(ctx, {})
    if (!temporary && (hasSecond(has) || !password)) askAgain(actor, now)
    return { temporary, back, hasOne: password, least: await ownLeastLength(ctx) }
  }

export const sendPassword =
  (to: string) =>
  async ({ ctx, form }: Sent & { ctx: Context }): Promise<Response> => {
    const { current, next, again } = typed(form, 'current', 'next', 'again')
    if (next !== again)
      throw invalid('password_differs', 'The two new passwords differ.', {
        again: 'This is not the same as the new password above.',
      })
    await changePassword(ctx, { current, next })
    return redirect(to)
  }
