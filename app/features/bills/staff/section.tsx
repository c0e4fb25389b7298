// Bills in the chart: all of them, and one with what the patient sees, what is internal, and what can be done.
import { redirect } from 'react-router'
import { randomUUID } from 'node:crypto'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import type { Bill } from '../bill.ts'
import { dropBill, issueBill } from '../manage.server.ts'
import { spendCredit } from '../money.server.ts'
import { listChartBills, readChartBill } from '../read.server.ts'
import { flagOf, money, standing, standingWords } from '../said.ts'
import { OneBill, did } from './one.tsx'

export const billsSection = chartSection({
  key: 'bills',
  title: 'bills.chart',
  group: 'record',
  may: 'bills.read',
  load: async (ctx, { patient, now }) => ({ bills: await listChartBills(ctx, { patient }), now }),
  Part: List,
  one: {
    load: async (ctx, { patient, page, now }, entry) => ({
      one: await readChartBill(ctx, { patient, id: entry }),
      done: did.find((deed) => deed === page.url.searchParams.get('done')),
      formKey: randomUUID(),
      now,
    }),
    Part: OneBill,
  },
  act: async ({ ctx, form }, { patient, entry: id }) => {
    if (!id) throw notFound()
    const list = `/staff/patients/${patient}/bills`
    const deed = form.get('do')
    if (deed === 'issue')
      await issueBill(ctx, { patient, id, version: String(form.get('version') ?? '') })
    else if (deed === 'credit')
      await spendCredit(ctx, { patient, id, key: String(form.get('key') ?? '') })
    else if (deed === 'drop') {
      await dropBill(ctx, { patient, id })
      return redirect(list)
    } else throw notFound()
    return redirect(`${list}/${id}?done=${deed}`)
  },
})

function List({ of: { bills, now }, about }: PartProps<{ bills: Bill[]; now: Date }>) {
  const t = useTexts()
  const manages = about.may.includes('bills.manage')
  return (
    <>
      {manages && (
        <Buttons compact>
          <ButtonLink href={`${about.at}/bills/new`}>{t('bills.new')}</ButtonLink>
          <ButtonLink kind="quiet" href={`${about.at}/bills/new?kind=estimate`}>
            {t('bills.newEstimate')}
          </ButtonLink>
        </Buttons>
      )}
      {bills.length === 0 ? (
        <Nothing tellUs={false}>{t('bills.chart.none')}</Nothing>
      ) : (
        <Rows walked>
          {bills.map((bill) => (
            <Row
              key={bill.id}
              href={`${about.at}/bills/${bill.id}`}
              title={<bdi>{bill.title}</bdi>}
              say={
                bill.kind === 'bill' && bill.state === 'issued' && bill.owed > 0
                  ? t('bills.staff.owed', { owed: money(t, bill, bill.owed) })
                  : null
              }
              second={t('bills.row', { day: t.dateShort(bill.serviceOn), number: bill.number })}
              end={
                <Flag kind={flagOf[standing(t, bill, now)]} word={standingWords(t, bill, now)} />
              }
            />
          ))}
        </Rows>
      )}
    </>
  )
}
