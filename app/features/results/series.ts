/**
 * Earlier values of one test as lines to draw: one per unit, since a line through two units would
 * lie. Numbers are converted only where everyone agrees how; the rest is a line of its own. Pure.
 */
import { convert } from './convert.ts'
import type { Limits } from './place.ts'
import type { Measured } from './results.fhir.ts'
import type { Standing } from './standing.ts'
import type { Unit } from './units.ts'

/** One value in time: a whole result or one part of it, with its entry's id. */
export type Sample = {
  id: string
  /** FHIR date or instant; a value without one is in the table and in no line. */
  at: string | null
  standing: Standing
  measured: Measured
  /** Values inside of it, where it has several. */
  parts: Measured[]
}

export type SeriesPoint = {
  id: string
  at: string
  number: number
  /** As the laboratory judged it then; false when it did not judge. */
  outside: boolean
}

export type Series = {
  unit: Unit
  /** Oldest first. */
  points: SeriesPoint[]
  /** The usual range of the latest value that had one, in this unit. */
  limits: Limits | null
  /** Some numbers came in another unit. */
  converted: boolean
}

/** What is not yet given out, or was taken back, is in no line. */
const drawn = new Set<Standing>(['final', 'early', 'corrected', 'added', 'unknown'])

/**
 * @param unit the unit to draw in where it can be chosen: that of the value being looked at
 * @returns the line in that unit first, then the others by how many values they have
 */
export function toSeries(samples: Sample[], unit: Unit): Series[] {
  const lines = [emptyLine(unit)]
  const inTime = samples
    .filter(({ standing, at }) => drawn.has(standing) && Number.isFinite(Date.parse(at ?? '')))
    .toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))
  for (const { id, at, measured } of inTime) {
    const { value, limits } = measured
    if (value.kind !== 'amount') continue
    const loinc = measured.loincs[0] ?? null
    let line = lines.find((one) => convert(value.unit, one.unit, loinc))
    if (!line) lines.push((line = emptyLine(value.unit)))
    const turn = convert(value.unit, line.unit, loinc) ?? Number
    line.points.push({
      id,
      at: at ?? '',
      number: turn(value.number),
      outside: isOutside(measured),
    })
    if (value.unit.code !== line.unit.code) line.converted = true
    if (limits) {
      const [low, high] = [limits.low, limits.high].map((n) => (n === null ? null : turn(n)))
      line.limits = { low: low ?? null, high: high ?? null }
    }
  }
  const [first, ...rest] = lines
  const others = rest.toSorted((a, b) => b.points.length - a.points.length)
  return [first, ...others].filter(
    (line) => line !== undefined && line.points.length > 0,
  ) as Series[]
}

const emptyLine = (unit: Unit): Series => ({ unit, points: [], limits: null, converted: false })

const outsideKinds = new Set([
  'high',
  'low',
  'critical-high',
  'critical-low',
  'critical',
  'abnormal',
])

export const isOutside = ({ flag }: Measured): boolean =>
  flag !== null && outsideKinds.has(flag.kind)
