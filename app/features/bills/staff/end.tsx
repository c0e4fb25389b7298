// A bill is taken back whole, or what is owed on it is written off: why, for colleagues.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices, type Choice } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormKey } from '../../messages/both/form-key.tsx'
import { voidBill } from '../manage.server.ts'
import { writeOff } from '../money.server.ts'
import { money } from '../said.ts'
import { typedMoney } from '../money.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(loadBill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  const { how, why, amount, key } = typed(form, 'how', 'why', 'amount', 'key')
  const choose = 'Choose what becomes of it.'
  if (how === 'void') await voidBill(ctx, { ...one, why })
  else if (how === 'off') await writeOff(ctx, { ...one, why, amount, key })
  else throw invalid('no_choice', choose, { how: choose })
  return redirect(`${at}?done=${how}`)
})

type Props = { loaderData: BillPage; actionData?: unknown }

export default function EndBill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft, formKey, head } = loaderData
  const { bill } = one
  const { may } = head.about
  const errors = problems(actionData)
  const paid = money(t, bill, bill.paid)
  const options: Choice[] = [
    may.includes('bills.manage') && {
      value: 'void',
      label: t('bills.end.void'),
      hint: t('bills.end.voidHint', { paid, some: bill.paid > 0 ? 'yes' : 'no' }),
    },
    may.includes('bills.reduce') &&
      bill.owed > 0 && { value: 'off', label: t('bills.end.off'), hint: t('bills.end.offHint') },
  ].filter((option) => option !== false)
  return (
    <AboutBill
      of={loaderData}
      title="bills.end"
      lede="bills.end.lede"
      open={bill.state === 'issued' && options.length > 0}
      errors={errors}
    >
      <DraftForm what="bills.end.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <Choices
          label={t('bills.end.how')}
          name="how"
          options={options}
          error={errorFor(errors, 'how')}
        />
        {bill.owed > 0 && (
          <Field
            label={t('bills.end.amount')}
            hint={t('bills.end.amountHint')}
            name="amount"
            inputMode="decimal"
            short
            optional
            value={typedMoney(bill.owed, bill.currency)}
            error={errorFor(errors, 'amount')}
          />
        )}
        <Field
          label={t('bills.end.why')}
          hint={t('bills.reduce.whyHint')}
          name="why"
          lines={3}
          maxLength={500}
          error={errorFor(errors, 'why')}
        />
        <Button kind="danger">{t('bills.end.do')}</Button>
      </DraftForm>
    </AboutBill>
  )
}
