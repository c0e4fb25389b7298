// The form for a new password, for patients and staff alike.
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'

export type PasswordData = {
  temporary: boolean
  back: string
  /** False for somebody who signs in without a password. */
  hasOne: boolean
  least: number
}

export function PasswordForm({ data, actionData }: { data: PasswordData; actionData?: unknown }) {
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
      back={data.temporary ? undefined : { href: data.back, label: t('security.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      {data.temporary && <Panel tone="info">{t('password.temporary')}</Panel>}
      <form method="post" noValidate>
        {data.hasOne && field('current')}
        {field('next', t('password.hint', { n: data.least }))}
        {field('again')}
        <Button>{t('password.button')}</Button>
      </form>
    </Page>
  )
}
