/** How a value has changed: a line for the eye, and a table that holds each value. */
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { TrendChart } from '../../../ui/trend-chart.tsx'
import type { ResultPage } from '../result.server.ts'
import type { Sample, Series } from '../series.ts'
import { FlagOf, StandingFlag } from '../both/flag-of.tsx'
import { rangeWords, valueWords } from '../both/value-words.ts'

type HistoryProps = {
  page: Pick<ResultPage, 'id' | 'series' | 'thinned' | 'values' | 'older'>
  /** Plain name of what was measured. */
  label: string
  /** Address of this page, for links to earlier values. */
  href: string
  /** False on pages further back, which have the table only. */
  first: boolean
}

export function History({ page, label, href, first }: HistoryProps) {
  const t = useTexts()
  const { id, series, thinned, values, older } = page
  const numeric = series.length > 0
  const earlier = values.filter((one) => one.id !== id)
  if (earlier.length === 0 && first) {
    // A text is not compared: nothing is missing where it stands alone.
    if (!numeric) return null
    return (
      <Section title={t('results.history')}>
        <p>{t('results.firstOne')}</p>
      </Section>
    )
  }
  return (
    <Section title={t(first ? 'results.history' : 'results.earlier')} id="earlier">
      {series.length > 1 && <p>{t('results.severalUnits')}</p>}
      {series.map((line) => (
        <Line key={line.unit.code} line={line} label={label} thinned={thinned} />
      ))}
      <ValueTable values={values} current={id} />
      <Pager
        newer={first ? undefined : `${href}#earlier`}
        older={older ? `${href}?before=${encodeURIComponent(older)}#earlier` : undefined}
      />
    </Section>
  )
}

function Line({ line, label, thinned }: { line: Series; label: string; thinned: boolean }) {
  const t = useTexts()
  const { unit, points, limits, converted } = line
  // One point is no line: the table says it.
  if (points.length < 2) return null
  return (
    <Card>
      <TrendChart
        label={label}
        unit={unit.shown}
        points={points.map(({ at, number, outside }) => ({ at, value: number, outside }))}
        low={limits?.low ?? undefined}
        high={limits?.high ?? undefined}
      />
      {converted && <p className="hint">{t('results.converted', { unit: unit.shown })}</p>}
      {thinned && <p className="hint">{t('results.thinned')}</p>}
    </Card>
  )
}

function ValueTable({ values, current }: { values: Sample[]; current: string }) {
  const t = useTexts()
  const ranges = values.map(({ measured: { range } }) => (range ? rangeWords(t, range) : ''))
  return (
    <DataTable
      caption={t('results.allValues')}
      quietCaption
      columns={[{ title: t('results.date'), short: true }, { title: t('results.value') }]}
      rows={values.map(({ id, at, standing, measured, parts }, i) => [
        id === current ? <b>{when(at)}</b> : <a href={`/results/${id}`}>{when(at)}</a>,
        <>
          {valueWords(t, measured) || parts.map((part) => valueWords(t, part)).join(', ')}{' '}
          <FlagOf measured={measured} quiet /> <StandingFlag standing={standing} />
          {/* Said only where it was not what it is now. */}
          {ranges[i] && ranges[i] !== ranges[0] && (
            <>
              <br />
              <small>{t('results.usualThen', { range: ranges[i] })}</small>
            </>
          )}
        </>,
      ])}
    />
  )

  function when(at: string | null): string {
    return at ? t.dateShort(at) : t('results.undated')
  }
}
