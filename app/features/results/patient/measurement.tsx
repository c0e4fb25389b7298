/** A measured value, large: unit, flag, one sentence, and its place in the usual range as a picture. */
import { useTexts } from '../../../texts/context.tsx'
import { Disclosure, Prose } from '../../../ui/prose.tsx'
import { RangeBar } from '../../../ui/range-bar.tsx'
import { Reading } from '../../../ui/reading.tsx'
import { Card } from '../../../ui/section.tsx'
import type { Measured } from '../results.fhir.ts'
import { FlagOf } from '../both/flag-of.tsx'
import { amountWords, numberWords, rangeWords, unitFor, valueWords } from '../both/value-words.ts'

type MeasurementProps = {
  measured: Measured
  /** Plain name, for who cannot see the picture. */
  label: string
  /** When it was taken. */
  at?: string | null
}

export function Measurement({ measured, label, at }: MeasurementProps) {
  const t = useTexts()
  const { value, reading, changes, disagrees } = measured
  if (value.kind === 'none') return null
  return (
    <Card>
      <Value measured={measured} />
      <FlagOf measured={measured} line />
      {reading && <p>{t(reading.key, reading.values)}</p>}
      {disagrees && <p>{t('results.disagrees')}</p>}
      {changes.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <Range measured={measured} label={label} />
      {at && <p className="hint">{t('results.takenOn', { date: t.date(at) })}</p>}
    </Card>
  )
}

/** Numbers and short words stand large; a text is read as text. */
function Value({ measured }: { measured: Measured }) {
  const t = useTexts()
  const { value, limits } = measured
  if (value.kind === 'amount') {
    return <Reading value={amountWords(t, value, limits)} unit={unitFor(value)} />
  }
  // Why there is no value is said by the sentence below.
  if (value.kind === 'absent') return null
  const text = valueWords(t, measured)
  if (value.kind === 'recording') return <p>{text}</p>
  if (text.length <= 40) return <Reading value={text} />
  return <Prose>{text}</Prose>
}

function Range({ measured, label }: { measured: Measured; label: string }) {
  const t = useTexts()
  const { value, range, limits, otherRanges, place } = measured
  // A value that may be inside or outside has no honest place on the bar.
  const drawn = value.kind === 'amount' && limits && place !== 'unclear'
  const ends = limits ? [limits.low, limits.high] : []
  const write = (end: number | null | undefined) =>
    typeof end === 'number' ? numberWords(t, end) : undefined
  return (
    <>
      {drawn && (
        <RangeBar
          label={label}
          value={value.number}
          unit={value.unit.shown}
          low={limits.low ?? undefined}
          high={limits.high ?? undefined}
          valueText={amountWords(t, value, limits)}
          lowText={write(ends[0])}
          highText={write(ends[1])}
        />
      )}
      {range && !drawn && (
        <p className="hint">
          {t('results.rangeGiven', {
            sort: range.low === null && range.high === null ? 'words' : range.sort,
            range: rangeWords(t, range),
          })}
        </p>
      )}
      {range?.forWhom && drawn && (
        <p className="hint">{t('results.rangeIsFor', { whom: range.forWhom })}</p>
      )}
      {otherRanges.length > 0 && (
        <Disclosure title={t('results.otherRanges', { own: range ? 'yes' : 'no' })}>
          <ul>
            {otherRanges.map((other, i) => (
              <li key={i}>{rangeWords(t, other)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
