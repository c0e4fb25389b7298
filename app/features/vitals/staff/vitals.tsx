// Vital signs as a section of the chart: the newest of each, and one of them over time.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { FlagOf, StandingFlag } from '../../results/both/flag-of.tsx'
import { VitalCharts } from '../both/vital-charts.tsx'
import { otherUnitLine, vitalLine, vitalNaming } from '../both/vital-words.ts'
import { readOneVital, readVitals } from '../chart.server.ts'
import { slugOf } from '../kinds.ts'
import type { VitalReading } from '../vitals.fhir.ts'

const beforeIn = ({ page }: About) => page.url.searchParams.get('before')

export const vitalsSection = chartSection({
  key: 'vitals',
  title: 'chart.vitals',
  group: 'record',
  may: 'record.read',
  load: (ctx, { patient }) => readVitals(ctx, { patient }),
  Part: Vitals,
  one: {
    load: async (ctx, about, slug) => ({
      slug,
      ...(await readOneVital(ctx, { patient: about.patient, slug, before: beforeIn(about) })),
    }),
    Part: OneVital,
  },
})

type Data = Awaited<ReturnType<typeof readVitals>>

function Vitals({ of: { readings }, about: { at } }: PartProps<Data>) {
  const t = useTexts()
  if (readings.length === 0) return <Nothing tellUs={false}>{t('chart.none')}</Nothing>
  return (
    <DataTable
      caption={t('chart.vitals')}
      quietCaption
      columns={[
        { title: t('chart.col.sign') },
        { title: t('chart.col.value'), number: true },
        { title: t('chart.col.flag') },
        { title: t('chart.col.when'), short: true },
      ]}
      rows={readings.map((reading) => [
        <Sign key={reading.ids[0]} of={reading} at={at} />,
        <b key="value">{vitalLine(t, reading)}</b>,
        <Marks key="marks" of={reading} />,
        reading.at ? t.dateTime(reading.at) : t('results.undated'),
      ])}
    />
  )
}

function Sign({ of, at }: { of: VitalReading; at: string }) {
  const t = useTexts()
  const { title, clinical } = vitalNaming(t, of)
  const address = of.code
    ? `${at}/vitals/${encodeURIComponent(slugOf(of.code))}`
    : `${at}/results/${of.ids[0]}`
  return (
    <>
      <a href={address}>{clinical ?? (title || t('vitals.one'))}</a>
      {clinical && <small> {title}</small>}
    </>
  )
}

function Marks({ of: { values, view } }: { of: VitalReading }) {
  return (
    <>
      {values.map((measured, i) => (
        <FlagOf key={i} measured={measured} quiet />
      ))}
      <StandingFlag standing={view.standing} />
    </>
  )
}

type One = Awaited<ReturnType<typeof readOneVital>> & { slug: string }

function OneVital({ of, about }: PartProps<One>) {
  const t = useTexts()
  const { readings, chart, thinned, older, slug } = of
  const [latest] = readings
  if (!latest) return <Nothing tellUs={false}>{t('chart.none')}</Nothing>
  const { title, clinical } = vitalNaming(t, latest)
  const here = `${about.at}/vitals/${encodeURIComponent(slug)}`
  return (
    <Section title={clinical ?? (title || t('vitals.one'))}>
      <VitalCharts readings={chart} label={clinical ?? title} thinned={thinned} />
      <DataTable
        caption={t('vitals.all')}
        quietCaption
        columns={[
          { title: t('chart.col.when'), short: true },
          { title: t('chart.col.value'), number: true },
          { title: t('chart.col.unitToo') },
          { title: t('chart.col.flag') },
          { title: t('chart.col.by') },
        ]}
        rows={readings.map((reading) => [
          reading.at ? t.dateTime(reading.at) : t('results.undated'),
          vitalLine(t, reading),
          otherUnitLine(t, reading),
          <Marks key={reading.ids[0]} of={reading} />,
          t.list(reading.view.performers),
        ])}
      />
      <Pager
        newer={beforeIn(about) ? here : undefined}
        older={older ? `${here}?before=${encodeURIComponent(older)}` : undefined}
      />
    </Section>
  )
}
