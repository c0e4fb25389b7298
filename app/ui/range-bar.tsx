/**
 * One value against the lab's usual range: a band, and a mark that changes shape outside of it.
 * The numbers are always written. Without a range it says so, and draws nothing.
 */
import { useTexts } from '../texts/context.tsx'
import { percent, pictureRange } from './scale.ts'

export type RangeBarProps = {
  /** Plain name of what was measured. */
  label: string
  value: number
  unit: string
  low?: number
  high?: number
  /** As the lab wrote them ('6.20', '<5'), where that differs from the plain number. */
  valueText?: string
  lowText?: string
  highText?: string
}

export function RangeBar(props: RangeBarProps) {
  const t = useTexts()
  const { label, value, unit, low, high } = props
  const write = (n?: number) => (n === undefined ? '' : t.number(n, { maximumFractionDigits: 4 }))
  const valueText = props.valueText ?? write(value)
  const lowText = props.lowText ?? write(low)
  const highText = props.highText ?? write(high)
  const kind =
    low === undefined
      ? high === undefined
        ? 'none'
        : 'below'
      : high === undefined
        ? 'above'
        : 'between'
  const range = t(`range.${kind}`, {
    // The unit once, with the last number of the sentence.
    low: kind === 'between' ? lowText : t.quantity(lowText, unit),
    high: t.quantity(highText, unit),
  })
  const picture = pictureRange(value, low, high)
  if (!picture) return <p className="hint">{range}</p>
  const alt = t('range.alt', {
    label,
    value: t.quantity(valueText, unit),
    range: `${range}.`,
    place: picture.place,
  })
  const { bandStart, bandEnd, point } = picture
  return (
    <figure className="range">
      <svg role="img" aria-label={alt}>
        <rect className="track" y="2.1em" width="100%" height=".6em" rx=".3em" />
        <rect
          className="band"
          x={percent(bandStart)}
          width={percent(bandEnd - bandStart)}
          y="2.1em"
          height=".6em"
          rx=".3em"
        />
        <svg className={`mark ${picture.place}`} x={percent(point)} y="2.4em">
          <Mark outside={picture.place !== 'inside'} />
        </svg>
        <text className="value" x={percent(point)} y="1.2em" textAnchor={anchor(point)}>
          {valueText}
        </text>
        {low !== undefined && (
          <text x={percent(bandStart)} y="4.5em" textAnchor="middle">
            {lowText}
          </text>
        )}
        {high !== undefined && (
          <text x={percent(bandEnd)} y="4.5em" textAnchor="middle">
            {highText}
          </text>
        )}
      </svg>
      <figcaption>{range}</figcaption>
    </figure>
  )
}

/** Round inside the usual range, a diamond outside: the shape says it without colour. */
export function Mark({ outside }: { outside: boolean }) {
  return outside ? <path d="M0-10 10 0 0 10-10 0z" /> : <circle r="8" />
}

export const anchor = (part: number) => (part < 0.12 ? 'start' : part > 0.88 ? 'end' : 'middle')
