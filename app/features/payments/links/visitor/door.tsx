// A link to pay somebody's bill: their birth date first. It looks the same for every link, good or not, and opening it spends nothing.
import { redirect } from 'react-router'
import { cookie } from '../../../../doors/web/cookies.ts'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { provePayLink } from '../guest.server.ts'
import { PAY_COOKIE, PAY_SECONDS, sealProved } from '../state.ts'

export const loader = publicPage(() => null)

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const born = readDateField(form, 'born')
  if (!born)
    throw invalid('date_missing', 'Enter the birth date.', {
      born: 'Enter the day, the month and the year.',
    })
  const state = await sealProved(visit.kit, await provePayLink(ctx, params.token ?? '', born))
  return redirect('/pay', { headers: { 'Set-Cookie': cookie(PAY_COOKIE, state, PAY_SECONDS) } })
})

export default function PayLinkDoor({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  return (
    <SignedOutPage
      title={t('payLink.door')}
      lede={t('payLink.door.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <TypedProvider typed={kept ?? null}>
          <DateField
            label={t('payLink.born')}
            name="born"
            hint={t('payLink.bornHint')}
            birth
            error={errorFor(errors, 'born')}
          />
        </TypedProvider>
        <Button>{t('payLink.open')}</Button>
      </form>
    </SignedOutPage>
  )
}
