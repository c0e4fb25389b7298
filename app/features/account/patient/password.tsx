// Changing the password; the first thing to do when somebody else chose it.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { changePassword } from '../account.server.ts'

export const loader = patientPage(async ({ ctx }) => ({
  temporary: ctx.open.actor.kind === 'patient' && ctx.open.actor.passwordTemporary,
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  const { current, next, again } = typed(form, 'current', 'next', 'again')
  if (next !== again)
    throw invalid('password_differs', 'The two new passwords differ.', {
      again: 'This is not the same as the new password above.',
    })
  await changePassword(ctx, { current, next })
  return redirect('/more?changed=password')
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Password({
  loaderData,
  actionData,
}: {
  loaderData: Data
  actionData?: unknown
}) {
  const t = useTexts()
  const errors = problems(actionData)
  const field = (name: 'current' | 'next' | 'again', hint?: string) => (
    <Field
      label={t(`password.${name}`)}
      name={name}
      type="password"
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      hint={hint}
      error={errorFor(errors, name)}
    />
  )
  return (
    <Page
      title={t('password.title')}
      back={loaderData.temporary ? undefined : { href: '/more', label: t('more.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      {loaderData.temporary && <Panel tone="info">{t('password.temporary')}</Panel>}
      <form method="post" noValidate>
        {field('current')}
        {field('next', t('password.hint'))}
        {field('again')}
        <Button>{t('password.button')}</Button>
      </form>
    </Page>
  )
}
