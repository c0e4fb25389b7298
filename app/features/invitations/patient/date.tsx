// Second screen: the birth date. It looks the same for every code, good or not.
import { redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { problems, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField, readDateField } from '../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { proveInvitation } from '../prove.server.ts'
import { openState, sealState, STATE_COOKIE, STATE_SECONDS } from '../state.ts'

export const loader = publicPage(async ({ visit }) => {
  if (!(await openState(visit.kit, visit.cookies.get(STATE_COOKIE)))) throw redirect('/activate')
  return null
})

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const { kit, cookies } = visit
  const state = await openState(kit, cookies.get(STATE_COOKIE))
  if (!state || state.step === 'staff') throw redirect('/activate?late=yes')
  // Sent twice, or after going back: it was proved already.
  if (state.step === 'way') throw redirect('/activate/way')
  const born = readDateField(form, 'born')
  if (!born)
    throw invalid('date_missing', 'Enter your birth date.', {
      born: 'Enter the day, the month and the year you were born.',
    })
  const key = { by: state.by, hash: Buffer.from(state.hash, 'hex') }
  const proved = await sealState(kit, { step: 'way', ...(await proveInvitation(ctx, key, born)) })
  return redirect('/activate/way', {
    headers: { 'Set-Cookie': cookie(STATE_COOKIE, proved, STATE_SECONDS) },
  })
})

export default function BirthDate({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const before = typedBefore(actionData)
  return (
    <SignedOutPage
      title={t('date.title')}
      lede={t('date.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <DateField
          label={t('date.field')}
          name="born"
          hint={t('date.hint')}
          birth
          error={errorFor(errors, 'born')}
          value={{
            day: before['born-day'],
            month: before['born-month'],
            year: before['born-year'],
          }}
        />
        <Button>{t('date.button')}</Button>
      </form>
      <p>
        <Words of="date.other" links={{ back: '/activate' }} />
      </p>
    </SignedOutPage>
  )
}
