// Visits: those to come or going on first, then what happened, newest first.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { listVisits } from '../visits.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () => listVisits(ctx, { before: url.searchParams.get('before') })),
}))

export default function Visits({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  return (
    <ShelfPage
      href="/visits"
      back={null}
      shelf={loaderData.shelf}
      words={{
        title: t('visits.title'),
        what: t('visits.what'),
        none: t('visits.none'),
        active: t('visits.active'),
        past: t('visits.past'),
      }}
      row={({ id, isNew, view }) => (
        <Row
          key={id}
          href={`/visits/${id}`}
          title={view.plain}
          isNew={isNew}
          second={
            <Lines
              of={[
                [view.start && t.date(view.start), view.setting].filter(Boolean).join(' · '),
                view.reasons.length > 0 && t.list(view.reasons),
                view.who[0] && t('visits.with', { who: view.who[0].name }),
                view.status !== 'finished' &&
                  view.status !== 'unknown' &&
                  t(`visits.status.${view.status}`),
              ]}
            />
          }
        />
      )}
    />
  )
}
