// A time that is known in part, in words: for pages, and for what is printed.
import type { Texts } from '../../../texts/texts.ts'
import type { When } from '../when.fhir.ts'

/** A time as far as it is known: '3 May 2021', '2019 to 2021', 'at age 34'; null when nothing is. */
export function whenWords(t: Texts, { date, until, text }: When): string | null {
  const [from, to] = [date, until].map((one) => one && t.dateShort(one))
  if (from && to && from !== to) return t('record.fromTo', { from, to })
  if (date) return t.dateShort(date)
  return until ? t('record.until', { to: t.dateShort(until) }) : text
}
