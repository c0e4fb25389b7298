// What the patient says of a medicine beside what the record says of it.
import { useTexts } from '../../../../texts/context.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { lines } from '../../../record/both/lines.tsx'
import type { MedicineView } from '../../medicines.fhir.ts'
import type { OneTold } from '../read.server.ts'
import { saidOf } from '../said.ts'

type Props = { of: OneTold; dense?: boolean }

export function BesideRecord({ of: { told, own, beside }, dense }: Props) {
  const t = useTexts()
  const { kind, name, at, due, state } = told
  const record = !beside
    ? t('told.record.notYours')
    : kind === 'also'
      ? lines(
          beside.taken.length > 0
            ? beside.taken.map(({ view }) => view.plain)
            : [t('told.record.nothing')],
        )
      : beside.medicine
        ? lines([
            beside.medicine.plain,
            ...beside.medicine.how,
            prescribed(t, beside.medicine),
            ...beside.medicine.statusReasons,
          ])
        : t('told.record.gone')
  return (
    <Facts
      beside={dense}
      items={[
        { term: t('told.fact.says'), value: !dense && t(`told.title.${kind}`, { name }) },
        ...saidOf(t, told),
        {
          term: t('told.fact.by'),
          value: t(own ? 'told.fact.by.own' : 'told.fact.by.helper'),
        },
        { term: t('told.fact.at'), value: t.dateTime(at) },
        { term: t('told.fact.due'), value: state === 'told' && t.dateTime(due) },
        { term: t(kind === 'also' ? 'told.record.taken' : 'told.record'), value: record },
      ]}
    />
  )
}

const prescribed = (t: ReturnType<typeof useTexts>, { date, who, source }: MedicineView) =>
  [
    date && t(`medicines.source.${source}`, { date: t.dateShort(date) }),
    who && t('record.by', { who }),
  ]
    .filter(Boolean)
    .join(' · ')
