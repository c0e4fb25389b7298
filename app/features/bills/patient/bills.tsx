// Bills: what is to be paid, what is expected before a visit, and what is over.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Bill } from '../bill.ts'
import { moneyText } from '../money.ts'
import { listBills } from '../own.server.ts'
import { flagOf, money, standing, standingWords } from '../said.ts'

export const loader = patientPage(async ({ ctx }) => ({
  list: await section(ctx, () => listBills(ctx, {})),
  now: ctx.open.now,
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function Bills({ loaderData: { list, now } }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <Page title={t('bills.title')} back={{ href: '/more', label: t('place.more') }}>
      <Loaded of={list} what={t('bills.what')}>
        {({ bills, credits }) => {
          const open = bills.filter(({ owed }) => owed > 0).toSorted(byDue)
          const estimates = bills.filter(({ kind }) => kind === 'estimate')
          const over = bills.filter(({ owed, kind }) => owed <= 0 && kind === 'bill')
          return (
            <>
              {credits.map((credit) => (
                <Panel key={credit.currency} tone="info">
                  <p>{t('bills.credit', { amount: moneyText(t, credit) })}</p>
                </Panel>
              ))}
              {bills.length === 0 && <Nothing>{t('bills.none')}</Nothing>}
              {bills.length > 0 && open.length === 0 && <p>{t('bills.noneOpen')}</p>}
              <Part title={t('bills.open')} of={open} now={now} />
              <Part title={t('bills.estimates')} of={estimates} now={now} />
              <Part title={t('bills.over')} of={over} now={now} />
              {over.length + open.length > 0 && (
                <Buttons>
                  <ButtonLink kind="quiet" icon="download" href="/bills/statement" download>
                    {t('bills.statement')}
                  </ButtonLink>
                </Buttons>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const byDue = (one: Bill, other: Bill): number =>
  (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')

function Part({ title, of, now }: { title: string; of: Bill[]; now: Date }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <Rows>
        {of.map((bill) => (
          <Row
            key={bill.id}
            href={`/bills/${bill.id}`}
            title={<bdi>{bill.title}</bdi>}
            say={<Amount of={bill} />}
            second={t('bills.row', { day: t.dateShort(bill.serviceOn), number: bill.number })}
            end={<Flag kind={flagOf[standing(t, bill, now)]} word={standingWords(t, bill, now)} />}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Amount({ of }: { of: Bill }) {
  const t = useTexts()
  const { kind, owed, dueOn, total, state } = of
  if (kind === 'estimate') return t('bills.expected', { amount: money(t, of, total) })
  if (owed > 0)
    return t('bills.toPay', {
      amount: money(t, of, owed),
      dated: dueOn ? 'yes' : 'no',
      day: dueOn ? t.dateShort(dueOn) : '',
    })
  return state === 'void' || total === 0 ? null : t('bills.was', { amount: money(t, of, total) })
}
