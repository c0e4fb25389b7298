// What the page that asks again is made of: the same for patients and staff.
import { redirect } from 'react-router'
import { ownPath, typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import type { Context } from '../../../kit/kit.ts'
import { offerConfirmation } from '../../passkeys/passkeys.server.ts'
import { confirmAgain, sendToConfirm, waysToConfirm } from '../confirm.server.ts'
import { afterSending } from './code-form.tsx'
import type { ConfirmData } from './confirm.tsx'
import { sessionCookies } from './sign-in-cookies.ts'

export async function loadConfirm({ ctx, url }: PageArgs): Promise<ConfirmData> {
  const options = await waysToConfirm(ctx)
  const wanted = options.find((option) => option === url.searchParams.get('by'))
  const by = wanted ?? options[0] ?? null
  return {
    page: url.pathname,
    options,
    by,
    passkey: by === 'passkey' ? await offerConfirmation(ctx, {}) : null,
    to: ownPath(url.searchParams.get('to')),
    sent: url.searchParams.has('sent'),
  }
}

export async function sendConfirm({ ctx, form, url }: Sent & { ctx: Context }): Promise<Response> {
  const { by, to, code, current, passkey } = typed(form, 'by', 'to', 'code', 'current', 'passkey')
  if (by === 'sms' && form.has('send')) {
    await sendToConfirm(ctx)
    return redirect(afterSending(url.pathname, ownPath(to)))
  }
  const shown = by === 'password' ? current : by === 'passkey' ? passkey : code
  const signedIn = await confirmAgain(ctx, { by, typed: shown })
  return redirect(ownPath(to), { headers: sessionCookies(signedIn) })
}
