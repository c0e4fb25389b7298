// Above the medicines of the chart: what the patient told of them, what waits first.
import { useTexts } from '../../../../texts/context.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Beside, PartProps } from '../../../chart/staff/section.ts'
import { flags, stateWords } from '../said.ts'
import { listChartTold } from '../read.server.ts'
import type { Told } from '../told.ts'

export const toldBeside = {
  what: 'told.chart.what',
  may: 'medicines.note',
  load: (ctx, { patient }) => listChartTold(ctx, { patient }),
  Part: List,
} satisfies Beside<Told[]> as Beside

function List({ of, about }: PartProps<Told[]>) {
  const t = useTexts()
  if (of.length === 0) return null
  const first = of.toSorted((a, b) => Number(b.state === 'told') - Number(a.state === 'told'))
  return (
    <Section title={t('told.chart')}>
      <Rows>
        {first.map((told) => (
          <Row
            key={told.id}
            href={`${about.at}/told/${told.id}`}
            title={t(`told.title.${told.kind}`, { name: told.name })}
            second={t.dateTime(told.at)}
            end={<Flag kind={flags[told.state]} word={stateWords(t, told)} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
