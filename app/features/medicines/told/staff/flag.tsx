// Beside a medicine of the chart: that its patient told us they do not take it.
import { useTexts } from '../../../../texts/context.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import type { ToldMark } from '../../chart.server.ts'

export function ToldFlag({ of: { state, at } }: { of: ToldMark }) {
  const t = useTexts()
  const word = t(state === 'told' ? 'told.flag.told' : 'told.flag.noted', { when: t.dateShort(at) })
  return <Flag kind={state === 'told' ? 'waiting' : 'abnormal'} word={word} />
}
