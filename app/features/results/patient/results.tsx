/** The list of test results: orders by day, newest first. */
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { ChosenNow } from '../../release/patient/chosen-now.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { naming } from '../naming.ts'
import type { Order } from '../order.fhir.ts'
import { listOrders, type Sort } from '../results.server.ts'
import { Ending, longWords } from '../both/ending.tsx'
import { StandingFlag } from '../both/flag-of.tsx'
import { Filter } from './filter.tsx'

export const loader = patientPage(async ({ ctx, url }) => {
  const show = (url.searchParams.get('show') ?? 'all') as Sort
  const before = url.searchParams.get('before')
  const orders = await section(ctx, () => listOrders(ctx, { show, before }))
  return { orders, show, first: before === null, now: ctx.open.now }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Results({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { orders, show, first, now } = loaderData
  return (
    <Page title={t('results.title')}>
      <Loaded of={orders} what={t('results.what')}>
        {({ orders: list, older, chosen }) => (
          <>
            <ChosenNow of={chosen} kinds={['results', 'sensitive']} />
            {(list.length > 0 || show !== 'all') && <Filter show={show} />}
            {list.length === 0 && first && (
              <Nothing tellUs={show === 'all' && chosen?.results !== 'not online'}>
                {show === 'all' ? t('results.none') : t('results.noneOfSort', { sort: show })}
              </Nothing>
            )}
            {byDay(t, list, now).map(([day, rows]) => (
              <Section key={day} title={day}>
                <Rows>
                  {rows.map((order) => (
                    <OrderRow key={order.id} order={order} />
                  ))}
                </Rows>
              </Section>
            ))}
            <Pager
              newer={first ? undefined : address(show, null)}
              older={older ? address(show, older) : undefined}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function address(show: Sort, before: string | null): string {
  const query = new URLSearchParams({
    ...(show !== 'all' && { show }),
    ...(before && { before }),
  })
  return query.size > 0 ? `/results?${query}` : '/results'
}

/** Orders of one calendar day of the clinic together, under its name. */
function byDay(t: Texts, orders: Order[], now: Date): [string, Order[]][] {
  const days = Map.groupBy(orders, ({ at }) => (at ? t.relativeDay(at, now) : t('results.undated')))
  return [...days]
}

function OrderRow({ order }: { order: Order }) {
  const t = useTexts()
  const { title, clinical } = naming(order.name, order.loincs, t.lang)
  const { single, values, outside } = order
  const count = !single && values > 0 && t('results.parts', { n: values })
  const sort = !single && !clinical && t(`results.category.${order.category}`)
  return (
    <Row
      href={order.opens === 'report' ? `/results/report/${order.id}` : `/results/${order.id}`}
      title={title || t(`results.category.${order.category}`)}
      isNew={order.isNew}
      second={
        <Lines
          of={[
            [clinical, sort, count].filter(Boolean).join(' · '),
            single && order.standing !== 'cancelled' && longWords(t, single),
          ]}
        />
      }
      end={
        single ? (
          <Ending measured={single} standing={order.standing} />
        ) : (
          <>
            <StandingFlag standing={order.standing} />
            {outside > 0 && <Flag kind="abnormal" word={t('results.outside', { n: outside })} />}
          </>
        )
      }
    />
  )
}
