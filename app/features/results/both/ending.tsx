/** The end of a row: flag, value, and its place in the usual range. */
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import type { Measured } from '../results.fhir.ts'
import type { Standing } from '../standing.ts'
import { FlagOf, StandingFlag } from './flag-of.tsx'
import { MiniRange } from './mini-range.tsx'
import { valueWords } from './value-words.ts'

/** As many letters as stand beside a name on a phone. */
const fits = 20
/** The beginning of a long text, enough to tell whether to open it. */
const beginning = 140

/** A text too long for the end of a row, for its second line; null when it is not long. */
export function longWords(t: Texts, measured: Measured): string | null {
  const text = valueWords(t, measured)
  if (text.length <= fits || measured.value.kind === 'amount') return null
  return text.length <= beginning ? text : `${text.slice(0, beginning).replace(/\s+\S*$/, '')} …`
}

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
      {text && !longWords(t, measured) && <span>{text}</span>}
      {value.kind === 'amount' && limits && place !== 'unclear' && (
        <MiniRange value={value.number} limits={limits} />
      )}
    </>
  )
}
