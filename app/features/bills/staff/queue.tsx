// Bills of all patients: drafts, what is owed, what is overdue, reductions that wait for a decision; found by their number.
import { staffPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { lanes } from '../bill.ts'
import { listBillQueue, type InQueue, type Queue } from '../read.server.ts'
import { flagOf, money, standing, standingWords } from '../said.ts'

export const loader = staffPage(async ({ ctx, url, visit }) => {
  const lane = lanes.find((one) => one === url.searchParams.get('show')) ?? 'open'
  const from = Number(url.searchParams.get('from')) || 0
  const number = (url.searchParams.get('number') ?? '').trim().slice(0, 40)
  return {
    lane,
    from,
    number,
    queue: await section(ctx, () => listBillQueue(ctx, { lane, from, number })),
    exports: visit.may?.includes('bills.export') ?? false,
    now: ctx.open.now,
  }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function BillQueue({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { lane, number, queue, exports } = loaderData
  const counts: Partial<Queue['counts']> = queue.ok ? queue.value.counts : {}
  return (
    <Page title={t('bills.queue')} lede={t('bills.queue.lede')}>
      <form method="get" role="search">
        <Field
          label={t('bills.queue.number')}
          hint={t('bills.queue.numberHint')}
          name="number"
          type="search"
          short
          value={number}
          maxLength={40}
          optional
          find
        />
        <Buttons compact>
          <Button kind="quiet">{t('bills.queue.find')}</Button>
          <ButtonLink kind="quiet" href="/staff">
            {t('bills.queue.person')}
          </ButtonLink>
          {exports && (
            <ButtonLink kind="quiet" href="/staff/bills/export">
              {t('bills.export')}
            </ButtonLink>
          )}
        </Buttons>
      </form>
      <Filters
        label={t('bills.queue.lanes')}
        items={lanes.map((one) => ({
          href: one === 'open' ? '/staff/bills' : `/staff/bills?show=${one}`,
          label: t(`bills.lane.${one}`),
          n: counts[one as keyof typeof counts],
          here: one === lane && number === '',
        }))}
      />
      <Loaded of={queue} what={t('bills.queue.what')}>
        {(value) => <Listed of={value} data={loaderData} />}
      </Loaded>
    </Page>
  )
}

function Listed({ of: { items, more }, data }: { of: Queue; data: Data }) {
  const t = useTexts()
  const { lane, from, number, now } = data
  const show = lane === 'open' ? '' : `show=${lane}&`
  return (
    <>
      {items.length === 0 ? (
        <Nothing tellUs={false}>
          {number ? t('bills.queue.noNumber', { number }) : t(`bills.queue.none.${lane}`)}
        </Nothing>
      ) : (
        <Rows walked>
          {items.map((one) => (
            <OneInQueue key={one.bill.id} of={one} now={now} />
          ))}
        </Rows>
      )}
      {(more !== null || from > 0) && (
        <Buttons>
          {more !== null && (
            <ButtonLink kind="quiet" href={`/staff/bills?${show}from=${more}`}>
              {t('bills.queue.next')}
            </ButtonLink>
          )}
          {from > 0 && (
            <ButtonLink kind="quiet" href={`/staff/bills?${show}`}>
              {t('bills.queue.first')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}

function OneInQueue({ of: { bill, patient, card, waiting }, now }: { of: InQueue; now: Date }) {
  const t = useTexts()
  return (
    <Row
      href={`/staff/patients/${patient}/bills/${bill.id}`}
      title={card.name}
      say={
        bill.owed > 0
          ? t('bills.staff.owedOf', { owed: money(t, bill, bill.owed), title: bill.title })
          : bill.title
      }
      second={[
        t('bills.row', { day: t.dateShort(bill.serviceOn), number: bill.number }),
        bill.dueOn && bill.owed > 0 && t('bills.staff.due', { day: t.dateShort(bill.dueOn) }),
        waiting > 0 && t('bills.staff.waiting', { n: waiting }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={<Flag kind={flagOf[standing(t, bill, now)]} word={standingWords(t, bill, now)} />}
    />
  )
}
