/** Every reading of a vital sign, newest first. */
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { FlagOf, StandingFlag } from '../../results/patient/flag-of.tsx'
import type { VitalReading } from '../vitals.fhir.ts'
import { otherUnitLine, vitalLine } from './vital-words.ts'

export function VitalTable({ readings }: { readings: VitalReading[] }) {
  const t = useTexts()
  const others = readings.map((reading) => otherUnitLine(t, reading))
  const second = others.some(Boolean)
  return (
    <DataTable
      caption={t('vitals.all')}
      quietCaption
      columns={[
        { title: t('results.date'), short: true },
        { title: t('results.value') },
        ...(second ? [{ title: t('vitals.otherUnit') }] : []),
      ]}
      rows={readings.map((reading, i) => [
        reading.at ? t.dateShort(reading.at) : t('results.undated'),
        <>
          {vitalLine(t, reading)}{' '}
          {reading.values.map((measured, j) => (
            <FlagOf key={j} measured={measured} quiet />
          ))}
          <StandingFlag standing={reading.view.standing} />
        </>,
        ...(second ? [others[i]] : []),
      ])}
    />
  )
}
