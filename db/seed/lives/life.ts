// What a life is: who the person is, and a function that writes their record.
import type { Chart, PersonFacts } from '../builders/chart.ts'
import { vaccine } from '../builders/treatment.ts'

export type Life = {
  person: PersonFacts
  /** Writes everything after the Patient resource into the chart. */
  write(chart: Chart): void
}

/** Spans in days, so that stories can say "four years ago". */
export const years = (n: number) => Math.round(n * 365.25)
export const months = (n: number) => Math.round(n * 30.44)

/** Days ago of the autumn so many years back, when flu shots are given: 0 is the last one. */
export function autumn(chart: Chart, back: number): number {
  const { today } = chart.calendar
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '10-12' ? 0 : 1) - back
  return Math.round((Date.parse(today) - Date.parse(`${year}-10-12`)) / 86_400_000)
}

/** Yearly flu shots of so many autumns; those told by another place are known by their day alone. */
export function flu(
  chart: Chart,
  backs: number[],
  options: { kind?: 'flu' | 'fluHighDose'; toldBy?: number[]; declined?: number[] } = {},
): void {
  for (const back of backs) {
    const day = chart.calendar.openDay(autumn(chart, back))
    const when = {
      key: `flu-${back}`,
      at: chart.calendar.at(day, '10:00'),
      by: chart.person.doctor,
    }
    const declined = options.declined?.includes(back)
    vaccine(chart, options.kind ?? 'flu', when, {
      reported: options.toldBy?.includes(back) ?? false,
      ...(declined ? { status: 'not-done' as const, why: 'You chose not to this time' } : {}),
    })
  }
}
