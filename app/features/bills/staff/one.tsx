// One bill as the clinic sees it: first what can be done, then what the patient sees of it, then what is internal.
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About, PartProps } from '../../chart/staff/section.ts'
import { ProviderFacts } from '../both/estimate.tsx'
import { BillHistory } from '../both/history.tsx'
import { BillLines } from '../both/lines.tsx'
import { SumOf } from '../both/sum.tsx'
import type { Reduction, StaffBill } from '../read.server.ts'
import { flagOf, money, standing, standingWords } from '../said.ts'
import { visitWords } from '../visit.ts'

export const did = [
  'new',
  'edited',
  'issue',
  'paid',
  'credit',
  'back',
  'void',
  'off',
  'proposed',
  'decided',
  'note',
] as const
type Did = (typeof did)[number]
type Data = { one: StaffBill; done: Did | undefined; formKey: string; now: Date }

export function OneBill({ of, about }: PartProps<Data>) {
  const t = useTexts()
  const { one, done, now } = of
  const { bill, visit, by, credit } = one
  const { lines, currency, insurer, kind, state } = bill
  const estimate = kind === 'estimate'
  return (
    <>
      <a className="back" href={`${about.at}/bills`}>
        {t('bills.chart')}
      </a>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`bills.done.${done}`)}</p>
        </Panel>
      )}
      <Section
        title={bill.title}
        aside={<Flag kind={flagOf[standing(t, bill, now)]} word={standingWords(t, bill, now)} />}
      >
        <Facts
          beside
          items={[
            { term: t('bills.staff.number'), value: bill.number },
            { term: t('bills.paper.care'), value: t.date(bill.serviceOn) },
            { term: t('bills.visit'), value: visit && visitWords(t, visit) },
            { term: t('bills.paper.issued'), value: bill.issuedAt && t.dateTime(bill.issuedAt) },
            { term: t('bills.paper.due'), value: bill.dueOn && t.date(bill.dueOn) },
            {
              term: t('bills.paper.own'),
              value: !estimate && state !== 'draft' && money(t, bill, bill.total),
            },
            {
              term: t('bills.paper.owed'),
              value: !estimate && state !== 'draft' && money(t, bill, bill.owed),
            },
            { term: t('bills.staff.credit'), value: credit > 0 && money(t, bill, credit) },
            { term: t('bills.form.confidential'), value: bill.confidential && t('settings.yes') },
            { term: t('bills.form.selfPay'), value: bill.selfPay && t('settings.yes') },
          ]}
        />
        <Deeds of={of} about={about} />
      </Section>
      <Section title={t('bills.why.staff')}>
        <SumOf lines={lines} currency={currency} insurer={insurer} estimate={estimate} />
        {bill.note && <Prose>{bill.note}</Prose>}
      </Section>
      <Section title={t('bills.lines')}>
        <BillLines lines={lines} currency={currency} />
      </Section>
      {estimate && <ProviderFacts of={bill} />}
      {bill.entries.length > 0 && (
        <Section title={t('bills.history.staff')}>
          <BillHistory
            of={bill}
            by={by}
            receipt={({ id }) => `${about.at}/bills/${bill.id}/receipts/${id}`}
          />
        </Section>
      )}
      <Among of={one} about={about} />
    </>
  )
}

/** What can be done now, by whoever looks. */
function Deeds({ of: { one, formKey }, about }: { of: Data; about: About }) {
  const t = useTexts()
  const { bill, credit } = one
  const { id, state, kind, owed, version } = bill
  const at = `${about.at}/bills/${id}`
  const may = (what: string) => about.may.includes(what)
  const open = kind === 'bill' && state === 'issued' && owed > 0
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={formKey} />
      <Buttons compact>
        {state === 'draft' && may('bills.manage') && (
          <>
            <Button name="do" value="issue">
              {t(kind === 'estimate' ? 'bills.issue.estimate' : 'bills.issue')}
            </Button>
            <ButtonLink kind="quiet" href={`${at}/edit`}>
              {t('bills.edit')}
            </ButtonLink>
            <Button kind="quiet" name="do" value="drop">
              {t('bills.drop')}
            </Button>
          </>
        )}
        {open && may('bills.take') && <ButtonLink href={`${at}/pay`}>{t('bills.pay')}</ButtonLink>}
        {open && credit > 0 && may('bills.take') && (
          <Button kind="quiet" name="do" value="credit">
            {t('bills.useCredit', { amount: money(t, bill, Math.min(credit, owed)) })}
          </Button>
        )}
        {state !== 'draft' && kind === 'bill' && credit > 0 && may('bills.refund') && (
          <ButtonLink kind="quiet" href={`${at}/back`}>
            {t('bills.back')}
          </ButtonLink>
        )}
        {state === 'issued' && kind === 'bill' && may('bills.manage') && (
          <ButtonLink kind="quiet" href={`${at}/reduce`}>
            {t('bills.reduce')}
          </ButtonLink>
        )}
        {state === 'issued' && (may('bills.manage') || may('bills.reduce')) && (
          <ButtonLink kind="quiet" href={`${at}/end`}>
            {t('bills.end')}
          </ButtonLink>
        )}
        {open && may('bills.take') && (
          <ButtonLink kind="quiet" href={`${about.at}/payments/link/${id}`}>
            {t('payLink.page')}
          </ButtonLink>
        )}
        {state === 'issued' && kind === 'bill' && (
          <ButtonLink kind="quiet" href={`${about.at}/payments`}>
            {t('payments.chart')}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" icon="download" href={`${at}/pdf`} download>
          {t('bills.pdf')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}

/** What no patient ever sees. */
function Among({ of, about }: { of: StaffBill; about: About }) {
  const t = useTexts()
  const { bill, notes, reductions } = of
  const at = `${about.at}/bills/${bill.id}`
  return (
    <Internal>
      {reductions.length > 0 && (
        <Section title={t('bills.reductions')}>
          <Rows>
            {reductions.map((reduction) => (
              <OneReduction key={reduction.id} of={reduction} bill={bill} at={at} about={about} />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={t('bills.notes')}>
        {notes.length === 0 ? (
          <p>{t('bills.notes.none')}</p>
        ) : (
          <Rows>
            {notes.map(({ id, text, by, at: when }) => (
              <Row
                key={id}
                title={by ?? t.clinic}
                say={<bdi className="prose">{text}</bdi>}
                second={t.dateTime(when)}
              />
            ))}
          </Rows>
        )}
        <Buttons>
          <ButtonLink kind="quiet" href={`${at}/note`}>
            {t('bills.noteAdd')}
          </ButtonLink>
        </Buttons>
      </Section>
    </Internal>
  )
}

type ReductionProps = { of: Reduction; bill: StaffBill['bill']; at: string; about: About }

function OneReduction({ of, bill, at, about }: ReductionProps) {
  const t = useTexts()
  const { id, minor, why, by, at: when, end } = of
  return (
    <Row
      title={money(t, bill, minor)}
      say={<bdi className="prose">{end?.why ? `${why}\n\n${end.why}` : why}</bdi>}
      second={[
        by && t('record.by', { who: by }),
        t.dateTime(when),
        end && t(`bills.decided.${end.how}`, { who: end.by ?? t.clinic, when: t.dateTime(end.at) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={!end && <Flag kind="waiting" word={t('bills.reduction.waits')} />}
      more={
        !end &&
        about.may.includes('bills.reduce') && (
          <a href={`${at}/reductions/${id}`}>{t('bills.decide')}</a>
        )
      }
    />
  )
}
