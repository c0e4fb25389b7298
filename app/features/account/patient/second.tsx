// The second factor of signing in: between the password and the session there is only a ticket.
import { redirect } from 'react-router'
import { ownPath, problems, typed } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { afterSending, CodeForm, OtherWays } from '../both/code-form.tsx'
import { sendForTicket } from '../factors/sms.server.ts'
import { codeMethods, showSecond } from '../second.server.ts'
import { intoPortal, sessionCookies, TICKET_COOKIE } from '../both/sign-in-cookies.ts'
import { offerSecond, showPasskeySecond } from '../../passkeys/prove.server.ts'
import { openTicket } from '../tickets.server.ts'

export const loader = publicPage(async ({ ctx, url, visit }) => {
  const ticket = await openTicket(ctx, visit.cookies.get(TICKET_COOKIE))
  if (!ticket) throw redirect('/sign-in?late=yes')
  const { options } = ticket
  const by = options.find((option) => option === url.searchParams.get('by')) ?? options[0]
  if (!by) throw redirect('/sign-in?late=yes')
  const sent = url.searchParams.has('sent')
  const passkey = by === 'passkey' ? await offerSecond(ctx, ticket.account) : null
  return { by, options, passkey, sent, to: ownPath(url.searchParams.get('to')) }
})

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const { by, code, to, passkey } = typed(form, 'by', 'code', 'to', 'passkey')
  const ticket = visit.cookies.get(TICKET_COOKIE)
  if (by === 'passkey') return intoPortal(await showPasskeySecond(ctx, ticket, passkey), to)
  if (by === 'sms' && form.has('send')) {
    await sendForTicket(ctx, ticket)
    return redirect(afterSending('/sign-in/second', ownPath(to)))
  }
  const method = codeMethods.find((one) => one === by)
  if (!method) throw invalid('second_way', 'Choose one of the ways on this page.')
  const signedIn = await showSecond(ctx, ticket, { method, code })
  // Whoever wanted to go somewhere goes there; the next time will do for the new list.
  if (signedIn.few && ownPath(to) === '/')
    return redirect('/security/second-factor?few=yes', { headers: sessionCookies(signedIn) })
  return intoPortal(signedIn, to)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Second({
  loaderData,
  actionData,
}: {
  loaderData: Data
  actionData?: unknown
}) {
  const t = useTexts()
  const errors = problems(actionData)
  const { by, options, passkey, to, sent } = loaderData
  return (
    <SignedOutPage title={t('second.title')} before={<ErrorSummary errors={errors} />}>
      <CodeForm page="/sign-in/second" {...{ by, options, passkey, to, errors, sent }} />
      <OtherWays page="/sign-in/second" {...{ by, options, to }} />
    </SignedOutPage>
  )
}
