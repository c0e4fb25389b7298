// Procedures: what was planned, and what was done, newest first.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Row } from '../../../ui/rows.tsx'
import { Lines, whenWords } from '../../record/patient/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import type { ProcedureView } from '../procedures.fhir.ts'
import { listProcedures } from '../procedures.server.ts'

export const loader = shelfLoader(listProcedures)

export default function Procedures({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      name="procedures"
      shelf={loaderData.shelf}
      row={({ id, isNew, visitId, view }) => (
        <Row
          key={id}
          href={visitId ? `/visits/${visitId}` : undefined}
          title={view.plain}
          isNew={isNew}
          say={sayOf(t, view)}
          second={<Lines of={linesOf(t, view)} />}
        />
      )}
    />
  )
}

/** When it was, and how it stands if that is not "done". */
function sayOf(t: Texts, { done, status }: ProcedureView): string {
  const standing =
    status !== 'completed' && status !== 'unknown' && t(`procedures.status.${status}`)
  return [standing, whenWords(t, done)].filter(Boolean).join(' · ')
}

const linesOf = (t: Texts, view: ProcedureView) => [
  view.about,
  [view.clinical, ...view.places, ...view.who, view.where].filter(Boolean).join(' · '),
  view.whyNot.length > 0 && t.list(view.whyNot),
  view.reasons.length > 0 && t('procedures.because', { reasons: t.list(view.reasons) }),
  view.outcome,
  view.devices.length > 0 && t('procedures.devices', { devices: t.list(view.devices) }),
  view.complications.length > 0 &&
    t('procedures.complications', { list: t.list(view.complications) }),
  view.followUp.length > 0 && t('procedures.followUp', { list: t.list(view.followUp) }),
  ...view.notes,
]
