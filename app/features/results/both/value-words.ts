/** Values and ranges as short words: '5.5 %', '<5 mg/dL', '1:80', 'Negative', '70 to 99 mg/dL'. */
import type { Texts } from '../../../texts/texts.ts'
import { decimalsFor } from '../numbers.ts'
import type { LabRange } from '../ranges.fhir.ts'
import type { Measured } from '../results.fhir.ts'
import type { Unit } from '../units.ts'
import type { Amount } from '../value.fhir.ts'

/** A number as a person reads it; the limits it is compared with keep it on its side. */
export function numberWords(
  t: Texts,
  value: number,
  limits: (number | null)[] = [],
  most?: number,
): string {
  // No zeros are added at the end: they would claim a precision that nobody sent.
  return t.number(value, { maximumFractionDigits: decimalsFor(value, limits, most) })
}

type Shown = Pick<Measured, 'value' | 'limits'>

/** The number of an amount with its comparator and without its unit: '<5'. */
export function amountWords(
  t: Texts,
  { number, comparator }: Amount,
  limits: Measured['limits'],
  most?: number,
): string {
  const ends = limits ? [limits.low, limits.high] : []
  return `${comparator ?? ''}${numberWords(t, number, ends, most)}`
}

/** The unit as it stands beside this number: one point, two points. */
export const unitFor = ({ number, unit }: Amount): string =>
  number === 1 && unit.shown === 'points' ? 'point' : unit.shown

/** One line for any value; '' when there is none. */
export function valueWords(t: Texts, { value, limits }: Shown): string {
  switch (value.kind) {
    case 'amount':
      return t.quantity(amountWords(t, value, limits), unitFor(value))
    case 'ratio': {
      // A titer is read '1:80', with no unit of its own.
      const [top, bottom] = [value.top, value.bottom].map((one) =>
        t.quantity(amountWords(t, one, null), one.unit.shown),
      )
      return `${top}:${bottom}`
    }
    case 'between':
      return betweenWords(t, value.low, value.high, value.unit)
    case 'words':
      return value.text
    case 'yesNo':
      return t(value.yes ? 'results.yes' : 'results.no')
    case 'date':
      return t.date(value.at)
    case 'time':
      return value.time
    case 'period':
      return [value.start, value.end].map((at) => (at ? t.dateShort(at) : '…')).join(' – ')
    case 'recording':
      return t('results.recording')
    case 'absent':
      return t('results.noValue')
    case 'none':
      return ''
  }
}

/** '70 to 99 mg/dL', 'Up to 99 mg/dL', '60 mL/min or more'. */
export function betweenWords(
  t: Texts,
  low: number | null,
  high: number | null,
  unit: Unit,
): string {
  const write = (n: number) => numberWords(t, n)
  if (low !== null && high !== null) {
    const both = t('results.between', { low: write(low), high: write(high) })
    return t.quantity(both, unit.shown)
  }
  if (high !== null) return t('results.upTo', { high: t.quantity(write(high), unit.shown) })
  return low === null ? '' : t('results.from', { low: t.quantity(write(low), unit.shown) })
}

/** A range in our words where it is numbers, in the laboratory's where it is words. */
export function rangeWords(t: Texts, range: LabRange): string {
  const said = numbersOf(t, range) || range.text
  return range.forWhom ? t('results.rangeFor', { range: said, whom: range.forWhom }) : said
}

function numbersOf(t: Texts, { low, high, lowOpen, highOpen, unit }: LabRange): string {
  const write = (n: number) => t.quantity(numberWords(t, n), unit.shown)
  if (high !== null && low === null && highOpen) return t('results.less', { high: write(high) })
  if (low !== null && high === null && lowOpen) return t('results.more', { low: write(low) })
  return betweenWords(t, low, high, unit)
}
