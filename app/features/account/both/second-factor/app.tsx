// An authenticator app is told its secret by a picture or by hand, and shows that it works.
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Qr } from '../../../../ui/qr.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { AppData } from './app-page.ts'

export function AppSetup({ data, actionData }: { data: AppData; actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const { root, secret, address } = data
  return (
    <Page
      title={t('app.title')}
      lede={t('app.lede')}
      back={{ href: `${root}/security/second-factor`, label: t('factors.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Section title={t('app.scan')}>
        <p>{t('app.scanText')}</p>
        <Qr text={address} label={t('app.picture')} />
        <p>
          <a href={address}>{t('app.open')}</a>
        </p>
        <p>{t('app.byHand')}</p>
        <p>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </Section>
      <Section title={t('app.code')}>
        <form method="post" noValidate>
          <Field
            label={t('second.totp.label')}
            hint={t('app.codeText')}
            name="code"
            short
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errorFor(errors, 'code')}
          />
          <Button>{t('app.button')}</Button>
        </form>
      </Section>
    </Page>
  )
}
