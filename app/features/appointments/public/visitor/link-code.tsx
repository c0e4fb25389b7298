// The code between the birth date and the times of a booking link: it went to the contact on file.
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { CODE_MINUTES } from '../held.ts'

export function LinkCode({ sent }: { sent: unknown }) {
  const t = useTexts()
  const errors = problems(sent)
  return (
    <SignedOutPage
      title={t('publicBooking.code')}
      lede={t('publicBooking.link.codeLede', { minutes: CODE_MINUTES })}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <Field
          label={t('publicBooking.code.field')}
          hint={t('publicBooking.code.hint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          error={errorFor(errors, 'code')}
        />
        <Button>{t('publicBooking.link.button')}</Button>
      </form>
      <p>{t('publicBooking.link.codeOther')}</p>
    </SignedOutPage>
  )
}
