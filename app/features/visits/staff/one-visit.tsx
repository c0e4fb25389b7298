// One visit in the chart: why, who, what was found, and everything that was written, released or not.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { PartProps } from '../../chart/staff/section.ts'
import { UnshownFlag } from '../../chart/staff/term.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { nameOfVisit } from '../visit-name.ts'
import type { VisitItem, VisitRead } from '../visits.server.ts'
import { StaffNote } from './staff-note.tsx'

export function OneVisit({ of, about: { at } }: PartProps<VisitRead>) {
  const t = useTexts()
  const { view, notes, conditions, results, medicines, immunizations, procedures } = of
  const { start, end } = view
  return (
    <>
      <Section
        title={view.clinical ?? t.list(nameOfVisit(view).title)}
        aside={<UnshownFlag why={of.unshown} />}
      >
        <Facts
          items={[
            { term: t('chart.col.when'), value: start && t.dateTime(start) },
            { term: t('chart.col.until'), value: end && end !== start && t.dateTime(end) },
            { term: t('chart.col.for'), value: t.list(view.reasons) },
            {
              term: t('chart.col.with'),
              value: view.who.length > 0 && (
                <Lines
                  of={view.who.map(({ name, role }) => [name, role].filter(Boolean).join(', '))}
                />
              ),
            },
            {
              term: t('chart.col.where'),
              value: t.list(
                [...view.places.map(({ name }) => name), view.organization ?? ''].filter(Boolean),
              ),
            },
            {
              term: t('chart.col.status'),
              value:
                view.status !== 'finished' &&
                view.status !== 'unknown' &&
                t(`visits.status.${view.status}`),
            },
            { term: t('visits.discharge'), value: view.discharge },
          ]}
        />
      </Section>
      <Section title={t('chart.notes')}>
        {notes.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
        {notes.map((note) => (
          <StaffNote key={note.id} note={note} at={at} />
        ))}
      </Section>
      <Items
        title={t('chart.conditions')}
        items={conditions.length > 0 ? conditions : view.diagnoses.map(asItem)}
        at={at}
      />
      <Items title={t('chart.results')} items={results} at={at} />
      <Items title={t('chart.medicines')} items={medicines} at={at} />
      <Items title={t('chart.immunizations')} items={immunizations} at={at} />
      <Items title={t('chart.procedures')} items={procedures} at={at} />
    </>
  )
}

const asItem = (one: { plain: string; clinical: string | null }): VisitItem => ({
  ...one,
  id: '',
  href: null,
  isNew: false,
})

function Items({ title, items, at }: { title: string; items: VisitItem[]; at: string }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Rows>
        {items.map(({ id, kind, plain, clinical, unshown }, i) => (
          <Row
            key={id || i}
            href={
              id && `${at}/${kind === 'result' || kind === 'report' ? 'results' : 'received'}/${id}`
            }
            title={clinical ?? plain}
            second={clinical && clinical !== plain ? plain : null}
            end={<UnshownFlag why={unshown} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
