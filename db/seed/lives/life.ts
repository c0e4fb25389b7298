// What a life is: who the person is, and a function that writes their record.
import type { Chart, PersonFacts } from '../builders/chart.ts'

export type Life = {
  person: PersonFacts
  /** Writes everything after the Patient resource into the chart. */
  write(chart: Chart): void
}

/** Spans in days, so that stories can say "four years ago". */
export const years = (n: number) => Math.round(n * 365.25)
export const months = (n: number) => Math.round(n * 30.44)
export const weeks = (n: number) => n * 7

/** Days ago of the autumn so many years back, when flu shots are given: 0 is the last one. */
export function autumn(chart: Chart, back: number): number {
  const { today } = chart.calendar
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '10-12' ? 0 : 1) - back
  return Math.round((Date.parse(today) - Date.parse(`${year}-10-12`)) / 86_400_000)
}
