// What a patient has with the clinic, given back at the desk: in cash, or by the clinic's own card machine.
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
import { giveBack } from '../money.server.ts'
import { typedMoney } from '../money.ts'
import { money } from '../said.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(loadBill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  const { amount, way, key } = typed(form, 'amount', 'way', 'key')
  await giveBack(ctx, { ...one, amount, way: way as (typeof ways)[number], key })
  return redirect(`${at}?done=back`)
})

type Props = { loaderData: BillPage; actionData?: unknown }

export default function GiveBack({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft, formKey, head } = loaderData
  const { bill, credit } = one
  const errors = problems(actionData)
  const open =
    bill.kind === 'bill' &&
    bill.state !== 'draft' &&
    credit > 0 &&
    head.about.may.includes('bills.refund')
  return (
    <AboutBill of={loaderData} title="bills.back" open={open} errors={errors}>
      <p>{t('bills.back.credit', { amount: money(t, bill, credit) })}</p>
      <DraftForm what="bills.back.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <Field
          label={t('bills.back.amount')}
          name="amount"
          inputMode="decimal"
          short
          value={typedMoney(credit, bill.currency)}
          error={errorFor(errors, 'amount')}
        />
        <Choices
          label={t('bills.pay.way')}
          name="way"
          options={ways.map((value) => ({ value, label: t(`bills.pay.${value}`) }))}
          error={errorFor(errors, 'way')}
        />
        <Button>{t('bills.back.do')}</Button>
      </DraftForm>
    </AboutBill>
  )
}
