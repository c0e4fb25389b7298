// One result in the chart: what it says, how it has changed, and where it comes from; or one report.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { TrendChart } from '../../../ui/trend-chart.tsx'
import type { About, PartProps } from '../../chart/staff/section.ts'
import { UnshownFlag, Received } from '../../chart/staff/term.tsx'
import { ChartStyles } from '../both/chart-styles.tsx'
import { ShownFlag } from '../../release/staff/shown-flag.tsx'
import { Blocks } from '../../visits/both/blocks.tsx'
import { FlagOf, StandingFlag } from '../both/flag-of.tsx'
import { rangeWords, valueWords } from '../both/value-words.ts'
import type { ChartResult } from '../chart.server.ts'
import { flat } from '../members.ts'
import { naming } from '../naming.ts'
import type { ReportPage, ResultPage } from '../result.server.ts'
import { ValueTable } from './value-table.tsx'

export function OneResult({ of, about }: PartProps<ChartResult>) {
  return of.result ? (
    <Result page={of.result} of={of} about={about} />
  ) : (
    of.report && <Report page={of.report} of={of} about={about} />
  )
}

type Props<T> = { page: T; of: ChartResult; about: About }

function Result({ page, of, about }: Props<ResultPage>) {
  const t = useTexts()
  const { view, report, members } = page
  const { title, clinical } = naming(view.name, view.loincs, t.lang)
  const rows = [{ id: page.id, view, inner: false }]
  const inner = flat(members).map((one) => ({ id: one.id, view: one.view, inner: true }))
  return (
    <>
      <Section
        title={clinical ?? (title || t('chart.resultUnnamed'))}
        aside={<Standing of={of} page={page} at={about.at} />}
      >
        <ValueTable caption={t('chart.values')} rows={[...rows, ...inner]} at={about.at} />
        {view.notes.map(({ text, by }) => (
          <p key={text}>{[text, by].filter(Boolean).join(' · ')}</p>
        ))}
        <Facts
          items={[
            { term: t('chart.result.plain'), value: clinical ? title : null },
            {
              term: t('chart.result.taken'),
              value: view.collectedAt && t.dateTime(view.collectedAt),
            },
            {
              term: t('chart.result.reported'),
              value: view.reportedAt && t.dateTime(view.reportedAt),
            },
            {
              term: t('chart.result.report'),
              value: report && <a href={`${about.at}/results/${report.id}`}>{report.name}</a>,
            },
            { term: t('chart.result.lab'), value: t.list(page.laboratories) },
            { term: t('chart.result.orderedBy'), value: t.list(page.orderedBy) },
            { term: t('chart.result.method'), value: view.method },
            { term: t('chart.result.specimen'), value: view.specimen },
            {
              term: t('chart.result.codes'),
              value: view.loincs.map((one) => `LOINC ${one}`).join(', '),
            },
          ]}
        />
      </Section>
      <Trend page={page} about={about} label={clinical ?? title} />
    </>
  )
}

function Standing({
  of,
  page,
  at,
}: {
  of: ChartResult
  page: ResultPage | ReportPage
  at: string
}) {
  const t = useTexts()
  return (
    <>
      <StandingFlag standing={page.view.standing} /> <UnshownFlag why={of.unshown} />{' '}
      <ShownFlag of={of.shown} />
      {at && <a href={`${at}/release/${page.id}`}>{t('release.title')}</a>}{' '}
      {page.changedAt && `${t('chart.changedAt', { date: t.dateTime(page.changedAt) })} `}
      <Received at={at} entry={{ id: page.id, receivedAt: of.receivedAt }} />
    </>
  )
}

function Trend({ page, about, label }: { page: ResultPage; about: About; label: string }) {
  const t = useTexts()
  const { series, values, older, thinned } = page
  const here = `${about.at}/results/${page.id}`
  const before = about.page.url.searchParams.get('before')
  if (values.length < 2 && !before) return null
  return (
    <Section title={t('chart.result.trend')}>
      <ChartStyles />
      {series
        .filter(({ points }) => points.length > 1)
        .map(({ unit, points, limits }) => (
          <Card key={unit.code}>
            <TrendChart
              label={label}
              unit={unit.shown}
              points={points.map(({ at, number, outside }) => ({ at, value: number, outside }))}
              low={limits?.low ?? undefined}
              high={limits?.high ?? undefined}
            />
            {thinned && <p className="hint">{t('results.thinned')}</p>}
          </Card>
        ))}
      <DataTable
        caption={t('results.allValues')}
        quietCaption
        columns={[
          { title: t('chart.col.when'), short: true },
          { title: t('chart.col.value'), number: true },
          { title: t('chart.col.flag') },
          { title: t('chart.col.range') },
        ]}
        rows={values.map(({ id, at, measured, parts, standing }) => [
          <a key={id} href={`${about.at}/results/${id}`} aria-current={id === page.id || undefined}>
            {at ? t.dateShort(at) : t('results.undated')}
          </a>,
          [measured, ...parts]
            .map((one) => valueWords(t, one))
            .filter(Boolean)
            .join(', '),
          <span key="flag">
            <FlagOf measured={measured} quiet /> <StandingFlag standing={standing} />
          </span>,
          measured.range && rangeWords(t, measured.range),
        ])}
      />
      <Pager
        newer={before ? here : undefined}
        older={older ? `${here}?before=${encodeURIComponent(older)}` : undefined}
      />
    </Section>
  )
}

function Report({ page, of, about }: Props<ReportPage>) {
  const t = useTexts()
  const { view, members, orderedBy } = page
  const rows = flat(members).map(({ id, view: one }) => ({ id, view: one, inner: false }))
  return (
    <Section
      title={view.name || t('chart.resultUnnamed')}
      aside={<Standing of={of} page={page} at={about.at} />}
    >
      {[view.conclusion, ...view.conclusions].filter(Boolean).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {view.attached.map((one, i) =>
        one.kind === 'text' ? (
          <Blocks key={i} blocks={one.blocks} heading="h3" />
        ) : (
          <p key={i}>{t('visits.file', { title: one.title || one.contentType })}</p>
        ),
      )}
      {rows.length > 0 && <ValueTable caption={view.name} rows={rows} at={about.at} />}
      <Facts
        items={[
          {
            term: t('chart.result.taken'),
            value: view.collectedAt && t.dateTime(view.collectedAt),
          },
          {
            term: t('chart.result.reported'),
            value: view.reportedAt && t.dateTime(view.reportedAt),
          },
          { term: t('chart.result.lab'), value: t.list(view.performers) },
          { term: t('chart.result.readers'), value: t.list(view.readers) },
          { term: t('chart.result.orderedBy'), value: t.list(orderedBy) },
        ]}
      />
    </Section>
  )
}
