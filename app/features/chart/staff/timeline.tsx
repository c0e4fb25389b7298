// The timeline of the chart: everything by date, narrowed by a word above it.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { readTimelineOf, sortNames, type Moment } from '../timeline.server.ts'
import { chartSection, type About, type PartProps } from './section.ts'
import { UnshownFlag } from './term.tsx'

const asked = ({ page: { url } }: About) => ({
  show: sortNames.find((one) => one === url.searchParams.get('show')) ?? 'all',
  before: url.searchParams.get('before'),
})

export const timelineSection = chartSection({
  key: 'timeline',
  title: 'chart.timeline',
  group: 'record',
  may: 'record.read',
  load: (ctx, about) => readTimelineOf(ctx, { patient: about.patient, ...asked(about) }),
  Part: Timeline,
})

type Data = Awaited<ReturnType<typeof readTimelineOf>>

function Timeline({ of: { moments, older }, about }: PartProps<Data>) {
  const t = useTexts()
  const { show, before } = asked(about)
  const address = (sort: string, cursor?: string) => {
    const query = new URLSearchParams({
      ...(sort !== 'all' && { show: sort }),
      ...(cursor && { before: cursor }),
    }).toString()
    return `${about.at}/timeline${query && `?${query}`}`
  }
  const years = Map.groupBy(moments, ({ at }) => (at ? t.year(at) : t('results.undated')))
  return (
    <>
      <Filters
        label={t('chart.show')}
        items={sortNames.map((sort) => ({
          href: address(sort),
          label: t(`chart.sort.${sort}`),
          here: sort === show,
        }))}
      />
      {moments.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
      {[...years].map(([year, own]) => (
        <Section key={year} title={year}>
          <Year of={own} year={year} at={about.at} />
        </Section>
      ))}
      <Pager
        newer={before ? address(show) : undefined}
        older={older ? address(show, older) : undefined}
      />
    </>
  )
}

function Year({ of, year, at }: { of: Moment[]; year: string; at: string }) {
  const t = useTexts()
  return (
    <DataTable
      caption={year}
      quietCaption
      columns={[
        { title: t('chart.col.when'), short: true },
        { title: t('chart.col.kind') },
        { title: t('chart.col.what') },
      ]}
      rows={of.map((moment) => [
        moment.at ? t.dateShort(moment.at) : '',
        t(`chart.kind.${moment.kind as ShownKind}`),
        <What key={moment.id} of={moment} at={at} />,
      ])}
    />
  )
}

type ShownKind = Exclude<Moment['kind'], 'appointment' | 'care_team'>

/** Sections in which an entry of a kind has a place of its own; the others open as they came. */
const opens: Partial<Record<Moment['kind'], string>> = {
  visit: 'visits',
  note: 'notes',
  result: 'results',
  report: 'results',
}

function What({ of, at }: { of: Moment; at: string }) {
  const t = useTexts()
  const { id, kind, plain, clinical, count, unshown } = of
  if (kind === 'vital') return <a href={`${at}/vitals`}>{t('chart.readings', { n: count })}</a>
  const name = clinical ?? plain ?? t('chart.resultUnnamed')
  return (
    <>
      <a href={`${at}/${opens[kind] ?? 'received'}/${id}`}>{name}</a>
      {clinical && plain && clinical.toLowerCase() !== plain.toLowerCase() && (
        <small> {plain}</small>
      )}
      <UnshownFlag why={unshown} />
    </>
  )
}
