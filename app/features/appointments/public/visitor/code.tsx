// The code that was sent. The page looks the same for every address, whether there is such a booking or not.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { proveVisit } from '../ask.server.ts'
import { inFrame, staying } from '../embedded.ts'
import { HELD } from '../held.ts'
import { BookingPage } from './booking-page.tsx'

export const loader = publicPage(({ url }) => ({ embed: inFrame(url) }))

const DIGITS = 'Enter the six digits.'
const NO = 'These are not the digits that we sent. Check them, and try again.'
const OVER =
  'There were too many wrong codes, or too much time went by, so the time is free again. Begin again, or call us: we book for you.'
const LATE =
  'Too much time went by, and somebody else has taken that time. Begin again: other times are free. Or call us.'

export const action = personAction('public', async ({ ctx, form, params, url }) => {
  const { code } = typed(form, 'code')
  const token = params.token ?? ''
  if (code.replace(/\D/g, '').length !== 6) throw invalid('code_digits', DIGITS, { code: DIGITS })
  const said = await proveVisit(ctx, token, code)
  if (said === 'yes') return redirect(staying(inFrame(url), `/book/done/${token}`))
  const sentence = { no: NO, over: OVER, late: LATE }[said]
  throw invalid(`code_${said}`, sentence, { code: sentence })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function BookingCode({ loaderData: { embed }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <BookingPage
      embed={embed}
      title={t('publicBooking.code')}
      lede={t('publicBooking.code.lede', { minutes: HELD })}
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
        <Button>{t('publicBooking.code.button')}</Button>
      </form>
      <p>
        <Words of="publicBooking.code.other" links={{ back: staying(embed, '/book') }} />
      </p>
    </BookingPage>
  )
}
