/** The laboratory's judgement and the standing of a result, as the shape and word of a flag. */
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import type { Measured } from '../results.fhir.ts'
import { isOutside } from '../series.ts'
import { standingFlags, type Standing } from '../standing.ts'

type FlagOfProps = {
  measured: Measured
  /** Leaves out what asks for no look: a list is calmer when only what stands out is marked. */
  quiet?: boolean
  /** As a line of its own. */
  line?: boolean
}

export function FlagOf({ measured, quiet, line }: FlagOfProps) {
  const t = useTexts()
  const { flag, value } = measured
  if (!flag || (quiet && !isOutside(measured) && flag.kind !== 'unknown')) return null
  const word = t(flag.word, { words: flag.words })
  // A value that says 'Negative' needs no mark that says it again.
  if (value.kind === 'words' && value.text.toLowerCase() === word.toLowerCase()) return null
  const mark = <Flag kind={flag.kind} word={word} />
  return line ? <p>{mark}</p> : mark
}

export function StandingFlag({ standing }: { standing: Standing }) {
  const kind = standingFlags[standing as keyof typeof standingFlags]
  return kind ? <Flag kind={kind} /> : null
}
