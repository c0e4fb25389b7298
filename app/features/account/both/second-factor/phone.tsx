// A mobile number for codes by text message, and the first code sent there.
import { problems, typedBefore } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { PhoneData } from './phone-page.ts'

export function PhoneSetup({ data, actionData }: { data: PhoneData; actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const { root, sent } = data
  return (
    <Page
      title={t('phone.title')}
      lede={t(sent ? 'phone.sent' : 'phone.lede')}
      back={{ href: `${root}/security/second-factor`, label: t('factors.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        {sent ? (
          <Field
            label={t('second.sms.label')}
            hint={t('second.sms.hint')}
            name="code"
            short
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errorFor(errors, 'code')}
          />
        ) : (
          <Field
            label={t('phone.number')}
            hint={t('phone.numberHint')}
            name="number"
            type="tel"
            autoComplete="tel"
            value={typedBefore(actionData).number}
            error={errorFor(errors, 'number')}
          />
        )}
        <Button>{t(sent ? 'second.button' : 'phone.send')}</Button>
      </form>
      {sent && (
        <p>
          <a href={`${root}/security/second-factor/phone`}>{t('phone.again')}</a>
        </p>
      )}
    </Page>
  )
}
