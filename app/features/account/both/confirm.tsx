// The page that asks again who this is, for patients and staff alike.
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Factor } from '../methods.ts'
import { CodeForm, OtherWays } from './code-form.tsx'

export type ConfirmData = {
  page: string
  by: string | null
  options: string[]
  /** What the browser is asked for, when it is by a passkey. */
  passkey: string | null
  to: string
  sent: boolean
}

export function Confirm({ data, actionData }: { data: ConfirmData; actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const { page, by, passkey, to, sent } = data
  const options = data.options as Factor[]
  return (
    <Page
      title={t('confirm.title')}
      lede={t('confirm.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {by === 'password' && (
        <form method="post" noValidate>
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="by" value="password" />
          <Field
            label={t('signIn.password')}
            name="current"
            type="password"
            autoComplete="current-password"
            error={errorFor(errors, 'current')}
          />
          <Button>{t('second.button')}</Button>
        </form>
      )}
      {by !== null && by !== 'password' && (
        <>
          <CodeForm {...{ page, options, passkey, to, errors, sent }} by={by as Factor} />
          <OtherWays {...{ page, options, to }} by={by as Factor} />
        </>
      )}
      {by === null && <Panel tone="info">{t('confirm.none')}</Panel>}
      <form method="post" action="/sign-out">
        <Button kind="quiet">{t('confirm.again')}</Button>
      </form>
    </Page>
  )
}
