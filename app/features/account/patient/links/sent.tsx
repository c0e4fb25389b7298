// After asking for a sign-in link: the code of the e-mail can be typed here, for who reads mail on another device.
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { answerSignIn } from '../../both/sign-in-cookies.ts'
import { useCode } from '../../links/use.server.ts'
import { askedHere, forgetAsked } from './mlb-cookie.ts'

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const { went, to } = await useCode(ctx, typed(form, 'code').code, askedHere(visit))
  return forgetAsked(answerSignIn(went, to))
})

export default function Sent({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage
      title={t('link.sent.title')}
      lede={t('link.sent.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <Field
          label={t('link.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          short
          error={errorFor(errors, 'code')}
        />
        <Button>{t('signIn.button')}</Button>
      </form>
      <p className="hint">{t('link.sent.hint')}</p>
      <p>
        <a href="/sign-in/link">{t('link.again')}</a>
      </p>
    </SignedOutPage>
  )
}
