// Going on with a form that was begun elsewhere, by its code. It looks the same whether there is such a form or not.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { newToken } from '../../../account/token.ts'
import { inFrame } from '../../../appointments/public/embedded.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import { goOnWith } from '../fill.server.ts'
import { toOf } from './to.ts'

export const loader = publicPage(({ url }) => ({ embed: inFrame(url) }))

const NO =
  'This code opens nothing. Check its letters. If the form was sent, or a week has gone by, it opens nothing any more.'

export const action = personAction('public', async ({ ctx, form, url }) => {
  const { code } = typed(form, 'code')
  const token = newToken()
  if (!code.trim() || !(await goOnWith(ctx, code, token))) throw invalid('code', NO, { code: NO })
  return redirect(toOf(token, inFrame(url))('form'))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function GoOn({ loaderData: { embed }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <BookingPage
      embed={embed}
      title={t('intake.goOn')}
      lede={t('intake.goOn.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <Field
          label={t('intake.goOn.code')}
          hint={t('intake.goOn.hint')}
          name="code"
          autoComplete="off"
          maxLength={40}
          short
          error={errorFor(errors, 'code')}
        />
        <Button>{t('intake.goOn.button')}</Button>
      </form>
    </BookingPage>
  )
}
