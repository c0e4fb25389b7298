// Payments in the chart: what was paid through the gateway, and one of them with what was given back.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { moneyText } from '../../bills/money.ts'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { differenceOf, leftOf, standingOf, type Payment } from '../payment.ts'
import { listChartPayments, readChartPayment } from '../refunds.server.ts'
import { amountText, flags, standingWords } from '../said.ts'

const did = ['refund', 'elsewhere'] as const
type Data = { payment: Payment; done: (typeof did)[number] | undefined }

export const paymentsSection = chartSection({
  key: 'payments',
  title: 'payments.chart',
  group: 'record',
  may: 'bills.read',
  unlisted: true,
  load: (ctx, { patient }) => listChartPayments(ctx, { patient }),
  Part: List,
  one: {
    load: async (ctx, { patient, page }, entry) => ({
      payment: await readChartPayment(ctx, { patient, id: entry }),
      done: did.find((deed) => deed === page.url.searchParams.get('done')),
    }),
    Part: One,
  },
})

function List({ of, about }: PartProps<Payment[]>) {
  const t = useTexts()
  if (of.length === 0) return <Nothing tellUs={false}>{t('payments.chart.none')}</Nothing>
  return (
    <Rows walked>
      {of.map((payment) => (
        <Row
          key={payment.id}
          href={`${about.at}/payments/${payment.id}`}
          title={amountText(t, payment)}
          second={`${t.dateTime(payment.at)} · ${payment.parts.map(({ number }) => number).join(', ')}`}
          end={<Flag kind={flags[standingOf(payment)]} word={standingWords(t, payment)} />}
        />
      ))}
    </Rows>
  )
}

function One({ of: { payment, done }, about }: PartProps<Data>) {
  const t = useTexts()
  const { currency, parts, refunds, charge, receipt, dispute, disputed } = payment
  const left = leftOf(payment)
  return (
    <>
      <a className="back" href={`${about.at}/payments`}>
        {t('payments.chart')}
      </a>
      {done && (
        <Panel tone="done" focus>
          <p>{t(done === 'refund' ? 'payments.refund.begun' : 'payments.elsewhere.done')}</p>
        </Panel>
      )}
      <Differs of={payment} about={about} />
      <Section title={amountText(t, payment)} aside={standingWords(t, payment)}>
        <Facts
          items={[
            { term: t('payments.number'), value: receipt && <bdi>{receipt}</bdi> },
            { term: t('payments.begunOn'), value: t.dateTime(payment.at) },
            { term: t('payments.since'), value: t.dateTime(payment.stateAt) },
            { term: t('payments.charge'), value: charge && <bdi>{charge}</bdi> },
            {
              term: t('payments.disputed'),
              value: dispute && moneyText(t, { minor: disputed, currency }),
            },
            {
              term: t('payments.left'),
              value: payment.state === 'paid' && moneyText(t, { minor: left, currency }),
            },
          ]}
        />
        {left > 0 && payment.state === 'paid' && about.may.includes('bills.refund') && (
          <Buttons>
            <ButtonLink kind="quiet" href={`${about.at}/payments/${payment.id}/refund`}>
              {t('payments.refund')}
            </ButtonLink>
          </Buttons>
        )}
      </Section>
      <Section title={t('payments.for')}>
        <Rows>
          {parts.map(({ bill, number, minor }) => (
            <Row
              key={bill}
              href={`${about.at}/bills/${bill}`}
              title={t('payments.bill', { number })}
              end={moneyText(t, { minor, currency })}
            />
          ))}
        </Rows>
      </Section>
      {refunds.length > 0 && (
        <Section title={t('payments.refunds')}>
          <Rows>
            {refunds.map(({ id, minor, at, words, state, elsewhere }) => (
              <Row
                key={id}
                title={moneyText(t, { minor, currency })}
                say={<bdi className="prose">{words}</bdi>}
                second={`${t(elsewhere ? 'payments.elsewhere.row' : `payments.refund.${state}`)} · ${t.dateTime(at)}`}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

/** The gateway says otherwise than the ledger: by how much, and what can be done. */
function Differs({ of, about }: { of: Payment; about: About }) {
  const t = useTexts()
  const differs = differenceOf(of) ?? 0
  if (differs === 0) return null
  const amount = moneyText(t, { minor: Math.abs(differs), currency: of.currency })
  return (
    <Panel tone="attention" title={t('payments.differs')}>
      <p>{t(differs > 0 ? 'payments.differs.more' : 'payments.differs.less', { amount })}</p>
      {differs > 0 && about.may.includes('bills.refund') && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${about.at}/payments/${of.id}/elsewhere`}>
            {t('payments.elsewhere')}
          </ButtonLink>
        </Buttons>
      )}
    </Panel>
  )
}
