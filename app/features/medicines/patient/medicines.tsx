// Medicines: what you take now, how to take it, how to get more of it, and what you took before.
import { redirect } from 'react-router'
import { patientPage, personAction, section } from '../../../doors/web/page.server.ts'
import { PorticoError } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useWhose } from '../../../ui/frame.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines } from '../../record/both/lines.tsx'
import type { Listed } from '../../record/list-verb.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import type { MedicineStatus } from '../medicine-status.fhir.ts'
import type { MedicineView } from '../medicines.fhir.ts'
import { listMedicines } from '../medicines.server.ts'
import { askRefills, readOpenRefills } from '../refills/own.server.ts'
import { isAskable } from '../refills/refill.ts'
import { OfMedicine } from '../refills/patient/of-medicine.tsx'
import { listTold } from '../told/own.server.ts'
import { ToldList } from '../told/patient/list.tsx'
import { NoLonger } from '../told/patient/of-medicine.tsx'
import { stands } from '../told/told.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () => listMedicines(ctx, { before: url.searchParams.get('before') })),
  refills: await section(ctx, () => readOpenRefills(ctx, {})),
  told: await section(ctx, () => listTold(ctx, {})),
}))

/** One tap where it is known which pharmacy; else the form asks. */
export const action = personAction('patient', async ({ ctx, form }) => {
  const id = String(form.get('refill') ?? '')
  try {
    const { asked } = await askRefills(ctx, { ids: [id], pharmacy: '', left: '', note: '' })
    return redirect(
      asked[0] ? `/medicines/refills/${asked[0]}?done=asked` : `/medicines/refills/of/${id}`,
    )
  } catch (error) {
    if (!(error instanceof PorticoError) || error.code !== 'no_pharmacy') throw error
    return redirect(`/medicines/refill?of=${id}`)
  }
})

const askable = ({ view }: Listed<MedicineView>) => isAskable(view)

export default function Medicines({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  const { helps } = useWhose()
  const { shelf, refills, told } = loaderData
  const { open, mayAct } = refills.ok ? refills.value : { open: [], mayAct: false }
  const under = new Map(open.map((one) => [one.entry, one]))
  const words = told.ok ? told.value.told.filter(stands) : []
  return (
    <ShelfPage
      name="medicines"
      shelf={shelf}
      tools={({ active }) => (
        <Loaded of={refills} what={t('refills.what')}>
          {() => (
            <Buttons>
              {mayAct && active.some(askable) && (
                <ButtonLink href="/medicines/refill">{t('refills.askSeveral')}</ButtonLink>
              )}
              {mayAct && (
                <ButtonLink kind="quiet" href="/medicines/also">
                  {t(helps === 'yes' ? 'told.also.other' : 'told.also')}
                </ButtonLink>
              )}
              {active.some(askable) && (
                <ButtonLink kind="quiet" href="/medicines/refills">
                  {t('refills.asked')}
                </ButtonLink>
              )}
            </Buttons>
          )}
        </Loaded>
      )}
      below={
        <Loaded of={told} what={t('told.what')}>
          {(value) => <ToldList of={value.told} />}
        </Loaded>
      }
      row={(listed, beneath) => {
        const { id, isNew, from, view } = listed
        return (
          <Row
            key={id}
            title={view.plain}
            isNew={isNew}
            say={<Lines of={sayOf(t, view)} />}
            second={<Lines of={[whyOf(t, view), ...view.notes, fromWords(t, from)]} />}
            more={
              <>
                <Disclosure title={t('record.more')} of={view.plain}>
                  <p>
                    <Lines of={moreOf(t, view)} />
                  </p>
                </Disclosure>
                {/* Past entries of the list are no longer taken, whatever their status says. */}
                {shelf.ok && shelf.value.active.includes(listed) && askable(listed) && (
                  <>
                    <OfMedicine id={id} name={view.plain} open={under.get(id)} mayAct={mayAct} />
                    <NoLonger
                      id={id}
                      name={view.plain}
                      told={words.find(({ entry }) => entry === id)}
                      mayAct={mayAct && told.ok}
                    />
                  </>
                )}
                {beneath}
              </>
            }
          />
        )
      }}
    />
  )
}

/** Those one takes as written. For all others, how it once was to be taken stands further down. */
const taken = new Set<MedicineStatus>(['active', 'unknown', 'being-given', 'handed-out'])

/** First of all how to take it, or that it is not to be taken. */
const sayOf = (t: Texts, { status, how }: MedicineView) => [
  status !== 'active' && status !== 'unknown' && (
    <Flag
      kind={status === 'avoid' || status === 'on-hold' ? 'abnormal' : 'past'}
      word={t(`medicines.status.${status}`)}
    />
  ),
  ...(taken.has(status) ? how : []),
]

const whyOf = (t: Texts, { reasons, about, status, statusReasons }: MedicineView) =>
  !taken.has(status) && statusReasons.length > 0
    ? t.list(statusReasons)
    : reasons.length > 0
      ? t('medicines.for', { reasons: t.list(reasons) })
      : about

const moreOf = (t: Texts, view: MedicineView) => [
  view.clinical,
  view.reasons.length > 0 && view.about,
  ...(taken.has(view.status) ? view.statusReasons : []),
  !taken.has(view.status) &&
    view.how.length > 0 &&
    t('medicines.wasTaken', { how: view.how.join(' ') }),
  !taken.has(view.status) &&
    view.reasons.length > 0 &&
    t('medicines.for', { reasons: t.list(view.reasons) }),
  [
    view.date && t(`medicines.source.${view.source}`, { date: t.dateShort(view.date) }),
    view.until && t('record.until', { to: t.dateShort(view.until) }),
    view.who && t('record.by', { who: view.who }),
  ]
    .filter(Boolean)
    .join(' · '),
  [view.quantity, view.refills !== null && t('medicines.refills', { n: view.refills })]
    .filter(Boolean)
    .join(' · '),
]
