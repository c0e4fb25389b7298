// The next appointment that was booked here, on the home screen and above the visits.
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { NextBooked } from '../next.ts'
import { At } from '../both/when.tsx'
import { dayWords, timeWords } from '../told.ts'
import { dayOf } from '../../../texts/dates.ts'

export function NextBookedCard({ visit, now }: { visit: NextBooked; now: Date }) {
  const t = useTexts()
  const { startsAt, timeZone, way, left, mustMove } = visit
  const day = ['-1', '0', '1'].includes(daysTo(startsAt, now, timeZone))
    ? t.relativeDay(startsAt, now)
    : dayWords(t, visit)
  return (
    <Card>
      <h3>
        <a href={`/visits/appointments/${visit.appointment}`}>
          <At startsAt={startsAt} timeZone={timeZone}>
            {t('common.dateTime', { date: day, time: timeWords(t, visit) })}
          </At>
        </a>
      </h3>
      <p>
        <Lines
          of={[
            <b key="type">{visit.type}</b>,
            t('appointments.withWhom', { who: visit.who }),
            way === 'in person'
              ? [visit.place, visit.address.replaceAll('\n', ', ')].join(', ')
              : t('appointments.way', { way }),
          ]}
        />
      </p>
      {mustMove && (
        <p>
          <b>{t('mustMove.title')}</b>{' '}
          <a href={`/visits/offers/${mustMove}`}>{t('mustMove.next')}</a>
        </p>
      )}
      {visit.preparation && (
        <p>
          <b>{t('visits.prepare')}</b> <bdi>{visit.preparation}</bdi>
        </p>
      )}
      {left > 0 && (
        <p>
          <a href={`/visits/appointments/${visit.appointment}`}>
            {t('appointment.left', { n: left })}
          </a>
        </p>
      )}
    </Card>
  )
}

/** Calendar days between them on the clock of the place. */
function daysTo(then: Date, now: Date, zone: string): string {
  const [a, b] = [then, now].map((at) => dayOf({ kind: 'instant', at }, zone))
  return a && b ? String((Date.parse(a) - Date.parse(b)) / 86_400_000) : ''
}
