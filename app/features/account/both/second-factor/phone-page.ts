// Setting up codes by text message: first the number, then the code that was sent there.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../../doors/web/page.server.ts'
import type { Context } from '../../../../kit/kit.ts'
import { confirmPhone, startPhone } from '../../factors/phone.server.ts'
import { askAgain } from '../ask-again.ts'
import { sessionCookies } from '../sign-in-cookies.ts'
import { rootOf } from './root.ts'

export async function loadPhone({ ctx, url }: PageArgs) {
  const { actor, now } = ctx.open
  askAgain(actor, now)
  return { root: rootOf(actor), sent: url.searchParams.has('sent') }
}

export type PhoneData = Awaited<ReturnType<typeof loadPhone>>

export async function sendPhone({ ctx, form, url }: Sent & { ctx: Context }): Promise<Response> {
  const { number, code } = typed(form, 'number', 'code')
  if (form.has('number')) {
    await startPhone(ctx, number)
    return redirect(`${url.pathname}?sent=yes`)
  }
  const signedIn = await confirmPhone(ctx, code)
  return redirect(url.pathname.replace(/\/phone$/, '?changed=phone'), {
    headers: sessionCookies(signedIn),
  })
}
