/**
 * The one sentence under a value. A key and values for the catalogue, so that every language says it
 * its own way. It repeats what the laboratory said and where the number lies; it never says why. Pure.
 */
import type { TextKey, Values } from '../../texts/texts.ts'
import type { Judgement } from './flags.fhir.ts'
import type { Placed } from './place.ts'
import type { LabRange } from './ranges.fhir.ts'
import type { Value } from './value.fhir.ts'

export type Reading = { key: TextKey; values: Values }

type Told = {
  value: Value
  range: LabRange | null
  others: LabRange[]
  placed: Placed
  judgement: Judgement
}

export function readSentence({ value, range, others, placed, judgement }: Told): Reading | null {
  const sort = range?.sort ?? 'usual'
  const say = (key: TextKey): Reading => ({ key, values: { sort } })
  if (value.kind === 'absent') return say(value.why)
  const { flag, read } = judgement
  if (flag?.from === 'lab' && read) {
    const kind = flag.kind
    const numeric = kind === 'high' || kind === 'low' || kind === 'ok'
    // When the mark and the range tell the same, the range says it better ("a little above").
    if (numeric && placed.place && !judgement.disagrees && placed.place !== 'unclear') {
      return say(place(placed))
    }
    if (kind === 'critical-high' && placed.place === 'above') return say('results.read.wellAbove')
    if (kind === 'critical-low' && placed.place === 'below') return say('results.read.wellBelow')
    return { key: read, values: { sort, words: flag.words } }
  }
  if (placed.place === 'unclear') return say('results.read.cannotTell')
  if (placed.place) return say(place(placed))
  if (value.kind !== 'amount' || range?.text) return null
  if (range) return say('results.read.otherUnit')
  return say(others.length > 0 ? 'results.read.whichRange' : 'results.read.noRange')
}

function place({ place: where, little }: Placed): TextKey {
  if (where === 'above') return little ? 'results.read.littleAbove' : 'results.read.above'
  if (where === 'below') return little ? 'results.read.littleBelow' : 'results.read.below'
  return 'results.read.inside'
}
