// Giving a payment back, whole or in part, with a reason that the patient reads.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { moneyText, typedMoney } from '../../bills/money.ts'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { leftOf } from '../payment.ts'
import { readChartPayment, refundPayment } from '../refunds.server.ts'

type Params = Record<string, string | undefined>

function oneIn({ id: patient = '', payment: id = '' }: Params) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id, at: `/staff/patients/${patient}/payments/${id}` }
}

export const loader = staffPage(async (page) => {
  const { patient, id, at } = oneIn(page.params)
  const payment = await readChartPayment(page.ctx, { patient, id })
  const head = await loadHead(page, patient)
  return { at, payment, head, key: randomUUID(), draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  const { key, amount, words } = typed(form, 'key', 'amount', 'words')
  await refundPayment(ctx, { ...one, key, amount, words })
  return redirect(`${at}?done=refund`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function RefundPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { at, payment, head, key, draft } = loaderData
  const { currency } = payment
  const errors = problems(actionData)
  const left = leftOf(payment)
  return (
    <Page
      title={t('payments.refund')}
      back={{ href: at, label: t('payments.payment') }}
      lede={t('payments.refund.lede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {left <= 0 || payment.state !== 'paid' ? (
        <Panel tone="attention">
          <p>{t('payments.refund.nothing')}</p>
        </Panel>
      ) : (
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
          <Field
            label={t('payments.refund.words')}
            hint={t('payments.refund.wordsHint')}
            name="words"
            lines={3}
            maxLength={300}
            error={errorFor(errors, 'words')}
          />
          <Button>{t('payments.refund.do')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
