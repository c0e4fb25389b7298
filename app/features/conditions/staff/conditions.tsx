// Conditions as a section of the chart.
import type { Texts } from '../../../texts/texts.ts'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines, whenWords } from '../../record/both/lines.tsx'
import { readConditions } from '../chart.server.ts'
import type { ConditionView } from '../conditions.fhir.ts'

export const conditionsSection = shelfSection({
  key: 'conditions',
  title: 'chart.conditions',
  list: readConditions,
  name: 'chart.col.condition',
  columns: [
    { title: 'chart.col.status', cell: (view, t) => statusOf(t, view) },
    { title: 'chart.col.since', cell: ({ started }, t) => whenWords(t, started), short: true },
    { title: 'chart.col.until', cell: ({ ended }, t) => whenWords(t, ended), short: true },
    { title: 'chart.col.by', cell: ({ who }) => who },
    { title: 'chart.col.notes', cell: ({ places, notes }) => lines([...places, ...notes]) },
  ],
})

const statusOf = (t: Texts, { status, certainty, severity, fromVisit }: ConditionView): string =>
  [
    status !== 'unknown' && t(`chart.condition.${status}`),
    certainty && t(`conditions.certainty.${certainty}`),
    severity && t(`record.severity.${severity}`),
    fromVisit && t('chart.condition.fromVisit'),
  ]
    .filter(Boolean)
    .join(', ')
