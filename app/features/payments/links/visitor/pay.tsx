// What a proved link shows: the clinic, the number, the amount; how much somebody wants to pay of it; and afterwards what came of it.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { visitContext } from '../../../../doors/web/visit.ts'
import { PorticoError } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import { moneyText, typedMoney } from '../../../bills/money.ts'
import type { Fields } from '../../../drafts/kept.ts'
import { followPayment } from '../../follow.ts'
import { Refused, Unreachable } from '../../gateway/gateway.ts'
import { isOpen, standingOf } from '../../payment.ts'
import { amountText, nextWords, standingWords, tones } from '../../said.ts'
import { beginByLink, readGuestBill, type GuestBill } from '../guest.server.ts'
import { provedIn } from './proved.ts'

const read = publicPage(async ({ ctx, visit }) => {
  const proved = await provedIn(visit)
  const bill = await readGuestBill(ctx, proved).catch((error: unknown) => {
    if (!(error instanceof PorticoError)) throw error
    throw redirect('/pay/over')
  })
  return { bill, now: visit.kit.clock() }
})

export async function loader(args: LoaderFunctionArgs) {
  const found = await read(args)
  const { payment } = found.bill
  if (!payment?.session || payment.state === 'paid' || payment.state === 'expired')
    return { ...found, unsure: false }
  try {
    const settled = await followPayment(args.context.get(visitContext).kit, payment.id)
    return settled && settled.state !== payment.state
      ? { ...(await read(args)), unsure: false }
      : { ...found, unsure: false }
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Refused) return { ...found, unsure: true }
    throw error
  }
}

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const { amount } = typed(form, 'amount')
  await beginByLink(ctx, { ...(await provedIn(visit)), amount })
  return redirect('/pay/go')
})

type Data = { bill: GuestBill; now: Date; unsure: boolean }
type Props = { loaderData: Data; actionData?: unknown }

export default function PayByLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { bill, unsure, now } = loaderData
  const { number, currency, owed, payment, open } = bill
  const errors = problems(actionData)
  const came = payment && payment.state !== 'begun' && payment.state !== 'expired'
  const paying = payment && isOpen(payment, now)
  return (
    <SignedOutPage
      title={t('payLink.title', { number })}
      lede={t('payLink.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {unsure && (
        <Panel tone="attention" focus title={t('payments.unsure')}>
          <p>{t('payLink.unsureText')}</p>
        </Panel>
      )}
      {came && !unsure && (
        <Panel tone={tones[standingOf(payment)]} focus title={standingWords(t, payment)}>
          <p>{nextWords(t, payment, Boolean(paying))}</p>
        </Panel>
      )}
      <Facts
        items={[
          {
            term: t(payment?.receipt ? 'payments.amount' : 'payLink.owed'),
            value: payment?.receipt
              ? amountText(t, payment)
              : moneyText(t, { minor: owed, currency }),
          },
          { term: t('payments.number'), value: payment?.receipt && <bdi>{payment.receipt}</bdi> },
          { term: t('payments.paidOn'), value: payment?.receipt && t.dateTime(payment.stateAt) },
          { term: t('payments.to'), value: t.clinic },
        ]}
      />
      {payment?.state === 'declined' && paying && (
        <ButtonLink href="/pay/go">{t('payments.again')}</ButtonLink>
      )}
      {open && owed > 0 && !came && !unsure && (
        <Form bill={bill} errors={errors} sent={actionData} />
      )}
      {!open && !came && <p>{t('payLink.nothing')}</p>}
    </SignedOutPage>
  )
}

type FormProps = { bill: GuestBill; errors: FormError[]; sent: unknown }

function Form({ bill: { owed, currency }, errors, sent }: FormProps) {
  const t = useTexts()
  const kept = (sent as { kept?: Fields } | undefined)?.kept
  return (
    <form method="post" noValidate>
      <TypedProvider typed={kept ?? null}>
        <Field
          label={t('payments.pay.amount')}
          hint={t('payments.pay.amountHint')}
          name="amount"
          value={typedMoney(owed, currency)}
          inputMode="decimal"
          autoComplete="off"
          short
          error={errorFor(errors, 'amount')}
        />
      </TypedProvider>
      <p>{t('payments.pay.where')}</p>
      <Button>{t('payments.pay.goOn')}</Button>
    </form>
  )
}
