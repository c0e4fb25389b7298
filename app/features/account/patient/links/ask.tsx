// Asking for a sign-in link. The answer is the same whoever asks for whatever address.
import { redirect } from 'react-router'
import { ownPath, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { askForLink } from '../../links/ask.server.ts'
import { AskForm } from './ask-form.tsx'
import { rememberAsked } from './mlb-cookie.ts'

export const loader = publicPage(({ url }) => ({ to: ownPath(url.searchParams.get('to')) }))

export const action = personAction('public', async ({ ctx, form }) => {
  const { email, to } = typed(form, 'email', 'to')
  const asked = await askForLink(ctx, { email, purpose: 'link', to: ownPath(to) })
  return redirect('/sign-in/link/sent', { headers: { 'Set-Cookie': rememberAsked(asked) } })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Ask({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { to } = loaderData
  return <AskForm title={t('link.title')} lede={t('link.lede')} {...{ to, actionData }} />
}
