// A new colleague chooses how to sign in: a passkey, which is two factors by itself, or a password, behind which a
// second factor follows before anything else.
import { cookie } from '../../../doors/web/cookies.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { answerSignIn } from '../../account/both/sign-in-cookies.ts'
import { PasskeyForm } from '../../passkeys/both/passkey-form.tsx'
import { chosenPassword } from '../both/chosen-password.ts'
import { NewPassword, SignInName } from '../both/new-password.tsx'
import { answerAndEnter, offerPasskey, openColleague, provePasskey } from '../enter.server.ts'
import { openState, STATE_COOKIE } from '../state.ts'
import type { Visit } from '../../../doors/web/visit.ts'

const invitationOf = async ({ kit, cookies, ctx }: Visit) =>
  openColleague(ctx, await openState(kit, cookies.get(STATE_COOKIE)))

export const loader = publicPage(async ({ ctx, visit }) => {
  const open = await invitationOf(visit)
  if (!open) return null
  const email = open.email ?? ''
  return { email, role: open.role ?? '', passkey: await offerPasskey(ctx, open.id, open, email) }
})

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const open = await invitationOf(visit)
  if (!open) return null
  const made = form.get('way') === 'passkey'
  const { went } = await answerAndEnter(ctx, {
    invitation: open.id,
    next: made ? null : chosenPassword(form),
    name: null,
    passkey: made ? await provePasskey(ctx, open.id, typed(form, 'passkey').passkey) : null,
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
          <p>{t('staffWay.as', { email: loaderData.email, role: loaderData.role })}</p>
          <PasskeyForm
            options={loaderData.passkey}
            make
            label={t('way.passkey')}
            fields={{ way: 'passkey' }}
          />
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
