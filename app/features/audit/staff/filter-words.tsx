// What was searched for, in words.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import type { Texts } from '../../../texts/texts.ts'
import type { Filter } from '../filter.ts'
import { nounWords } from '../words.ts'

type Names = { patient: string | null; account: string | null }

/** Field by field; names only where they were opened. */
export const filterParts = (filter: Filter, t: Texts): { term: string; value: string }[] =>
  (
    [
      ['by', filter.by && t(`audit.doer.${filter.by}`)],
      ['action', filter.action && t(`audit.action.${filter.action}`)],
      ['what', filter.what && nounWords(filter.what, t)],
      ['outcome', filter.outcome && t(`audit.outcome.${filter.outcome}`)],
      ['from', filter.from && t.date(filter.from)],
      ['until', filter.until && t.date(filter.until)],
      ['address', filter.address],
      ['request', filter.request],
    ] as const
  ).flatMap(([name, value]) => (value ? [{ term: t(`audit.field.${name}`), value }] : []))

export function FilterWords({ of, names }: { of: Filter; names: Names }) {
  const t = useTexts()
  const somebody = t('audit.somebody')
  return (
    <Facts
      items={[
        { term: t('audit.fact.whose'), value: of.patient && (names.patient ?? somebody) },
        { term: t('audit.fact.who'), value: of.account && (names.account ?? somebody) },
        { term: t('audit.fact.verb'), value: of.verb },
        ...filterParts(of, t),
      ]}
    />
  )
}
