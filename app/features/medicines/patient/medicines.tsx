// Medicines: what you take now, how to take it, and what you took before.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { listMedicines } from '../medicines.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () => listMedicines(ctx, { before: url.searchParams.get('before') })),
}))

export default function Medicines({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      href="/medicines"
      shelf={loaderData.shelf}
      words={{
        title: t('medicines.title'),
        what: t('medicines.what'),
        none: t('medicines.none'),
        active: t('medicines.active'),
        past: t('medicines.past'),
      }}
      row={({ id, isNew, view }) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          second={
            <Lines
              of={[
                ...view.how.map((how) => <strong key={how}>{how}</strong>),
                view.clinical,
                view.about,
                view.reasons.length > 0 && t('medicines.for', { reasons: t.list(view.reasons) }),
                view.statusReasons.length > 0 && t.list(view.statusReasons),
                [
                  view.date &&
                    t(`medicines.source.${view.source}`, { date: t.dateShort(view.date) }),
                  view.until && t('record.until', { to: t.dateShort(view.until) }),
                  view.who && t('record.by', { who: view.who }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                [
                  view.quantity,
                  view.refills !== null && t('medicines.refills', { n: view.refills }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                ...view.notes,
              ]}
            />
          }
        />
      )}
    />
  )
}
