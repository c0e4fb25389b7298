/** The laboratory's judgement and the standing of a result, as the shape and word of a flag. */
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import type { Measured } from '../results.fhir.ts'
import { isOutside } from '../series.ts'
import { standingFlags, type Standing } from '../standing.ts'

/** `quiet` leaves out what asks for no look: a list is calmer when only what stands out is marked. */
export function FlagOf({ measured, quiet }: { measured: Measured; quiet?: boolean }) {
  const t = useTexts()
  const { flag } = measured
  if (!flag || (quiet && !isOutside(measured) && flag.kind !== 'unknown')) return null
  // A value that says 'Negative' needs no mark that says it again.
  const words = t(flag.word, { words: flag.words })
  const { value } = measured
  if (value.kind === 'words' && value.text.toLowerCase() === words.toLowerCase()) return null
  return <Flag kind={flag.kind} word={words} />
}

export function StandingFlag({ standing }: { standing: Standing }) {
  const kind = standingFlags[standing as keyof typeof standingFlags]
  return kind ? <Flag kind={kind} /> : null
}
