// An appointment to come: when first, then for what, with whom, where, and how to prepare.
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { NextVisit } from '../next-visit.fhir.ts'

export function NextVisitCard({ visit, now }: { visit: NextVisit; now: Date }) {
  const t = useTexts()
  const start = new Date(visit.start)
  return (
    <Card>
      <h3>{t('common.dateTime', { date: t.relativeDay(start, now), time: t.time(start) })}</h3>
      <p>
        <Lines
          of={[
            visit.reason && <b>{visit.reason}</b>,
            visit.withWhom.length > 0 && t('visits.withWhom', { who: t.list(visit.withWhom) }),
            visit.place,
          ]}
        />
      </p>
      {visit.instructions && (
        <p>
          <b>{t('visits.prepare')}</b> <bdi>{visit.instructions}</bdi>
        </p>
      )}
      {visit.instructionsKept && <p>{t('visits.prepareKept')}</p>}
    </Card>
  )
}
