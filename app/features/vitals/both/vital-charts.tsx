/** A vital sign as a line; blood pressure as two, one for each number. */
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import { TrendChart } from '../../../ui/trend-chart.tsx'
import { ChartStyles } from '../../results/both/chart-styles.tsx'
import { toSeries } from '../../results/series.ts'
import { noUnit } from '../../results/units.ts'
import type { VitalReading } from '../vitals.fhir.ts'

type VitalChartsProps = { readings: VitalReading[]; label: string; thinned: boolean }

export function VitalCharts({ readings, label, thinned }: VitalChartsProps) {
  const t = useTexts()
  const pressure = readings.some((reading) => reading.pressure)
  const lines = pressure ? [t('vitals.upper'), t('vitals.lower')] : [label]
  const charts = lines.flatMap((name, i) =>
    seriesOf(readings, i)
      .filter(({ points }) => points.length > 1)
      .map((series) => ({ name, series })),
  )
  const drawn = charts.map(({ name, series }) => (
    <Card key={name + series.unit.code}>
      {charts.length > 1 && <h3>{name}</h3>}
      <TrendChart
        label={pressure ? `${label}. ${name}` : name}
        unit={series.unit.shown}
        points={series.points.map(({ at, number, outside }) => ({ at, value: number, outside }))}
        low={series.limits?.low ?? undefined}
        high={series.limits?.high ?? undefined}
      />
      {series.converted && (
        <p className="hint">{t('results.converted', { unit: series.unit.shown })}</p>
      )}
      {thinned && <p className="hint">{t('results.thinned')}</p>}
    </Card>
  ))
  return [<ChartStyles key="styles" />, ...drawn]
}

/** The lines of the i-th value of each reading, drawn in the unit of the newest. */
function seriesOf(readings: VitalReading[], i: number) {
  const samples = readings.flatMap(({ ids, at, view, values }) => {
    const measured = values[i]
    return measured ? [{ id: ids[0] ?? '', at, standing: view.standing, measured, parts: [] }] : []
  })
  const first = samples.find(({ measured }) => measured.value.kind === 'amount')
  const value = first?.measured.value
  return toSeries(samples, value?.kind === 'amount' ? value.unit : noUnit)
}
