// Declan's age, and the shots of his early childhood.
import { agoAtAge, type Chart } from '../builders/chart.ts'
import { vaccine } from '../builders/treatment.ts'
import type { VaccineKey } from '../codes/vaccines.ts'

export const age = { years: 15, days: 164 }

/** Days ago of an age of Declan's. */
export const ago = (chart: Chart, years: number, days: number) =>
  agoAtAge({ age, calendar: chart.calendar }, years, days)

/** Shots of early childhood, told by another clinic: the day and little else. */
export function earlyShots(chart: Chart) {
  const given: [VaccineKey, ...[years: number, days: number][]][] = [
    ['hepatitisBChild', [0, 1], [0, 60], [0, 190]],
    ['dtap', [0, 61], [0, 122], [0, 184], [1, 100], [4, 20]],
    ['polio', [0, 61], [0, 122], [0, 184], [4, 20]],
    ['pneumococcalChild', [0, 61], [0, 122], [0, 184], [1, 10]],
    ['mmr', [1, 10], [4, 20]],
    ['varicella', [1, 10], [4, 20]],
    ['hepatitisA', [1, 10], [1, 200]],
  ]
  for (const [name, ...ages] of given)
    ages.forEach(([years, days], i) => {
      const when = {
        key: `early-${name}-${i}`,
        at: chart.calendar.at(chart.calendar.openDay(ago(chart, years, days)), '10:00'),
        by: 'brandvold' as const,
      }
      vaccine(chart, name, when, { dose: i + 1, reported: true })
    })
}
