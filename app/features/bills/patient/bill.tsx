// One bill: what is owed and why, what was done on it, and whom to ask. An estimate says what it is, and what it is not.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel, type Tone } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Bill as BillData, Standing } from '../bill.ts'
import { EstimateRights, ProviderFacts } from '../both/estimate.tsx'
import { BillHistory } from '../both/history.tsx'
import { BillLines } from '../both/lines.tsx'
import { SumOf } from '../both/sum.tsx'
import { readBill } from '../own.server.ts'
import { money, standing, standingWords } from '../said.ts'
import { visitWords } from '../visit.ts'
import { canPay } from '../../payments/gateway/of.ts'
import { PayHere } from './pay-here.tsx'

export const loader = patientPage(async ({ ctx, params, visit }) => ({
  read: await section(ctx, () => readBill(ctx, { id: params.id ?? '' })),
  now: ctx.open.now,
  way: canPay(visit.kit),
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function OneBill({ loaderData: { read, now, way } }: { loaderData: Data }) {
  const t = useTexts()
  const known = read.ok ? read.value.bill : null
  const estimate = known?.kind === 'estimate'
  return (
    <Page
      title={known?.title ?? t('bills.one')}
      tabTitle={t(estimate ? 'bills.estimate' : 'bills.one')}
      back={{ href: '/bills', label: t('bills.title') }}
      lede={
        known &&
        t(estimate ? 'bills.estimate.lede' : 'bills.lede', {
          number: known.number,
          day: t.date(known.serviceOn),
        })
      }
    >
      <Loaded of={read} what={t('bills.what.one')}>
        {(value) => <Body of={value} now={now} way={way} />}
      </Loaded>
    </Page>
  )
}

const tones: Record<Standing, Tone> = {
  draft: 'info',
  open: 'attention',
  'partly paid': 'attention',
  overdue: 'attention',
  paid: 'done',
  void: 'info',
  estimate: 'info',
}

type Read = Awaited<ReturnType<typeof readBill>>

function Body({ of, now, way }: { of: Read; now: Date; way: boolean }) {
  const t = useTexts()
  const { bill, visit, mayAct, mayAsk } = of
  const { id, lines, currency, insurer, note, kind, owed, selfPay } = bill
  const estimate = kind === 'estimate'
  return (
    <>
      <Panel tone={tones[standing(t, bill, now)]} title={standingWords(t, bill, now)}>
        <p>{estimate ? t('bills.estimate.is') : owedWords(bill, now, t)}</p>
      </Panel>
      {visit && (
        <p>
          {visit.booked || visit.kind === 'visit' ? (
            <a href={visit.booked ? `/visits/appointments/${visit.id}` : `/visits/${visit.id}`}>
              {visitWords(t, visit)}
            </a>
          ) : (
            visitWords(t, visit)
          )}
        </p>
      )}
      {mayAct && owed > 0 && <PayHere of={bill} way={way} />}
      {note && (
        <Section title={t('bills.note')}>
          <Prose>{note}</Prose>
        </Section>
      )}
      <Section title={t(estimate ? 'bills.why.estimate' : 'bills.why')}>
        <SumOf lines={lines} currency={currency} insurer={insurer} estimate={estimate} />
        {selfPay && !estimate && <p>{t('bills.selfPay')}</p>}
      </Section>
      <Section title={t('bills.lines')}>
        <BillLines
          lines={lines}
          currency={currency}
          more={(line) =>
            mayAsk && (
              <a href={`/bills/${id}/ask?line=${line.id}`}>
                {t('bills.askLine')}
                <span className="heard"> {line.plain}</span>
              </a>
            )
          }
        />
      </Section>
      {estimate && <ProviderFacts of={bill} />}
      {estimate && <EstimateRights />}
      {bill.entries.length > 0 && (
        <Section title={t('bills.history')}>
          <BillHistory of={bill} receipt={(entry) => `/bills/${id}/receipts/${entry.id}`} />
        </Section>
      )}
      <Buttons>
        <ButtonLink kind="quiet" icon="download" href={`/bills/${id}/pdf`} download>
          {t(estimate ? 'bills.pdf.estimate' : 'bills.pdf')}
        </ButtonLink>
        {mayAsk && (
          <ButtonLink kind="quiet" icon="messages" href={`/bills/${id}/ask`}>
            {t(estimate ? 'bills.ask.estimate' : 'bills.ask')}
          </ButtonLink>
        )}
      </Buttons>
    </>
  )
}

function owedWords(bill: BillData, now: Date, t: ReturnType<typeof useTexts>): string {
  const { owed, dueOn, paid } = bill
  const far = standing(t, bill, now)
  if (far === 'void') return t('bills.owed.void')
  if (far === 'paid') return t(paid <= 0 ? 'bills.owed.nothing' : 'bills.owed.paid')
  return t(far === 'overdue' ? 'bills.owed.overdue' : 'bills.owed.open', {
    amount: money(t, bill, owed),
    dated: dueOn ? 'yes' : 'no',
    day: dueOn ? t.date(dueOn) : '',
    partly: paid > 0 ? 'yes' : 'no',
    paid: money(t, bill, paid),
  })
}
