/** The end of a row: flag, value, and its place in the usual range. */
import { useTexts } from '../../../texts/context.tsx'
import type { Measured } from '../results.fhir.ts'
import type { Standing } from '../standing.ts'
import { FlagOf, StandingFlag } from './flag-of.tsx'
import { MiniRange } from './mini-range.tsx'
import { valueWords } from './value-words.ts'

/** Longer words are read on the result's own page. */
const fits = 40

export function Ending({ measured, standing }: { measured: Measured; standing: Standing }) {
  const t = useTexts()
  if (standing === 'cancelled' || standing === 'mistake')
    return <StandingFlag standing={standing} />
  const text = valueWords(t, measured)
  const { limits, value, place } = measured
  return (
    <>
      <StandingFlag standing={standing} />
      <FlagOf measured={measured} quiet />
      {text && <span>{text.length > fits ? t('results.inWords') : text}</span>}
      {value.kind === 'amount' && limits && place !== 'unclear' && (
        <MiniRange value={value.number} limits={limits} />
      )}
    </>
  )
}
