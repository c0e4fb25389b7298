/** Every reading of a vital sign, newest first. */
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { FlagOf, StandingFlag } from '../../results/both/flag-of.tsx'
import type { VitalReading } from '../vitals.fhir.ts'
import { otherUnitLine, vitalLine } from '../both/vital-words.ts'

export function VitalTable({ readings }: { readings: VitalReading[] }) {
  const t = useTexts()
  return (
    <DataTable
      caption={t('vitals.all')}
      quietCaption
      columns={[{ title: t('results.date'), short: true }, { title: t('results.value') }]}
      rows={readings.map((reading) => [
        reading.at ? t.dateShort(reading.at) : t('results.undated'),
        <>
          {inBothUnits(t, reading)}{' '}
          {reading.values.map((measured, j) => (
            <FlagOf key={j} measured={measured} quiet />
          ))}
          <StandingFlag standing={reading.view.standing} />
        </>,
      ])}
    />
  )
}

function inBothUnits(t: Texts, reading: VitalReading): string {
  const value = vitalLine(t, reading)
  const other = otherUnitLine(t, reading)
  return other ? t('vitals.both', { value, other }) : value
}
