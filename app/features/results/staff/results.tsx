// Results as a section of the chart: newest first, a year in a table, each value with its mark and usual range.
import { useTexts } from '../../../texts/context.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { readGroups, readOneResult } from '../chart.server.ts'
import { OneResult } from './one.tsx'
import { GroupTable } from './value-table.tsx'

const shows = ['all', 'tests', 'imaging'] as const

const asked = ({ page: { url } }: About) => ({
  show: shows.find((one) => one === url.searchParams.get('show')) ?? 'all',
  before: url.searchParams.get('before'),
})

export const resultsSection = chartSection({
  key: 'results',
  title: 'chart.results',
  group: 'record',
  may: 'record.read',
  load: (ctx, about) => readGroups(ctx, { patient: about.patient, ...asked(about) }),
  Part: Results,
  one: {
    load: (ctx, about, id) =>
      readOneResult(ctx, { patient: about.patient, id, before: asked(about).before }),
    Part: OneResult,
  },
})

type Data = Awaited<ReturnType<typeof readGroups>>

function Results({ of: { groups, older }, about }: PartProps<Data>) {
  const t = useTexts()
  const { show, before } = asked(about)
  const here = `${about.at}/results`
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams(more).toString()
    return query ? `${here}?${query}` : here
  }
  const years = Map.groupBy(groups, (one) => (one.at ? t.year(one.at) : t('results.undated')))
  const shown = show === 'all' ? undefined : { show }
  return (
    <>
      <Filters
        label={t('chart.show')}
        items={shows.map((one) => ({
          href: address(one === 'all' ? {} : { show: one }),
          label: t(`chart.show.${one}`),
          here: one === show,
        }))}
      />
      {groups.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
      {[...years].map(([year, own]) => (
        <Section key={year} title={year}>
          <GroupTable caption={year} groups={own} at={about.at} />
        </Section>
      ))}
      <Pager
        newer={before ? address({ ...shown }) : undefined}
        older={older ? address({ ...shown, before: older }) : undefined}
      />
    </>
  )
}
