// A birth date with the age, as staff tell people apart: "26 Sept 1985, 41 years old".
import { readMoment } from '../../texts/dates.ts'
import type { Texts } from '../../texts/texts.ts'

/** Whole months since birth by the calendar; null when the day is not known or still to come. */
export function monthsOld(birthDate: string, now: Date): number | null {
  const born = readMoment(birthDate)
  if (born.kind !== 'day') return null
  const months =
    (now.getUTCFullYear() - born.at.getUTCFullYear()) * 12 +
    (now.getUTCMonth() - born.at.getUTCMonth()) -
    (now.getUTCDate() < born.at.getUTCDate() ? 1 : 0)
  return months < 0 ? null : months
}

/** Small children are counted in months. */
export function bornWords(birthDate: string | null | undefined, now: Date, t: Texts) {
  if (!birthDate) return undefined
  const date = t.dateShort(birthDate)
  const months = monthsOld(birthDate, now)
  if (months === null) return date
  return months < 24
    ? t('people.months', { date, n: months })
    : t('people.years', { date, n: Math.floor(months / 12) })
}
