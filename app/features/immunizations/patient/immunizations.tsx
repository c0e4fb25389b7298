// Vaccines: what each protects from, and when each dose was given.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines, whenWords } from '../../record/both/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { byVaccine } from '../by-vaccine.ts'
import type { ImmunizationView } from '../immunizations.fhir.ts'
import { listImmunizations } from '../immunizations.server.ts'

export const loader = shelfLoader(listImmunizations, ({ active, past, ...rest }) => ({
  ...rest,
  active: byVaccine(active),
  past: byVaccine(past),
}))

export default function Immunizations({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      name="immunizations"
      shelf={loaderData.shelf}
      row={({ id, isNew, from, view: doses }, beneath) => (
        <Row
          key={id}
          title={doses[0]?.plain}
          isNew={isNew}
          say={<Lines of={doses.map((dose) => doseWords(t, dose))} />}
          second={<Lines of={[doses[0]?.about, fromWords(t, from)]} />}
          more={
            <>
              <Disclosure title={t('record.more')} of={doses[0]?.plain}>
                {doses.map((dose, at) => (
                  <p key={at}>
                    <Lines of={moreOf(t, dose, doses.length > 1)} />
                  </p>
                ))}
              </Disclosure>
              {beneath}
            </>
          }
        />
      )}
    />
  )
}

function doseWords(t: Texts, { given, status, whyNot, dose, doesNotCount }: ImmunizationView) {
  const said = [
    whenWords(t, given),
    status === 'not-given' && t('immunizations.notGiven', { why: t.list(whyNot) || 'none' }),
    dose?.number &&
      (dose.of
        ? t('immunizations.doseOf', { n: dose.number, of: dose.of })
        : t('immunizations.dose', { n: dose.number })),
  ].filter(Boolean)
  return (
    <>
      {said.join(' · ')}
      {doesNotCount && (
        <>
          {' '}
          <Flag kind="abnormal" word={t('immunizations.doesNotCount')} />
        </>
      )}
    </>
  )
}

const moreOf = (t: Texts, view: ImmunizationView, dated: boolean) => [
  dated && <b>{whenWords(t, view.given)}</b>,
  view.clinical,
  view.reported && t('immunizations.reported'),
  [...view.who, view.where].filter(Boolean).join(' · '),
  [view.route, view.site].filter(Boolean).join(', '),
  [view.maker, view.lot && t('immunizations.lot', { lot: view.lot })].filter(Boolean).join(' · '),
  ...view.notes,
]
