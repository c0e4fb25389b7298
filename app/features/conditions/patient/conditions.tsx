// Health conditions: now first, before behind; facts of life apart from what is about the body.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines, whenWords } from '../../record/both/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import type { ConditionView } from '../conditions.fhir.ts'
import { listConditions } from '../conditions.server.ts'

export const loader = shelfLoader(listConditions)

export default function Conditions({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      name="conditions"
      shelf={loaderData.shelf}
      apart={{ title: t('conditions.social'), is: (view) => view.social }}
      row={({ id, isNew, from, view }, beneath) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          say={view.certainty ? t(`conditions.certainty.${view.certainty}`) : view.about}
          second={<Lines of={[...linesOf(t, view), fromWords(t, from)]} />}
          more={beneath}
        />
      )}
    />
  )
}

const linesOf = (t: Texts, view: ConditionView) => [
  view.certainty === 'not-confirmed' && view.about,
  [
    view.clinical,
    view.severity && t(`record.severity.${view.severity}`),
    view.places.length > 0 && t.list(view.places),
  ]
    .filter(Boolean)
    .join(' · '),
  [
    (view.status === 'back' || view.status === 'remission') &&
      t(`conditions.status.${view.status}`),
    timeOf(t, view),
    view.who && t('record.by', { who: view.who }),
  ]
    .filter(Boolean)
    .join(' · '),
  ...view.notes,
]

/** From when to when, as far as it is known; else when it was written down. */
function timeOf(t: Texts, view: ConditionView): string | null {
  const started = whenWords(t, view.started)
  const ended = whenWords(t, view.ended)
  if (started && ended && started !== ended) return t('record.fromTo', { from: started, to: ended })
  // What was ruled out never began.
  if (started && view.certainty === 'ruled-out') return started
  if (started) return ended ? started : t('record.since', { date: started })
  if (ended) return t('record.until', { to: ended })
  return view.recorded && t('record.recorded', { date: t.dateShort(view.recorded) })
}
