// Allergies as a section of the chart: how bad, what happens, since when.
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines, whenWords } from '../../record/both/lines.tsx'
import type { ReactionView } from '../allergies.fhir.ts'
import { readAllergies } from '../chart.server.ts'

export const allergiesSection = shelfSection({
  key: 'allergies',
  title: 'chart.allergies',
  list: readAllergies,
  name: 'chart.col.allergen',
  columns: [
    {
      title: 'chart.col.risk',
      cell: ({ risk, type, certainty }, t) =>
        lines([
          risk === 'high' && <Flag kind="critical" word={t('chart.allergy.high')} />,
          type && t(`chart.allergy.${type}`),
          certainty && t(`conditions.certainty.${certainty}`),
        ]),
    },
    {
      title: 'chart.col.reaction',
      cell: ({ reactions }, t) => lines(reactions.map((one) => reactionOf(t, one))),
    },
    { title: 'chart.col.since', cell: ({ started }, t) => whenWords(t, started), short: true },
    {
      title: 'chart.col.recorded',
      cell: ({ recorded }, t) => recorded && t.dateShort(recorded),
      short: true,
    },
    { title: 'chart.col.by', cell: ({ who }) => who },
    { title: 'chart.col.notes', cell: ({ notes }) => lines(notes) },
  ],
})

const reactionOf = (t: Texts, { clinical, plain, severity, date }: ReactionView): string =>
  [clinical ?? plain, severity && t(`record.severity.${severity}`), date && t.dateShort(date)]
    .filter(Boolean)
    .join(', ')
