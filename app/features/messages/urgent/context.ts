/**
 * What stands around a finding and changes its meaning, after ConText (Harkema and others, 2009), which grew from NegEx: cues
 * reach a few words forward or back, inside the sentence, and no further than a word that ends their reach. Theirs are clinicians' notes; here
 * somebody writes about themself in a hurry, without full stops, so reaches are shorter, a new "I" ends a "no",
 * and a word of now undoes a word of then: in doubt it is an emergency.
 */
import type { CueName } from './compile.ts'
import type { Match, Scan, Span } from './match.ts'
import type { Token } from './tokens.ts'
import type { Reason } from './word-list.ts'

/** How many words away a cue still counts. */
const REACH = { no: 5, not: 2, list: 12, after: 5, asking: 9, other: 6, past: 12, now: 14 } as const

const undoneByNow: Reason[] = ['past', 'other', 'asking']

/** Null when it is an emergency. `covered` says which words a cover lies on. */
export function reasonOf(
  match: Match,
  covered: (Reason | undefined)[],
  cues: Scan['cues'],
  tokens: Token[],
): Reason | null {
  const own = new Set(match.spans.flatMap(wordsOf))
  const inside = range(match.start, match.end).filter((word) => !own.has(word))
  for (const word of own) {
    const reason = covered[word]
    if (reason && !undone(reason)) return reason
  }
  if (isDenied()) return 'negated'
  if ((has('overAfter', after(REACH.after)) || has('overAfter', inside)) && !undone('over'))
    return 'over'
  if (has('otherBefore', before(REACH.other)) || has('otherAfter', after(REACH.other))) {
    if (!undone('other')) return 'other'
  }
  if (has('asking', before(REACH.asking)) || has('askingAfter', after(REACH.asking))) {
    if (!undone('asking')) return 'asking'
  }
  return has('past', around(REACH.past)) && !undone('past') ? 'past' : null

  function isDenied(): boolean {
    const breath = before(REACH.list, 'endNo')
    const listed = breath.some((word) => tokens[word + 1]?.comma)
    return (
      has('noBefore', inside) ||
      has('notBefore', inside) ||
      has('noBefore', breath.slice(0, listed ? REACH.list : REACH.no)) ||
      has('notBefore', breath.slice(0, REACH.not)) ||
      has('noAfter', after(REACH.after))
    )
  }

  function undone(reason: Reason): boolean {
    if (reason === 'over') return has('again', around(REACH.now))
    return undoneByNow.includes(reason) && has('now', around(REACH.now))
  }

  /** A cue counts unless the finding is made of its words. */
  function has(name: CueName, words: number[]): boolean {
    return words.some((word) => {
      const cue = cues[word]
      return cue?.names.includes(name) && !wordsOf(cue).some((one) => own.has(one))
    })
  }

  /** Words before it in its sentence, the nearest first, up to one that ends the reach. */
  function before(reach: number, ends?: CueName): number[] {
    const words: number[] = []
    for (let i = match.start - 1; i >= match.start - reach && sameSentence(i, match.start); i--) {
      const names = cues[i]?.names ?? []
      if (names.includes('stop') || (ends && names.includes(ends))) break
      if (tokens[i + 1]?.comma && !listGoesOn(i + 1)) break
      words.push(i)
    }
    return words
  }

  function after(reach: number): number[] {
    const words: number[] = []
    for (let i = match.end + 1; i <= match.end + reach && sameSentence(i, match.end); i++) {
      if (cues[i]?.names.includes('stop')) break
      words.push(i)
    }
    return words
  }

  function around(reach: number): number[] {
    const words = [...inside]
    for (let i = match.start - 1; i >= match.start - reach && sameSentence(i, match.start); i--)
      words.push(i)
    for (let i = match.end + 1; i <= match.end + reach && sameSentence(i, match.end); i++)
      words.push(i)
    return words
  }

  function sameSentence(a: number, b: number): boolean {
    return tokens[a] !== undefined && tokens[a].sentence === tokens[b]?.sentence
  }

  /** "no chest pain, cough or fever": what follows the comma belongs to the "no". */
  function listGoesOn(from: number): boolean {
    for (let i = from; i <= from + REACH.list && sameSentence(i, from); i++) {
      if (cues[i]?.names.includes('or')) return true
    }
    return false
  }
}

export const wordsOf = ({ start, end }: Span): number[] => range(start, end)

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
