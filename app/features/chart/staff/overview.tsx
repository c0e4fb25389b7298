// The chart's overview: what holds now and what was found lately, the clinical term first: this is for people who treat.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { naming } from '../../results/naming.ts'
import { Ending } from '../../results/both/ending.tsx'
import { nameOfVisit } from '../../visits/visit-name.ts'
import { readOverview, type Overview } from '../overview.server.ts'
import { chartSection, type PartProps } from './section.ts'

export const overviewSection = chartSection({
  key: 'overview',
  title: 'chart.overview',
  group: 'record',
  may: 'record.read',
  load: (ctx, { patient }) => readOverview(ctx, { patient }),
  Part: OverviewPart,
})

function OverviewPart({ of }: PartProps<Overview>) {
  const t = useTexts()
  const { conditions, medicines, allergies, results, visits } = of
  return (
    <>
      <List title={t('chart.allergies')}>
        {allergies.map(({ id, view }) => (
          <Row key={id} title={view.clinical ?? view.plain} second={view.clinical && view.plain} />
        ))}
      </List>
      <List title={t('chart.conditions')}>
        {conditions.map(({ id, view }) => (
          <Row key={id} title={view.clinical ?? view.plain} second={view.clinical && view.plain} />
        ))}
      </List>
      <List title={t('chart.medicines')}>
        {medicines.map(({ id, view }) => (
          <Row key={id} title={view.clinical ?? view.plain} second={view.how.join(' ')} />
        ))}
      </List>
      <List title={t('chart.results')}>
        {results.map(({ id, view }) => (
          <Row
            key={id}
            title={
              view.name || naming(view.name, view.loincs, t.lang).title || t('chart.resultUnnamed')
            }
            second={view.collectedAt && t.date(view.collectedAt)}
            end={<Ending measured={view} standing={view.standing} />}
          />
        ))}
      </List>
      <List title={t('chart.visits')}>
        {visits.map(({ id, view }) => (
          <Row
            key={id}
            title={t.list(nameOfVisit(view).title)}
            second={[view.start && t.date(view.start), ...reasonsLeft(view)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </>
  )
}

/** The reasons that the name of the visit does not say already. */
const reasonsLeft = (view: Overview['visits'][number]['view']) =>
  view.reasons.filter((reason) => !nameOfVisit(view).title.includes(reason))

function List({ title, children }: { title: string; children: ReactNode[] }) {
  const t = useTexts()
  return (
    <Section title={title}>
      {children.length === 0 ? (
        <Nothing tellUs={false}>{t('chart.none')}</Nothing>
      ) : (
        <Rows>{children}</Rows>
      )}
    </Section>
  )
}
