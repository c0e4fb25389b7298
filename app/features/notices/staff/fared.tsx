// How a message fared, as a shape and words.
import type { Texts } from '../../../texts/texts.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import type { Fared, Fate } from '../fared.ts'

const flags: Record<Fate, FlagKind> = {
  waits: 'waiting',
  sending: 'waiting',
  sent: 'done',
  delivered: 'done',
  failed: 'cancelled',
  uncertain: 'abnormal',
  read: 'past',
  'opted out': 'past',
  'no address': 'cancelled',
  'no access': 'past',
}

export function FaredFlag({ of: { fate, failure } }: { of: Fared }) {
  const t = useTexts()
  const word = t(`notices.fate.${fate}`)
  return <Flag kind={flags[fate]} word={failure ? `${word}: ${failure}` : word} />
}

/** 'E-mail, 24 Nov 2026, 2:30 pm' */
export const whenFared = ({ channel, at }: Fared, t: Texts): string =>
  `${t(`notices.by.${channel}`)}, ${t.dateShort(at)}, ${t.time(at)}`
