// FHIR's `onset[x]`, `performed[x]` and the like: a date, a period, an age, a range or just words.
import type { Age, Period, Range } from 'fhir/r4'
import { fhirDate, period } from './dates.fhir.ts'
import { number, words } from './tolerant.fhir.ts'
import { phrases } from './words/en/phrases.ts'

/** A time as far as it is known: FHIR dates as written, or words where only words were sent. */
export type When = {
  date: string | null
  /** End of a period; null when it was a moment or has not ended. */
  until: string | null
  /** 'At age 34', or the sender's own words. */
  text: string | null
}

export const never: When = { date: null, until: null, text: null }

/** Reads every form of `<prefix>[x]`; what cannot be read is as if it was not sent. */
export function when(resource: object, prefix: string): When {
  const it = resource as Record<string, unknown>
  const { start, end } = period(it[`${prefix}Period`] as Period)
  const date = fhirDate(it[`${prefix}DateTime`]) ?? fhirDate(it[`${prefix}Instant`]) ?? start
  if (date || end) return { date, until: end, text: null }
  const said = words(it[`${prefix}String`]) ?? words(it[`${prefix}DateTime`])
  return {
    ...never,
    text: said ?? ageText(it[`${prefix}Age`] as Age) ?? rangeText(it[`${prefix}Range`] as Range),
  }
}

function ageText(age: Age | undefined): string | null {
  const value = number(age?.value)
  return value === null ? null : phrases.atAge(value, words(age?.code) ?? words(age?.unit))
}

function rangeText(range: Range | undefined): string | null {
  const low = number(range?.low?.value)
  const high = number(range?.high?.value)
  const unit = words(range?.low?.code) ?? words(range?.low?.unit) ?? words(range?.high?.unit)
  if (low === null || high === null) return ageText(range?.low ?? range?.high)
  return phrases.betweenAges(low, high, unit)
}
