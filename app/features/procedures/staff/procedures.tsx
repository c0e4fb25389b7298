// Procedures as a section of the chart.
import type { Texts } from '../../../texts/texts.ts'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines, whenWords } from '../../record/both/lines.tsx'
import { readProcedures } from '../chart.server.ts'
import type { ProcedureView } from '../procedures.fhir.ts'

export const proceduresSection = shelfSection({
  key: 'procedures',
  title: 'chart.procedures',
  list: readProcedures,
  name: 'chart.col.procedure',
  columns: [
    { title: 'chart.col.when', cell: ({ done }, t) => whenWords(t, done), short: true },
    {
      title: 'chart.col.status',
      cell: ({ status, whyNot }, t) =>
        lines([
          status !== 'completed' && status !== 'unknown' && t(`procedures.status.${status}`),
          ...whyNot,
        ]),
    },
    { title: 'chart.col.for', cell: ({ reasons }) => lines(reasons) },
    { title: 'chart.col.found', cell: (view, t) => lines(foundOf(t, view)) },
    { title: 'chart.col.by', cell: ({ who, where }) => lines([...who, where]) },
    { title: 'chart.col.notes', cell: ({ places, notes }) => lines([...places, ...notes]) },
  ],
})

const foundOf = (t: Texts, { outcome, complications, devices, followUp }: ProcedureView) => [
  outcome,
  complications.length > 0 && t('procedures.complications', { list: t.list(complications) }),
  devices.length > 0 && t('procedures.devices', { devices: t.list(devices) }),
  followUp.length > 0 && t('procedures.followUp', { list: t.list(followUp) }),
]
