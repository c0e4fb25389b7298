// A booking link: the birth date first. It looks the same for every link, good or not, and opening it spends nothing.
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
import { proveLink } from '../link-open.server.ts'
import { LINK_COOKIE, LINK_SECONDS, sealLink } from '../link-state.ts'

export const loader = publicPage(() => null)

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const born = readDateField(form, 'born')
  if (!born)
    throw invalid('date_missing', 'Enter the birth date.', {
      born: 'Enter the day, the month and the year.',
    })
  const proved = await proveLink(ctx, params.token ?? '', born)
  const state = await sealLink(visit.kit, { step: 'code', ...proved })
  return redirect('/book/link', {
    headers: { 'Set-Cookie': cookie(LINK_COOKIE, state, LINK_SECONDS) },
  })
})

export default function BookingLink({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  return (
    <SignedOutPage
      title={t('publicBooking.link')}
      lede={t('publicBooking.link.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <TypedProvider typed={kept ?? null}>
          <DateField
            label={t('publicBooking.born')}
            name="born"
            hint={t('publicBooking.link.hint')}
            birth
            error={errorFor(errors, 'born')}
          />
        </TypedProvider>
        <Button>{t('publicBooking.link.goOn')}</Button>
      </form>
    </SignedOutPage>
  )
}
