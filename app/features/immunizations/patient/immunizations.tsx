// Vaccines, newest first: what each protects from, when, and where it was given.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines, whenWords } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { listImmunizations } from '../immunizations.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () =>
    listImmunizations(ctx, { before: url.searchParams.get('before') }),
  ),
}))

export default function Immunizations({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      href="/immunizations"
      shelf={loaderData.shelf}
      words={{
        title: t('immunizations.title'),
        what: t('immunizations.what'),
        none: t('immunizations.none'),
        active: t('immunizations.active'),
        past: t('immunizations.past'),
      }}
      row={({ id, isNew, view }) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          end={whenWords(t, view.given)}
          second={
            <Lines
              of={[
                view.clinical,
                view.about,
                view.status === 'not-given' &&
                  t('immunizations.notGiven', { why: t.list(view.whyNot) || 'none' }),
                view.dose?.number &&
                  (view.dose.of
                    ? t('immunizations.doseOf', { n: view.dose.number, of: view.dose.of })
                    : t('immunizations.dose', { n: view.dose.number })),
                view.doesNotCount && t('immunizations.doesNotCount'),
                view.reported && t('immunizations.reported'),
                [...view.who, view.where].filter(Boolean).join(', '),
                [
                  view.maker,
                  view.lot && t('immunizations.lot', { lot: view.lot }),
                  [view.route, view.site].filter(Boolean).join(', '),
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
