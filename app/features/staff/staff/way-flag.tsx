// How somebody gets in, as a shape and a word.
import { useTexts } from '../../../texts/context.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import type { Way } from '../ways.ts'

const kinds: Record<Way, FlagKind> = {
  account: 'done',
  disabled: 'cancelled',
  invited: 'waiting',
  none: 'past',
}

export function WayFlag({ way }: { way: Way }) {
  const t = useTexts()
  return <Flag kind={kinds[way]} word={t(`way.${way}`)} />
}
