// Health conditions: now first, before behind; facts of life apart from what is about the body.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines, whenWords } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { listConditions } from '../conditions.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () => listConditions(ctx, { before: url.searchParams.get('before') })),
}))

export default function Conditions({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      href="/conditions"
      shelf={loaderData.shelf}
      words={{
        title: t('conditions.title'),
        what: t('conditions.what'),
        none: t('conditions.none'),
        active: t('conditions.active'),
        past: t('conditions.past'),
      }}
      row={({ id, isNew, view }) => {
        const started = whenWords(t, view.started)
        const ended = whenWords(t, view.ended)
        return (
          <Row
            key={id}
            title={view.plain}
            isNew={isNew}
            second={
              <Lines
                of={[
                  view.clinical,
                  view.about,
                  view.certainty && t(`conditions.certainty.${view.certainty}`),
                  view.severity && t(`record.severity.${view.severity}`),
                  view.places.length > 0 && t.list(view.places),
                  started && ended
                    ? t('record.fromTo', { from: started, to: ended })
                    : started
                      ? t('record.since', { date: started })
                      : ended
                        ? t('record.until', { to: ended })
                        : view.recorded &&
                          t('record.recorded', { date: t.dateShort(view.recorded) }),
                  view.who && t('record.by', { who: view.who }),
                  ...view.notes,
                ]}
              />
            }
          />
        )
      }}
    />
  )
}
