// Giving a payment back, whole or in part, with a reason that the patient reads.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { moneyText, typedMoney } from '../../bills/money.ts'
import { leftOf } from '../payment.ts'
import { refundPayment } from '../refunds.server.ts'
import { AboutPayment, WhyBack } from './about-payment.tsx'
import { loadPayment, paymentIn, type PaymentPage } from './load.ts'

export const loader = staffPage(loadPayment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = paymentIn(params)
  const { key, amount, words } = typed(form, 'key', 'amount', 'words')
  await refundPayment(ctx, { ...one, key, amount, words })
  return redirect(`${at}?done=refund`)
})

type Props = { loaderData: PaymentPage; actionData?: unknown }

export default function RefundPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { payment, key, draft } = loaderData
  const { currency } = payment
  const errors = problems(actionData)
  const left = leftOf(payment)
  return (
    <AboutPayment
      of={loaderData}
      title="payments.refund"
      lede="payments.refund.lede"
      over={left <= 0 || payment.state !== 'paid' ? 'payments.refund.nothing' : null}
      errors={errors}
    >
      <DraftForm what="payments.refund.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="key" value={key} />
        <Field
          label={t('payments.refund.amount')}
          hint={t('payments.refund.most', { amount: moneyText(t, { minor: left, currency }) })}
          name="amount"
          value={typedMoney(left, currency)}
          inputMode="decimal"
          autoComplete="off"
          short
          error={errorFor(errors, 'amount')}
        />
        <WhyBack errors={errors} />
        <Button>{t('payments.refund.do')}</Button>
      </DraftForm>
    </AboutPayment>
  )
}
