// The address of a share: one field. Opening it spends nothing and tells nothing, so a scanner of mail may; whether there is
// such a share is known only to the passcode.
import { redirect } from 'react-router'
import { cookie, SHARE_COOKIE } from '../../../../doors/web/cookies.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { unlockShare } from '../../unlock.server.ts'

export const loader = publicPage(() => ({}))

export const action = personAction('public', async ({ ctx, form, params }) => {
  const { code } = typed(form, 'code')
  const opened = await unlockShare(ctx, { token: params.token ?? '', code })
  return redirect('/shared', { headers: { 'Set-Cookie': cookie(SHARE_COOKIE, opened) } })
})

export default function ShareDoor({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage
      title={t('shared.door')}
      before={<ErrorSummary errors={errors} />}
      lede={t('shared.doorLede', { clinic: t.clinic })}
    >
      <form method="post" noValidate>
        <Field
          label={t('shared.code')}
          hint={t('shared.codeHint')}
          name="code"
          inputMode="numeric"
          autoComplete="off"
          short
          error={errorFor(errors, 'code')}
        />
        <Button>{t('shared.open')}</Button>
      </form>
    </SignedOutPage>
  )
}
