// The pages on which a person adds and removes passkeys; the same for patients and staff.
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import type { NewData } from './new-page.ts'
import type { OneData } from './one-page.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Of<Data> = { data: Data; actionData?: unknown }

export function NewPasskey({ data: { base, options }, actionData }: Of<NewData>) {
  const t = useTexts()
  return (
    <Page
      title={t('passkey.new')}
      back={{ href: base, label: t('security.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <p>{t('passkey.about')}</p>
      <p>{t('passkey.newText')}</p>
      <PasskeyForm
        options={options}
        make
        label={t('passkey.create')}
        otherwise={t('passkey.cannot')}
      />
    </Page>
  )
}

export function RemovePasskey({ data: { base, label, asks }, actionData }: Of<OneData>) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('passkey.removeTitle')}
      back={{ href: base, label: t('security.title') }}
      lede={label}
      before={<ErrorSummary errors={errors} />}
    >
      <p>{t('passkey.removeText')}</p>
      {asks && <p>{t('remove.last')}</p>}
      <form method="post" noValidate>
        {asks && (
          <Field
            label={t('password.current')}
            hint={t('remove.password')}
            name="current"
            type="password"
            autoComplete="current-password"
            error={errorFor(errors, 'current')}
          />
        )}
        <Buttons>
          <Button kind="danger">{t('passkey.removeButton')}</Button>
          <ButtonLink kind="quiet" href={base}>
            {t('passkey.keep')}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  )
}
