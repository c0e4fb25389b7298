// What became of a payment. The gateway leads back here, and its word counts, not that somebody came: the page says what is known,
// and never that it is paid before it is so.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { moneyText } from '../../bills/money.ts'
import { followPayment } from '../follow.ts'
import { Refused, Unreachable } from '../gateway/gateway.ts'
import { readPayment } from '../own.server.ts'
import { isOpen, standingOf, type Payment } from '../payment.ts'
import { amountText, nextWords, standingWords, tones } from '../said.ts'

const read = patientPage(async ({ ctx, params, visit }) => ({
  payment: await readPayment(ctx, { id: params.payment ?? '' }),
  now: ctx.open.now,
  visit,
}))

export async function loader(args: LoaderFunctionArgs) {
  const { payment, now, visit } = await read(args)
  if (payment.state === 'paid' || payment.state === 'expired' || !payment.session || visit.viewing)
    return { payment, now, unsure: false }
  try {
    const settled = await followPayment(visit.kit, payment.id)
    if (!settled || settled.state === payment.state) return { payment, now, unsure: false }
    const again = await read(args)
    return { payment: again.payment, now: again.now, unsure: false }
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Refused)
      return { payment, now, unsure: true }
    throw error
  }
}

type Props = { loaderData: { payment: Payment; now: Date; unsure: boolean } }

export default function PaymentPage({ loaderData }: Props) {
  const t = useTexts()
  const { payment, now, unsure } = loaderData
  const standing = standingOf(payment)
  const open = isOpen(payment, now)
  const again = standing === 'declined' || standing === 'begun' || standing === 'expired'
  const here = `/bills/pay/${payment.id}`
  return (
    <Page
      title={t(payment.receipt ? 'payments.receipt' : 'payments.payment')}
      tabTitle={t('payments.payment')}
      back={{ href: '/bills', label: t('payments.bills') }}
    >
      {unsure ? (
        <Panel tone="attention" focus title={t('payments.unsure')}>
          <p>{t('payments.unsureText')}</p>
        </Panel>
      ) : (
        <Panel tone={tones[standing]} focus title={standingWords(t, payment)}>
          <p>{nextWords(t, payment, open)}</p>
        </Panel>
      )}
      <Facts
        items={[
          { term: t('payments.amount'), value: amountText(t, payment) },
          { term: t('payments.number'), value: payment.receipt && <bdi>{payment.receipt}</bdi> },
          {
            term: t(payment.receipt ? 'payments.paidOn' : 'payments.begunOn'),
            value: t.dateTime(payment.receipt ? payment.stateAt : payment.at),
          },
          { term: t('payments.to'), value: payment.receipt && t.clinic },
        ]}
      />
      <Parts of={payment} />
      <Refunds of={payment} />
      <Buttons>
        {unsure && <ButtonLink href={here}>{t('payments.look')}</ButtonLink>}
        {!unsure && again && (
          <ButtonLink href={open ? `${here}/go` : '/bills/pay'}>{t('payments.again')}</ButtonLink>
        )}
        {standing === 'waiting' && (
          <ButtonLink kind="quiet" href={here}>
            {t('payments.look')}
          </ButtonLink>
        )}
      </Buttons>
    </Page>
  )
}

function Parts({ of: { parts, currency } }: { of: Payment }) {
  const t = useTexts()
  return (
    <Section title={t('payments.for')}>
      <Rows>
        {parts.map(({ bill, number, minor }) => (
          <Row
            key={bill}
            href={`/bills/${bill}`}
            title={t('payments.bill', { number })}
            end={moneyText(t, { minor, currency })}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Refunds({ of: { refunds, currency } }: { of: Payment }) {
  const t = useTexts()
  const shown = refunds.filter(({ state }) => state !== 'failed')
  if (shown.length === 0) return null
  return (
    <Section title={t('payments.refunds')}>
      <Rows>
        {shown.map(({ id, minor, at, words, state }) => (
          <Row
            key={id}
            title={moneyText(t, { minor, currency })}
            say={<bdi className="prose">{words}</bdi>}
            second={`${t(`payments.refund.${state}`)} · ${t.dateTime(at)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
