// What was given back at the gateway itself is written down, so that the ledger says the same.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { moneyText } from '../../bills/money.ts'
import { bookElsewhere } from '../elsewhere.server.ts'
import { differenceOf } from '../payment.ts'
import { AboutPayment, WhyBack } from './about-payment.tsx'
import { loadPayment, paymentIn, type PaymentPage } from './load.ts'

export const loader = staffPage(loadPayment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = paymentIn(params)
  const { key, minor, words } = typed(form, 'key', 'minor', 'words')
  await bookElsewhere(ctx, { ...one, key, minor, words })
  return redirect(`${at}?done=elsewhere`)
})

type Props = { loaderData: PaymentPage; actionData?: unknown }

export default function ElsewherePage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { payment, key, draft } = loaderData
  const { currency, refunded } = payment
  const errors = problems(actionData)
  const differs = differenceOf(payment) ?? 0
  const say = (minor: number) => moneyText(t, { minor, currency })
  return (
    <AboutPayment
      of={loaderData}
      title="payments.elsewhere"
      lede="payments.elsewhere.lede"
      over={differs <= 0 ? 'payments.elsewhere.nothing' : null}
      errors={errors}
    >
      <Facts
        items={[
          { term: t('payments.differs.theirs'), value: say(refunded) },
          { term: t('payments.differs.ours'), value: say(refunded - differs) },
          { term: t('payments.differs.between'), value: say(differs) },
        ]}
      />
      <DraftForm what="payments.elsewhere.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="minor" value={differs} />
        <WhyBack errors={errors} />
        <Button>{t('payments.elsewhere.do', { amount: say(differs) })}</Button>
      </DraftForm>
    </AboutPayment>
  )
}
