// The course of Desmond's transplanted kidney: on which days blood was drawn, and what it showed.
import { noise } from '../builders/random.ts'

/** Days since the transplant. */
export const transplantAgo = 4403

/** Weekly for three months, every second week to six, monthly to three and a half years, then every 54 days. */
export const drawDays: readonly number[] = [
  ...Array.from({ length: 12 }, (_, i) => 7 * (i + 1)),
  ...Array.from({ length: 6 }, (_, i) => 84 + 14 * (i + 1)),
  ...Array.from({ length: 36 }, (_, i) => 168 + 30 * (i + 1)),
  ...Array.from({ length: 57 }, (_, i) => 1248 + 54 * (i + 1)),
  // The last one was two days ago.
  transplantAgo - 2,
]

export const rejectionDay = 1518
export const highLevelDay = 618
export const typoDay = 2220

/** Moves from a to b between two days, and stays outside. */
function ramp(day: number, from: number, to: number, a: number, b: number): number {
  const part = Math.max(0, Math.min(1, (day - from) / (to - from)))
  return a + (b - a) * part
}
/** A hill of a height around a day. */
const hill = (day: number, at: number, width: number, height: number) =>
  height * Math.exp(-(((day - at) / width) ** 2))

/** Creatinine in mg/dL: falls after the operation, rises with the rejection, then drifts up slowly. */
export function creatinine(day: number): number {
  const early = 1.05 * Math.exp(-day / 14)
  const slow = ramp(day, 1500, transplantAgo, 0, 0.33)
  return (
    1.38 +
    early +
    slow +
    hill(day, rejectionDay, 24, 1.15) +
    noise(`desmond/creatinine/${day}`, 0.045)
  )
}

/** Hemoglobin in g/dL: low before, back within four months. */
export const hemoglobin = (day: number) =>
  ramp(day, 0, 130, 9.8, 14.1) -
  hill(day, rejectionDay, 90, 0.9) +
  noise(`desmond/hemoglobin/${day}`, 0.25)

export const white = (day: number) =>
  ramp(day, 0, 90, 7.6, 5.4) + noise(`desmond/white/${day}`, 0.6)

/** Glucose in mg/dL: prednisone lifts it, most in the first months and in the weeks of the rejection. */
export const glucose = (day: number) =>
  96 +
  26 * Math.exp(-day / 120) +
  hill(day, rejectionDay, 30, 48) +
  noise(`desmond/glucose/${day}`, 6)

export const potassium = (day: number) => 4.5 + noise(`desmond/potassium/${day}`, 0.2)

/** What the doctors aim for, by time since the operation: ng/mL. */
export function target(day: number): { low: number; high: number; words: string } {
  if (day <= 90) return { low: 8, high: 12, words: 'first 3 months' }
  if (day <= 365) return { low: 6, high: 10, words: 'to the end of the first year' }
  return { low: 4, high: 7, words: 'after the first year' }
}

export function tacrolimus(day: number): number {
  if (day === highLevelDay) return 18.4
  const { low, high } = target(day)
  return (low + high) / 2 + noise(`desmond/tacrolimus/${day}`, (high - low) / 4.2)
}
