/** Where a measured number lies against a range: the only arithmetic behind a flag. Pure. */
import { convert } from './convert.ts'
import type { LabRange } from './ranges.fhir.ts'
import type { Unit } from './units.ts'
import type { Value } from './value.fhir.ts'

export type Place =
  | 'below'
  | 'inside'
  | 'above'
  /** '<5' against 3 to 10: it may be either. */
  | 'unclear'
  /** No numeric range, or one in a unit that cannot be compared. */
  | null

export type Placed = {
  place: Place
  /** Beyond the limit by no more than a tenth of the range's width. */
  little: boolean
}

export type Limits = { low: number | null; high: number | null }

/** The range's limits in `unit`; null when it has none or the units cannot be compared. */
export function limitsIn(range: LabRange | null, unit: Unit, loinc: string | null): Limits | null {
  if (!range || (range.low === null && range.high === null)) return null
  const change = convert(range.unit, unit, loinc)
  const turn = (limit: number | null) => (limit === null || !change ? null : change(limit))
  return change && { low: turn(range.low), high: turn(range.high) }
}

export const nowhere: Placed = { place: null, little: false }

export function placeOf(value: Value, range: LabRange | null, loinc: string | null): Placed {
  const limits = value.kind === 'amount' ? limitsIn(range, value.unit, loinc) : null
  if (!range || !limits || value.kind !== 'amount') return nowhere
  const from = limits.low ?? Number.NEGATIVE_INFINITY
  const to = limits.high ?? Number.POSITIVE_INFINITY
  const { number, comparator } = value
  const isBelow = number < from || (range.lowOpen && number === from)
  const isAbove = number > to || (range.highOpen && number === to)

  if (comparator === '<' || comparator === '≤') {
    if (comparator === '<' ? number <= from : isBelow) return sure('below')
    // Anything down to nothing: laboratories do not count below zero.
    const inside = from <= 0 && (comparator === '<' ? number <= to : !isAbove)
    return sure(inside ? 'inside' : 'unclear')
  }
  if (comparator === '>' || comparator === '≥') {
    if (comparator === '>' ? number >= to : isAbove) return sure('above')
    const inside = limits.high === null && (comparator === '>' ? number >= from : !isBelow)
    return sure(inside ? 'inside' : 'unclear')
  }
  const beyond = Math.max(from - number, number - to)
  const little = beyond <= tenthOf(limits) + 1e-9
  return { place: isBelow ? 'below' : isAbove ? 'above' : 'inside', little }
}

const sure = (place: Place): Placed => ({ place, little: false })

function tenthOf({ low, high }: Limits): number {
  const width = low !== null && high !== null ? high - low : Math.abs(low ?? high ?? 0)
  return width / 10
}
