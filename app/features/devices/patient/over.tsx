// Where a page goes when its time is over: to sign in and back, unless the person was active in another tab.
import { SESSION_COOKIE } from '../../../doors/web/cookies.ts'
import { ownPath } from '../../../doors/web/form.ts'
import { publicPage, toSignIn } from '../../../doors/web/page.server.ts'
import { tokenHash } from '../../account/session.server.ts'
import { SessionOver } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { timeLeft } from '../session.server.ts'

export const loader = publicPage(async ({ ctx, url, visit }) => {
  const from = url.searchParams.get('to') ?? URL.parse(visit.cameFrom)?.pathname ?? null
  const to = new URL(ownPath(from), url)
  const kind = visit.cookies.get(SESSION_COOKIE.patient) ? 'patient' : 'staff'
  const token = visit.cookies.get(SESSION_COOKIE[kind])
  if (!token) throw toSignIn(to, 'GET', true)
  const claim = { kind, token: tokenHash(token).toString('hex'), passive: true } as const
  try {
    await timeLeft({ ...ctx, claim }, {})
  } catch (error) {
    if (error instanceof SessionOver) throw toSignIn(to, 'GET', true)
    throw error
  }
  return { to: to.pathname, minutes: visit.clinic.idleMinutes }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Over({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <SignedOutPage title={t('leaving.still.title')}>
      <p>{t('leaving.still.text', { n: loaderData.minutes })}</p>
      <ButtonLink href={loaderData.to}>{t('leaving.still.goOn')}</ButtonLink>
    </SignedOutPage>
  )
}
