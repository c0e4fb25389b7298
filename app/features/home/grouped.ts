// News as few lines as tell it: the tests of one day are one line, and so are its medicines, its vaccines. What
// was corrected, and each note, stands alone.
import type { News } from './news.fhir.ts'

export type NewsLine = { key: string; items: [News, ...News[]] }

const families: Record<News['kind'], string | null> = {
  report: 'tests',
  result: 'tests',
  immunization: 'immunization',
  medicine: 'medicine',
  condition: 'condition',
  note: null,
  document: null,
}

/** @param news newest first @param dayOf the calendar day of an instant, by the clinic's clock */
export function grouped(news: News[], dayOf: (at: string) => string): NewsLine[] {
  const lines = new Map<string, NewsLine>()
  for (const item of news) {
    const family = item.corrected ? null : families[item.kind]
    const key = family ? `${family} ${dayOf(item.at)}` : item.id
    const line = lines.get(key)
    if (line) line.items.push(item)
    else lines.set(key, { key, items: [item] })
  }
  return [...lines.values()]
}
