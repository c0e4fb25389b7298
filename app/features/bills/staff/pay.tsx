// Money taken at the desk: in cash, or by the clinic's own card machine. No number of a card is ever written here.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormKey } from '../../messages/both/form-key.tsx'
import { ways } from '../bill.ts'
import { takePayment } from '../money.server.ts'
import { typedMoney } from '../money.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(loadBill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  const { amount, way, key } = typed(form, 'amount', 'way', 'key')
  await takePayment(ctx, { ...one, amount, way: way as (typeof ways)[number], key })
  return redirect(`${at}?done=paid`)
})

type Props = { loaderData: BillPage; actionData?: unknown }

export default function TakePayment({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft, formKey } = loaderData
  const { bill } = one
  const errors = problems(actionData)
  return (
    <AboutBill
      of={loaderData}
      title="bills.pay"
      lede="bills.pay.lede"
      open={bill.state === 'issued' && bill.owed > 0}
      errors={errors}
    >
      <DraftForm what="bills.pay.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <Field
          label={t('bills.pay.amount')}
          name="amount"
          inputMode="decimal"
          short
          value={typedMoney(bill.owed, bill.currency)}
          error={errorFor(errors, 'amount')}
        />
        <Choices
          label={t('bills.pay.way')}
          name="way"
          options={ways.map((value) => ({ value, label: t(`bills.pay.${value}`) }))}
          error={errorFor(errors, 'way')}
        />
        <Button>{t('bills.pay.do')}</Button>
      </DraftForm>
    </AboutBill>
  )
}
