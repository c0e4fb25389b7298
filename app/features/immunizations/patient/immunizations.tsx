// Vaccines, newest first: what each protects from, when, and where it was given.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines, whenWords } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import type { ImmunizationView } from '../immunizations.fhir.ts'
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
          say={<Lines of={sayOf(t, view)} />}
          second={view.about}
          more={
            <Disclosure title={t('record.more')} of={view.plain}>
              <Lines of={moreOf(t, view)} />
            </Disclosure>
          }
        />
      )}
    />
  )
}

const sayOf = (t: Texts, { status, whyNot, dose, doesNotCount }: ImmunizationView) => [
  status === 'not-given' && t('immunizations.notGiven', { why: t.list(whyNot) || 'none' }),
  dose?.number &&
    (dose.of
      ? t('immunizations.doseOf', { n: dose.number, of: dose.of })
      : t('immunizations.dose', { n: dose.number })),
  doesNotCount && <Flag kind="abnormal" word={t('immunizations.doesNotCount')} />,
]

const moreOf = (t: Texts, view: ImmunizationView) => [
  view.clinical,
  view.reported && t('immunizations.reported'),
  [...view.who, view.where].filter(Boolean).join(', '),
  [view.route, view.site].filter(Boolean).join(', '),
  [view.maker, view.lot && t('immunizations.lot', { lot: view.lot })].filter(Boolean).join(' · '),
  ...view.notes,
]
