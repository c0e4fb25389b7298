// Immunizations as a section of the chart: each dose, with maker and lot.
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines, whenWords } from '../../record/both/lines.tsx'
import { readImmunizations } from '../chart.server.ts'
import type { ImmunizationView } from '../immunizations.fhir.ts'

export const immunizationsSection = shelfSection({
  key: 'immunizations',
  title: 'chart.immunizations',
  list: readImmunizations,
  name: 'chart.col.vaccine',
  columns: [
    { title: 'chart.col.given', cell: (view, t) => givenOf(t, view) },
    { title: 'chart.col.dose', cell: ({ dose, amount }, t) => doseOf(t, dose, amount) },
    { title: 'chart.col.lot', cell: ({ maker, lot }) => [maker, lot].filter(Boolean).join(', ') },
    {
      title: 'chart.col.site',
      cell: ({ route, site }) => [route, site].filter(Boolean).join(', '),
    },
    { title: 'chart.col.by', cell: ({ who, where }) => lines([...who, where]) },
    { title: 'chart.col.notes', cell: ({ notes }) => lines(notes) },
  ],
})

const givenOf = (t: Texts, { given, status, whyNot, doesNotCount, reported }: ImmunizationView) =>
  lines([
    whenWords(t, given),
    status === 'not-given' && (
      <Flag
        kind="cancelled"
        word={t('immunizations.notGiven', { why: t.list(whyNot) || 'none' })}
      />
    ),
    doesNotCount && <Flag kind="abnormal" word={t('immunizations.doesNotCount')} />,
    reported && t('immunizations.reported'),
  ])

const doseOf = (t: Texts, dose: ImmunizationView['dose'], amount: string | null): string =>
  [
    dose?.number &&
      (dose.of
        ? t('immunizations.doseOf', { n: dose.number, of: dose.of })
        : t('immunizations.dose', { n: dose.number })),
    amount,
  ]
    .filter(Boolean)
    .join(', ')
