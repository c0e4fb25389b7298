// Finds rules in words, each word once: all that is kept of a rule is where its parts were met last, so time grows with the length alone.
import type { Branch, Compiled, CueName, Part, Phrase, Rule } from './compile.ts'
import type { Token } from './tokens.ts'

/** The words by which a rule was met, from the first to the last that belongs to it. */
export type Match = { rule: Rule; spans: Span[]; start: number; end: number }
export type Span = { start: number; end: number }

/** A phrase that changes meaning, by the numbers of its first and last word. `no` is the word in it that says no. */
export type Cue = Span & { names: CueName[]; no: number }

export type Scan = {
  matches: Match[]
  /** The cue that each word belongs to. */
  cues: (Cue | undefined)[]
}

export function scan(tokens: Token[], list: Compiled): Scan {
  const ids = idsOf(tokens, list)
  const matches: Match[] = []
  const cues: Scan['cues'] = Array.from({ length: tokens.length })
  const meet = meeting(tokens, list, matches)

  /** Every phrase that begins in a branch and goes on with the word `at`. */
  const walk = (
    next: Map<number, Branch>,
    at: number,
    found: (phrase: Phrase, end: number) => void,
  ) => {
    for (const id of ids[at] as number[]) {
      const branch = next.get(id)
      if (branch?.phrase) found(branch.phrase, at)
      if (branch?.next && tokens[at + 1]?.sentence === tokens[at]?.sentence)
        walk(branch.next, at + 1, found)
    }
  }

  const noIn = (start: number, end: number): number => {
    for (let i = start; i <= end; i++) if (ids[i]?.some((id) => list.noes.has(id))) return i
    return start
  }

  for (let i = 0; i < tokens.length; i++) {
    const { value } = tokens[i] as Token
    if (value !== null) {
      for (const { from, to, meets } of list.numbers)
        if (from <= value && value <= to) meet(meets, i, i)
    }
    let cue: Cue | undefined = isYear(value)
      ? { start: i, end: i, names: ['past'], no: i }
      : undefined
    walk(list.phrases, i, (phrase, end) => {
      for (const part of phrase.meets) meet(part, i, end)
      if (phrase.cues.length > 0 && (!cue || end > cue.end))
        cue = { start: i, end, names: phrase.cues, no: noIn(i, end) }
    })
    // A longer phrase that began before keeps its words.
    if (cue && (cues[i]?.end ?? -1) < cue.end) {
      for (let at = cue.start; at <= cue.end; at++) cues[at] ??= cue
    }
  }
  return { matches, cues }
}

function idsOf(tokens: Token[], list: Compiled): number[][] {
  const known = new Map<string, number[]>()
  return tokens.map(({ word }) => {
    let ids = known.get(word)
    if (!ids) known.set(word, (ids = list.vocabulary.idsOf(word)))
    return ids
  })
}

/** "in 2019" */
const isYear = (value: number | null) =>
  value !== null && Number.isInteger(value) && value >= 1940 && value <= 2060

/** What was met of a rule with an order, so far. */
type Chain = Span & { before: Chain | null }

/** Notes that a part of a rule was met by the words from `start` to `end`; what that completes goes to `matches`. */
function meeting(tokens: Token[], { rules, slots }: Compiled, matches: Match[]) {
  const at = Int32Array.from(tokens, (token) => token.at)
  // Of each part, the words that met it last; numbers, since most parts never see their rule complete.
  const starts = new Int32Array(slots).fill(-1)
  const ends = new Int32Array(slots)
  const chains: (Chain | undefined)[] = []

  return ({ rule: number, part }: Part, start: number, end: number): void => {
    const rule = rules[number] as Rule
    if (rule.inOrder) inOrder(rule, part, start, end)
    else anyOrder(rule, part, start, end)
  }

  function inOrder(rule: Rule, part: number, start: number, end: number): void {
    const slot = rule.slot + part
    let before: Chain | null = null
    if (part > 0) {
      const last = slot - 1
      if (
        starts[last] === -1 ||
        (ends[last] as number) >= start ||
        apart(ends[last] as number, start) > rule.within
      )
        return
      before = part === 1 ? { ...spanOf(last), before: null } : (chains[last] as Chain)
    }
    if (part < rule.parts - 1) {
      // Of two that begin together the shorter stays, which leaves more words to the parts that follow.
      if (starts[slot] === start) return
      starts[slot] = start
      ends[slot] = end
      if (part > 0) chains[slot] = { start, end, before }
      return
    }
    const spans = [{ start, end }]
    for (let link = before; link; link = link.before)
      spans.unshift({ start: link.start, end: link.end })
    matches.push({ rule, spans, start: (spans[0] as Span).start, end })
  }

  function anyOrder(rule: Rule, part: number, start: number, end: number): void {
    starts[rule.slot + part] = start
    ends[rule.slot + part] = end
    for (let other = rule.slot; other < rule.slot + rule.parts; other++) {
      if (other === rule.slot + part) continue
      const last = ends[other] as number
      if (starts[other] === -1 || last >= start || apart(last, start) > rule.within) return
    }
    const spans = Array.from({ length: rule.parts }, (_, i) => spanOf(rule.slot + i))
    spans.sort((a, b) => a.start - b.start)
    matches.push({ rule, spans, start: (spans[0] as Span).start, end })
  }

  function spanOf(slot: number): Span {
    return { start: starts[slot] as number, end: ends[slot] as number }
  }

  function apart(a: number, b: number): number {
    return (at[b] as number) - (at[a] as number)
  }
}
