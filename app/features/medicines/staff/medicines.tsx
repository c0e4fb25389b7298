// Medicines as a section of the chart: what is taken now and how, and what was.
import { Flag } from '../../../ui/flag.tsx'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines } from '../../record/both/lines.tsx'
import { readMedicines } from '../chart.server.ts'
import { toldBeside } from '../told/staff/beside.tsx'
import { ToldFlag } from '../told/staff/flag.tsx'

export const medicinesSection = shelfSection({
  key: 'medicines',
  title: 'chart.medicines',
  list: readMedicines,
  name: 'chart.col.medicine',
  beside: () => toldBeside,
  mark: ({ told }) => told && <ToldFlag of={told} />,
  columns: [
    { title: 'chart.col.how', cell: ({ how }) => lines(how) },
    {
      title: 'chart.col.status',
      cell: ({ status, statusReasons }, t) =>
        lines([
          status !== 'active' && status !== 'unknown' && (
            <Flag
              kind={status === 'avoid' || status === 'on-hold' ? 'abnormal' : 'past'}
              word={t(`medicines.status.${status}`)}
            />
          ),
          ...statusReasons,
        ]),
    },
    {
      title: 'chart.col.for',
      cell: ({ reasons, notes }) => lines([reasons.join(', '), ...notes]),
    },
    {
      title: 'chart.col.since',
      cell: ({ date, until, source }, t) =>
        lines([
          date && t(`medicines.source.${source}`, { date: t.dateShort(date) }),
          until && t('record.until', { to: t.dateShort(until) }),
        ]),
    },
    { title: 'chart.col.by', cell: ({ who }) => who },
  ],
})
