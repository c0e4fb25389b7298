// Why somebody owes what they owe: all of it, what was taken off, what insurance pays, what is left. In a sentence, and drawn as
// what comes off step by step, with the amounts beside.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { sumsOf, type Line } from '../bill.ts'
import { money } from '../said.ts'

type Props = { lines: Line[]; currency: string; insurer: string; estimate?: boolean }

export function SumOf({ lines, currency, insurer, estimate = false }: Props) {
  const t = useTexts()
  const { charge, adjustment, insurance, own } = sumsOf(lines)
  const say = (minor: number) => money(t, { currency }, minor)
  const steps = [
    {
      label: t(estimate ? 'bills.sum.expected' : 'bills.sum.all'),
      minor: charge,
      from: 0,
      less: false,
    },
    adjustment > 0 && {
      label: t('bills.sum.off'),
      minor: adjustment,
      from: charge - adjustment,
      less: true,
    },
    insurance > 0 && {
      label: insurer ? t('bills.sum.insurer', { insurer }) : t('bills.sum.insurance'),
      minor: insurance,
      from: own,
      less: true,
    },
    { label: t('bills.sum.own'), minor: own, from: 0, less: false },
  ].filter((step) => step !== false)
  return (
    <>
      <p>
        {t('bills.sum.words', {
          charge: say(charge),
          off: adjustment > 0 ? 'yes' : 'no',
          adjustment: say(adjustment),
          insured: insurance > 0 ? 'yes' : 'no',
          insurance: say(insurance),
          own: say(own),
          estimate: estimate ? 'yes' : 'no',
        })}
      </p>
      <DataTable
        caption={t('bills.sum.caption')}
        quietCaption
        columns={[{ title: t('bills.sum.what') }, { title: t('bills.sum.amount'), number: true }]}
        rows={steps.map(({ label, minor, from, less }) => [
          <>
            {label}
            <Bar from={from} length={minor} whole={charge} rtl={t.dir === 'rtl'} />
          </>,
          say(less ? -minor : minor),
        ])}
      />
    </>
  )
}

/** For the eye alone: the figures stand beside it. */
function Bar({
  from,
  length,
  whole,
  rtl,
}: {
  from: number
  length: number
  whole: number
  rtl: boolean
}) {
  if (whole <= 0) return null
  const share = (minor: number) => Math.round((minor / whole) * 1000) / 10
  return (
    <svg width="100%" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <g transform={rtl ? 'matrix(-1 0 0 1 100 0)' : undefined} fill="currentColor">
        <rect y="3" width="100" height="2" fillOpacity="0.18" />
        <rect x={share(from)} width={share(length)} height="8" fillOpacity="0.75" />
      </g>
    </svg>
  )
}
