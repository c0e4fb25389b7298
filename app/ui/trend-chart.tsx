/**
 * Values over time as a line above the usual range, drawn on the server. Time runs left to right
 * in every language. Values outside the range have another shape. The caller puts a table with all
 * values beside it; a chart shows one unit only.
 */
import { useTexts } from '../texts/context.tsx'
import type { Texts } from '../texts/texts.ts'
import { anchor, Mark } from './range-bar.tsx'
import { niceTicks, percent, roomFor, share, timeTicks, type TimeTick } from './scale.ts'

export type TrendPoint = {
  at: Date | string
  value: number
  /** As the lab judged it; unless told, by the range of the chart. */
  outside?: boolean
}

export type TrendChartProps = {
  /** Plain name of what was measured. */
  label: string
  unit: string
  /** In any order. */
  points: TrendPoint[]
  /** The usual range, by the latest report. */
  low?: number
  high?: number
}

/** Room for the numbers at the left edge and for the last mark at the right. */
const left = 0.13
const right = 0.96
/** More marks than this blur into a smear on a phone: then only those outside are marked. */
const mostMarks = 40

export function TrendChart({ label, unit, points, low, high }: TrendChartProps) {
  const t = useTexts()
  const series = points
    .map((point) => ({ ...point, time: new Date(point.at).getTime() }))
    .filter((point) => Number.isFinite(point.time))
    .toSorted((a, b) => a.time - b.time)
  const first = series[0]
  const last = series.at(-1)
  if (!first || !last) return null

  const known = [...series.map(({ value }) => value), ...[low, high].filter((n) => n !== undefined)]
  const [bottom, top] = roomFor(known)
  const ticks = niceTicks(bottom, top)
  const x = (time: number) => left + share(time, first.time, last.time) * (right - left)
  const y = (value: number) => 0.02 + (1 - share(value, bottom, top)) * 0.86
  const isOutside = ({ value, outside }: TrendPoint) =>
    outside ?? ((low !== undefined && value < low) || (high !== undefined && value > high))
  const marked =
    series.length <= mostMarks ? series : series.filter((p) => isOutside(p) || p === last)
  const hasBand = low !== undefined || high !== undefined
  const bandTop = y(high ?? top)
  const bandHeight = y(low ?? bottom) - bandTop

  return (
    <figure className="trend">
      <figcaption>
        {unit && <span>{unit}</span>}
        {hasBand && <span className="key">{t('chart.band')}</span>}
      </figcaption>
      <svg role="img">
        <title>{label}</title>
        <desc>{describe(t, label, unit, series)}</desc>
        {hasBand && (
          <rect className="band" width="100%" y={percent(bandTop)} height={percent(bandHeight)} />
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line x2="100%" y1={percent(y(tick))} y2={percent(y(tick))} />
            <text y={percent(y(tick))} dy="-.3em">
              {t.number(tick)}
            </text>
          </g>
        ))}
        {[low, high].map(
          (edge) =>
            edge !== undefined && (
              <line
                key={edge}
                className="edge"
                x2="100%"
                y1={percent(y(edge))}
                y2={percent(y(edge))}
              />
            ),
        )}
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">
          <polyline
            points={series.map((p) => `${round(x(p.time))},${round(y(p.value))}`).join(' ')}
          />
        </svg>
        {marked.map((point) => (
          <svg
            key={point.time}
            className={isOutside(point) ? 'mark above' : 'mark'}
            x={percent(x(point.time))}
            y={percent(y(point.value))}
          >
            <Mark outside={isOutside(point)} />
          </svg>
        ))}
        {timeTicks(first.time, last.time).map((tick, i) => (
          <text
            key={tick.at}
            // Every second one steps aside where the text is large for the width.
            className={i % 2 ? `spare ${tick.text}` : undefined}
            x={percent(x(tick.at))}
            y="97%"
            textAnchor={anchor(x(tick.at))}
          >
            {writeTick(t, tick, series)}
          </text>
        ))}
      </svg>
    </figure>
  )
}

const round = (part: number) => Math.round(part * 1000)

function writeTick(t: Texts, { at, text }: TimeTick, series: (TrendPoint & { time: number })[]) {
  // A day is written as the record has it: a date without a time must not shift with the zone.
  if (text === 'day') return t.dateShort(series.find(({ time }) => time === at)?.at ?? new Date(at))
  return t.dateShort(new Date(at).toISOString().slice(0, text === 'year' ? 4 : 7))
}

function describe(t: Texts, label: string, unit: string, series: TrendPoint[]): string {
  const values = series.map(({ value }) => value)
  const at = (i: number) => t.dateShort(series.at(i)?.at ?? '')
  return t('chart.alt', {
    label,
    n: series.length,
    from: at(0),
    to: at(-1),
    latest: t.quantity(values.at(-1) ?? 0, unit),
    lowest: t.number(Math.min(...values)),
    highest: t.number(Math.max(...values)),
  })
}
