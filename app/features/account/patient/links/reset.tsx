// Choosing a new password by the link of an e-mail. A password that will not do leaves the link as it is.
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { answerSignIn } from '../../both/sign-in-cookies.ts'
import { resetHolds, resetPassword } from '../../links/reset.server.ts'

export const loader = publicPage(async ({ ctx, params }) => ({
  holds: await resetHolds(ctx, params.token ?? ''),
}))

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const { next, again } = typed(form, 'next', 'again')
  const token = params.token ?? ''
  const went = await resetPassword(ctx, { token, next, again, about: [visit.clinic.name] })
  return answerSignIn(went, '/')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Reset({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const field = (name: 'next' | 'again', hint?: string) => (
    <Field
      label={t(`reset.${name}`)}
      name={name}
      type="password"
      autoComplete="new-password"
      hint={hint}
      error={errorFor(errors, name)}
    />
  )
  return (
    <SignedOutPage
      title={t('reset.title')}
      lede={loaderData.holds && t('reset.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {loaderData.holds ? (
        <form method="post" noValidate>
          {field('next', t('password.hint', { n: 15 }))}
          {field('again')}
          <Button>{t('reset.button')}</Button>
        </form>
      ) : (
        errors.length === 0 && <Panel tone="attention">{t('reset.over')}</Panel>
      )}
      {!loaderData.holds && (
        <p>
          <a href="/forgot">{t('link.again')}</a>
        </p>
      )}
    </SignedOutPage>
  )
}
