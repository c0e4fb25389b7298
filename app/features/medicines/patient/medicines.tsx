// Medicines: what you take now, how to take it, and what you took before.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines } from '../../record/both/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import type { MedicineStatus } from '../medicine-status.fhir.ts'
import type { MedicineView } from '../medicines.fhir.ts'
import { listMedicines } from '../medicines.server.ts'

export const loader = shelfLoader(listMedicines)

export default function Medicines({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      name="medicines"
      shelf={loaderData.shelf}
      row={({ id, isNew, from, view }) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          say={<Lines of={sayOf(t, view)} />}
          second={<Lines of={[whyOf(t, view), ...view.notes, fromWords(t, from)]} />}
          more={
            <Disclosure title={t('record.more')} of={view.plain}>
              <p>
                <Lines of={moreOf(t, view)} />
              </p>
            </Disclosure>
          }
        />
      )}
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
