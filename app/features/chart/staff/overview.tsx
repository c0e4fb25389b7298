// The chart's overview: what holds now and what was found lately, the clinical term first: this is for people who treat.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { whenWords as toldWhen } from '../../appointments/told.ts'
import { whenWords } from '../../record/both/lines.tsx'
import { Ending } from '../../results/both/ending.tsx'
import { FlagOf } from '../../results/both/flag-of.tsx'
import { naming } from '../../results/naming.ts'
import type { Order } from '../../results/order.fhir.ts'
import { vitalLine, vitalNaming } from '../../vitals/both/vital-words.ts'
import { slugOf } from '../../vitals/kinds.ts'
import { nameOfVisit } from '../../visits/visit-name.ts'
import { waitingBeside } from '../../work/staff/waiting.tsx'
import { readOverview, type Overview } from '../overview.server.ts'
import { chartSection, type PartProps } from './section.ts'

export const overviewSection = chartSection({
  key: 'overview',
  title: 'chart.overview',
  group: 'record',
  may: 'record.read',
  load: (ctx, { patient }) => readOverview(ctx, { patient }),
  beside: () => waitingBeside,
  Part: OverviewPart,
})

const VITALS = 8
const RESULTS = 10

function OverviewPart({ of, about: { at } }: PartProps<Overview>) {
  const t = useTexts()
  const bodily = of.conditions.filter(({ view }) => !view.social)
  return (
    <Columns>
      <List title={t('chart.conditions')} href={`${at}/conditions`}>
        {bodily.map(({ id, view }) => {
          const since = whenWords(t, view.started)
          return (
            <Row
              key={id}
              title={view.clinical ?? view.plain}
              second={view.clinical && view.plain}
              end={since && <small>{t('record.since', { date: since })}</small>}
            />
          )
        })}
      </List>
      <List title={t('chart.medicines')} href={`${at}/medicines`}>
        {of.medicines.map(({ id, view }) => (
          <Row key={id} title={view.clinical ?? view.plain} second={view.how.join(' ')} />
        ))}
      </List>
      <List title={t('chart.allergies')} href={`${at}/allergies`}>
        {of.allergies.map(({ id, view }) => (
          <Row
            key={id}
            title={view.clinical ?? view.plain}
            second={t.list(view.reactions.map((one) => one.clinical ?? one.plain))}
          />
        ))}
      </List>
      <List title={t('chart.visits')} href={`${at}/visits`}>
        {[
          ...of.upcoming.map(({ id, start, reason, withWhom, here }) => (
            <Row
              key={id}
              href={here && `${at}/appointments/${id}`}
              title={`${t('chart.toCome')}: ${here ? toldWhen(t, here) : t.dateTime(start)}`}
              end={here?.cannotKeep && <Flag kind="abnormal" word={t('schedule.state.mustMove')} />}
              second={[reason, ...withWhom].filter(Boolean).join(' · ')}
            />
          )),
          ...of.visits.map(({ id, view }) => (
            <Row
              key={id}
              href={`${at}/visits/${id}`}
              title={view.clinical ?? t.list(nameOfVisit(view).title)}
              second={[...view.reasons, ...view.who.slice(0, 1).map(({ name }) => name)]
                .filter(Boolean)
                .join(' · ')}
              end={view.start && <small>{t.dateShort(view.start)}</small>}
            />
          )),
        ]}
      </List>
      <List title={t('chart.latestResults')} href={`${at}/results`}>
        {newestOfEach(of.results).map((order) => (
          <ResultRow key={order.id} order={order} at={at} />
        ))}
      </List>
      <List title={t('chart.vitals')} href={`${at}/vitals`}>
        {of.vitals.slice(0, VITALS).map((reading) => {
          const { title, clinical } = vitalNaming(t, reading)
          return (
            <Row
              key={reading.ids[0]}
              href={reading.code ? `${at}/vitals/${slugOf(reading.code)}` : undefined}
              title={clinical ?? title}
              second={reading.at && t.dateShort(reading.at)}
              end={
                <>
                  {reading.values.map((measured, i) => (
                    <FlagOf key={i} measured={measured} quiet />
                  ))}
                  <span>{vitalLine(t, reading)}</span>
                </>
              }
            />
          )
        })}
      </List>
    </Columns>
  )
}

/** A test done again and again is told once here; its history is a step away. */
function newestOfEach(orders: Order[]): Order[] {
  const met = new Map<string, Order>()
  for (const order of orders) {
    const key = order.loincs[0] ?? order.name
    if (!met.has(key)) met.set(key, order)
  }
  return [...met.values()].slice(0, RESULTS)
}

function ResultRow({ order, at }: { order: Order; at: string }) {
  const t = useTexts()
  const { id, name, loincs, single, standing, values, outside } = order
  const { title, clinical } = naming(name, loincs, t.lang)
  return (
    <Row
      href={`${at}/results/${id}`}
      title={clinical ?? (title || t('chart.resultUnnamed'))}
      second={order.at && t.dateShort(order.at)}
      end={
        single ? (
          <Ending measured={single} standing={standing} />
        ) : (
          <small>{t('chart.ofValues', { n: values, outside })}</small>
        )
      }
    />
  )
}

function List({ title, href, children }: { title: string; href: string; children: ReactNode[] }) {
  const t = useTexts()
  return (
    <Section title={title} aside={<a href={href}>{t('chart.all')}</a>}>
      {children.length === 0 ? (
        <Nothing tellUs={false}>{t('chart.none')}</Nothing>
      ) : (
        <Rows>{children}</Rows>
      )}
    </Section>
  )
}
