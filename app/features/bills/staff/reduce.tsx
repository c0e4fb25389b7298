// A reduction is proposed: how much less, and why. Internal until somebody agrees to it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { proposeReduction } from '../money.server.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(loadBill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  await proposeReduction(ctx, { ...one, ...typed(form, 'amount', 'why') })
  return redirect(`${at}?done=proposed`)
})

type Props = { loaderData: BillPage; actionData?: unknown }

export default function ProposeReduction({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const errors = problems(actionData)
  return (
    <AboutBill
      of={loaderData}
      title="bills.reduce"
      lede="bills.reduce.lede"
      open={one.bill.state === 'issued' && one.bill.kind === 'bill'}
      errors={errors}
    >
      <Internal>
        <DraftForm what="bills.reduce.draft" draft={draft} sent={actionData}>
          <Field
            label={t('bills.reduce.amount')}
            name="amount"
            inputMode="decimal"
            short
            error={errorFor(errors, 'amount')}
          />
          <Field
            label={t('bills.reduce.why')}
            hint={t('bills.reduce.whyHint')}
            name="why"
            lines={3}
            maxLength={500}
            error={errorFor(errors, 'why')}
          />
          <Button>{t('bills.reduce.do')}</Button>
        </DraftForm>
      </Internal>
    </AboutBill>
  )
}
