// What the page for a new password is made of: the same for patients and staff.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { changePassword } from '../account.server.ts'
import type { PasswordData } from './password.tsx'

export const loadPassword =
  (back: string) =>
  async ({ ctx }: PageArgs): Promise<PasswordData> => {
    const { actor } = ctx.open
    return { temporary: 'passwordTemporary' in actor && actor.passwordTemporary, back }
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
