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
const REACH = {
  no: 5,
  not: 3,
  list: 12,
  after: 5,
  asking: 9,
  other: 6,
  past: 12,
  now: 5,
  again: 14,
} as const

const undoneByNow: Reason[] = ['past', 'other', 'asking']

/** Null when it is an emergency. `covered` says which words a cover lies on. */
export function reasonOf(
  match: Match,
  covered: (Reason | undefined)[],
  cues: Scan['cues'],
  tokens: Token[],
): Reason | null {
  const own = new Set(match.spans.flatMap(wordsOf))
  for (const word of own) {
    const reason = covered[word]
    if (reason && !undone(reason) && !(reason === 'over' && isNow())) return reason
  }
  // Of a rule with several parts none may be denied or over.
  if (match.spans.some(isDenied)) return 'negated'
  if (match.spans.some(isOver) && !undone('over')) return 'over'
  if (
    has('otherBefore', before(match, REACH.other, 'endNo')) ||
    has('otherAfter', after(match, REACH.other))
  ) {
    if (!undone('other')) return 'other'
  }
  if (
    has('asking', before(match, REACH.asking, 'endNo')) ||
    has('askingAfter', after(match, REACH.asking))
  ) {
    if (!undone('asking')) return 'asking'
  }
  return has('past', around(REACH.past)) && !undone('past') ? 'past' : null

  function isDenied(span: Span): boolean {
    const breath = before(span, REACH.list, 'endNo')
    const listed = breath.some((word) => tokens[word + 1]?.comma)
    return (
      has('noBefore', breath.slice(0, listed ? REACH.list : REACH.no)) ||
      has('notBefore', breath.slice(0, REACH.not)) ||
      has('noAfter', after(span, REACH.after))
    )
  }

  /** What follows a word of time is not said of it: "until today I was fine". */
  function isOver(span: Span): boolean {
    return !cues[span.start]?.names.includes('now') && has('overAfter', after(span, REACH.after))
  }

  function undone(reason: Reason): boolean {
    if (reason === 'over' && has('again', around(REACH.again))) return true
    // "Call if the pain returns. It has returned."
    if (reason === 'asking' && has('again', nearby())) return true
    return undoneByNow.includes(reason) && isNow()
  }

  function isNow(): boolean {
    return has('now', around(REACH.now))
  }

  /** A cue counts unless the finding is made of its words: "not" in "not breathing", but the "if" in "if I faint". */
  function has(name: CueName, words: number[]): boolean {
    return words.some((word) => {
      const cue = cues[word]
      if (!cue?.names.includes(name)) return false
      if (name === 'noBefore' || name === 'notBefore') return !own.has(cue.no)
      return !wordsOf(cue).every((one) => own.has(one))
    })
  }

  /** Words before it in its sentence, the nearest first, up to one that ends the reach. */
  function before(span: Span, reach: number, ends?: CueName): number[] {
    const words: number[] = []
    for (let i = span.start - 1; i >= span.start - reach && sameSentence(i, span.start); i--) {
      const names = cues[i]?.names ?? []
      if (names.includes('stop') || (ends && names.includes(ends))) break
      if (tokens[i + 1]?.comma && !listGoesOn(i + 1)) break
      words.push(i)
    }
    return words
  }

  function after(span: Span, reach: number): number[] {
    const words: number[] = []
    for (let i = span.end + 1; i <= span.end + reach && sameSentence(i, span.end); i++) {
      if (cues[i]?.names.includes('stop')) break
      words.push(i)
    }
    return words
  }

  function around(reach: number): number[] {
    const words = range(match.start, match.end)
    for (let i = match.start - 1; i >= match.start - reach && sameSentence(i, match.start); i--)
      words.push(i)
    for (let i = match.end + 1; i <= match.end + reach && sameSentence(i, match.end); i++)
      words.push(i)
    return words
  }

  /** Words after it, whatever sentence they are in. */
  function nearby(): number[] {
    return range(match.end + 1, Math.min(match.end + REACH.again, tokens.length - 1))
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
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
