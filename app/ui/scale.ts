/** Where things stand on a chart: nice numbers, nice dates, shares of a width. Pure arithmetic. */

/** About `count` round numbers within [low, high]: 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count = 4): number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough * 0.999) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step))
}

/** The smallest and largest with a little air around; never an empty span. */
export function roomFor(values: number[]): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const air = (high - low) * 0.08 || Math.abs(low) * 0.1 || 1
  // Nothing that is never negative gets a negative axis.
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air]
}

/** Takes off the dust of binary fractions: 0.30000000000000004 is 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** The share (0 to 1) of the way from low to high; one half when there is no way. */
export const share = (value: number, low: number, high: number): number =>
  high > low ? (value - low) / (high - low) : 0.5

/** A share as a percentage for SVG, to a tenth, which is finer than a phone's pixel. */
export const percent = (part: number): string => `${tidy(Math.round(part * 1000) / 10)}%`

export type RangePicture = {
  /** Shares of the width: where the usual range begins and ends, and where the value stands. */
  bandStart: number
  bandEnd: number
  point: number
  place: 'below' | 'inside' | 'above'
}

/**
 * Lays out a value against its usual range; null when the range has neither end. A missing end runs
 * to the edge. Values far outside stand at the edge: the numbers are written, the picture only points.
 */
export function pictureRange(value: number, low?: number, high?: number): RangePicture | null {
  if (low === undefined && high === undefined) return null
  const place =
    low !== undefined && value < low
      ? 'below'
      : high !== undefined && value > high
        ? 'above'
        : 'inside'
  const bandStart = low === undefined ? 0 : 0.25
  const bandEnd = high === undefined ? 1 : 0.75
  // One unit of the bar is the width of the band; one-sided ranges use the value of their end.
  const width =
    low !== undefined && high !== undefined ? high - low : Math.abs(low ?? high ?? 0) || 1
  const from = low ?? (high ?? 0) - width * 1.5
  const to = high ?? (low ?? 0) + width * 1.5
  const raw = bandStart + share(value, from, to) * (bandEnd - bandStart)
  return { bandStart, bandEnd, point: Math.min(0.97, Math.max(0.03, raw)), place }
}

export type TimeTick = { at: number; text: 'year' | 'month' | 'day' }

const day = 86_400_000

/**
 * At most `count` round moments within [from, to] (milliseconds), and how finely to write them:
 * first days of years, of months, or plain days. Never none: a short span gets its two ends.
 */
export function timeTicks(from: number, to: number, count = 4): TimeTick[] {
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120, 240]) {
    const ticks = monthStarts(from, to, months)
    if (ticks.length > count) continue
    if (ticks.length < 2) break
    return ticks.map((at) => ({ at, text: months >= 12 ? 'year' : 'month' }))
  }
  return (to - from < day ? [from] : [from, to]).map((at) => ({ at, text: 'day' }))
}

function monthStarts(from: number, to: number, step: number): number[] {
  const start = new Date(from)
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth()
  const ticks: number[] = []
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12)
    if (at > to) return ticks
    if (at >= from) ticks.push(at)
  }
}
