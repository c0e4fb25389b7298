/** Where a result comes from: dates, laboratory, who asked for it, how it was done. */
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Section } from '../../../ui/section.tsx'
import type { ResultView } from '../results.fhir.ts'
import type { Unit } from '../units.ts'

type AboutProps = {
  view: Pick<ResultView, 'collectedAt' | 'collectedUntil' | 'reportedAt'> &
    Partial<Pick<ResultView, 'specimen' | 'bodySite' | 'method' | 'value'>>
  laboratories: string[]
  readers?: string[]
  orderedBy: string[]
}

export function About({ view, laboratories, readers = [], orderedBy }: AboutProps) {
  const t = useTexts()
  const { collectedAt, collectedUntil, reportedAt, value } = view
  const collected =
    collectedAt && collectedUntil
      ? t('results.period', { from: t.dateTime(collectedAt), to: t.dateTime(collectedUntil) })
      : collectedAt && t.dateTime(collectedAt)
  return (
    <Section title={t('results.about')}>
      <Facts
        items={[
          { term: t('results.collected'), value: collected },
          { term: t('results.reported'), value: reportedAt && t.dateTime(reportedAt) },
          { term: t('results.lab'), value: laboratories.length > 0 && t.list(laboratories) },
          { term: t('results.readBy'), value: readers.length > 0 && t.list(readers) },
          { term: t('results.orderedBy'), value: orderedBy.length > 0 && t.list(orderedBy) },
          { term: t('results.specimen'), value: view.specimen },
          { term: t('results.bodySite'), value: view.bodySite },
          { term: t('results.method'), value: view.method },
          { term: t('results.unit'), value: value?.kind === 'amount' && unitWords(value.unit) },
        ].map(({ term, value: said }) => ({ term, value: said || null }))}
      />
    </Section>
  )
}

/** Spelled out where it is short: 'milligrams per deciliter (mg/dL)'. */
const unitWords = ({ spoken, shown }: Unit) =>
  spoken && spoken !== shown ? `${spoken} (${shown})` : ''
