// What the page that asks again is made of: the same for patients and staff.
import { redirect } from 'react-router'
import { ownPath, typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import type { Context } from '../../../kit/kit.ts'
import { confirmAgain, sendToConfirm, waysToConfirm } from '../confirm.server.ts'
import { afterSending } from './code-form.tsx'
import type { ConfirmData } from './confirm.tsx'
import { sessionCookies } from './sign-in-cookies.ts'

export async function loadConfirm({ ctx, url }: PageArgs): Promise<ConfirmData> {
  const options = await waysToConfirm(ctx)
  const wanted = options.find((option) => option === url.searchParams.get('by'))
  return {
    page: url.pathname,
    options,
    by: wanted ?? options[0] ?? null,
    to: ownPath(url.searchParams.get('to')),
    sent: url.searchParams.has('sent'),
  }
}

export async function sendConfirm({ ctx, form, url }: Sent & { ctx: Context }): Promise<Response> {
  const { by, to, code, current } = typed(form, 'by', 'to', 'code', 'current')
  if (by === 'sms' && form.has('send')) {
    await sendToConfirm(ctx)
    return redirect(afterSending(url.pathname, ownPath(to)))
  }
  const signedIn = await confirmAgain(ctx, { by, typed: by === 'password' ? current : code })
  return redirect(ownPath(to), { headers: sessionCookies(signedIn) })
}
