// Paying: which bills, and how much of each. The card is entered on the gateway's page and nowhere else.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { moneyText, typedMoney } from '../../bills/money.ts'
import { beginPayment, beginPaying, type Payable } from '../own.server.ts'

export const loader = patientPage(async (page) => ({
  begun: await section(page.ctx, () =>
    beginPaying(page.ctx, { bill: page.url.searchParams.get('bill') }),
  ),
  key: randomUUID(),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  const { key } = typed(form, 'key')
  const parts = form.getAll('bills').map((bill) => ({
    bill: String(bill),
    typed: String(form.get(`amount-${String(bill)}`) ?? ''),
  }))
  const { id } = await beginPayment(ctx, { key, parts })
  return redirect(`/bills/pay/${id}/go`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Pay({ loaderData, actionData }: Props) {
  const t = useTexts()
  // Under the name of what is asked for, an error is said once.
  const errors = problems(actionData).map(({ field, message }) => ({
    field: field === 'parts' ? 'bills' : field,
    message,
  }))
  return (
    <Page
      title={t('payments.pay')}
      back={{ href: '/bills', label: t('payments.bills') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={loaderData.begun} what={t('payments.pay.what')}>
        {({ bills, one, way }) =>
          bills.length === 0 ? (
            <Nothing>{t('payments.pay.none')}</Nothing>
          ) : way ? (
            <DraftForm what="payments.pay.draft" draft={loaderData.draft} sent={actionData}>
              <input type="hidden" name="key" value={loaderData.key} />
              {bills.map((bill, n) => (
                <One
                  key={bill.id}
                  bill={bill}
                  first={n === 0}
                  alone={one || bills.length === 1}
                  errors={errors}
                />
              ))}
              <p>{t('payments.pay.where')}</p>
              <p className="hint">{t('payments.pay.cards')}</p>
              <Button>{t('payments.pay.goOn')}</Button>
            </DraftForm>
          ) : (
            <Panel tone="info">
              <p>{t('payments.noWay')}</p>
            </Panel>
          )
        }
      </Loaded>
    </Page>
  )
}

type OneProps = { bill: Payable; first: boolean; alone: boolean; errors: FormError[] }

function One({ bill, first, alone, errors }: OneProps) {
  const t = useTexts()
  const { id, number, title, currency, owed, dueOn, coming } = bill
  const name = `amount-${id}`
  const owes = moneyText(t, { minor: owed, currency })
  const second = dueOn
    ? t('payments.pay.of.due', { number, owed: owes, due: t.date(dueOn) })
    : t('payments.pay.of', { number, owed: owes })
  return (
    <>
      {alone ? (
        <>
          <input type="hidden" name="bills" value={id} />
          <p>
            <b>{title}</b>
            <br />
            {second}
          </p>
        </>
      ) : (
        <Checkbox
          name="bills"
          id={first ? 'bills' : `bill-${id}`}
          value={id}
          checked={coming === 0}
          label={
            <>
              {title}
              <small>{second}</small>
            </>
          }
          error={first ? errorFor(errors, 'bills') : undefined}
        />
      )}
      {coming > 0 && (
        <Panel tone="attention">
          <p>{t('payments.pay.coming', { amount: moneyText(t, { minor: coming, currency }) })}</p>
        </Panel>
      )}
      <Field
        label={t(alone ? 'payments.pay.amount' : 'payments.pay.amountOf', { number })}
        hint={t('payments.pay.amountHint')}
        name={name}
        value={typedMoney(owed - coming || owed, currency)}
        inputMode="decimal"
        autoComplete="off"
        short
        error={errorFor(errors, name)}
      />
    </>
  )
}
