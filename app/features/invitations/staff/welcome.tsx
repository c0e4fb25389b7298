// A new colleague chooses a password; a second factor follows before anything else.
import { cookie } from '../../../doors/web/cookies.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { answerSignIn } from '../../account/both/sign-in-cookies.ts'
import { NewPassword, SignInName } from '../both/new-password.tsx'
import { answerAndEnter, openColleague } from '../enter.server.ts'
import { openState, STATE_COOKIE } from '../state.ts'
import type { Visit } from '../../../doors/web/visit.ts'

const invitationOf = async ({ kit, cookies, ctx }: Visit) =>
  openColleague(ctx, await openState(kit, cookies.get(STATE_COOKIE)))

export const loader = publicPage(async ({ visit }) => {
  const open = await invitationOf(visit)
  return open && { email: open.email ?? '', role: open.role ?? '' }
})

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const open = await invitationOf(visit)
  const { next, again } = typed(form, 'next', 'again')
  if (!open) return null
  if (next !== again)
    throw invalid('password_differs', 'The two passwords differ.', {
      again: 'This is not the same as the password above.',
    })
  const { went } = await answerAndEnter(ctx, {
    invitation: open.id,
    next,
    name: null,
    passkey: null,
    about: [open.name ?? '', open.email ?? ''],
  })
  const answer = answerSignIn(went, '/staff')
  answer.headers.append('Set-Cookie', cookie(STATE_COOKIE, '', 0))
  return answer
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function WelcomeColleague({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage title={t('staffWay.title')} before={<ErrorSummary errors={errors} />}>
      {loaderData ? (
        <>
          <p>{t('staffWay.lede')}</p>
          <p>{t('staffWay.as', loaderData)}</p>
          <form method="post" noValidate>
            <SignInName value={loaderData.email} />
            <NewPassword errors={errors} />
            <Button>{t('staffWay.button')}</Button>
          </form>
        </>
      ) : (
        <Panel tone="attention">{t('staffWay.over')}</Panel>
      )}
    </SignedOutPage>
  )
}
