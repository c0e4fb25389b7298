// The form that asks for an e-mail, for a sign-in link and for a new password alike.
import { problems, typedBefore } from '../../../../doors/web/form.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'

type Props = { title: string; lede: string; to?: string; actionData: unknown }

export function AskForm({ title, lede, to, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage title={title} lede={lede} before={<ErrorSummary errors={errors} />}>
      <form method="post" noValidate>
        {to && <input type="hidden" name="to" value={to} />}
        <Field
          label={t('link.email')}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          error={errorFor(errors, 'email')}
          value={typedBefore(actionData).email}
        />
        <Button>{t('link.send')}</Button>
      </form>
      <p className="hint">
        <Words of="link.userName" />
      </p>
      <p>
        <a href="/sign-in">{t('link.withPassword')}</a>
      </p>
    </SignedOutPage>
  )
}
