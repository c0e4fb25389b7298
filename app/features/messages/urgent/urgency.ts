/**
 * Whether a message tells of an emergency that happens now: `urgency(text, language)`. It only reads words: it never says
 * what somebody has, and in doubt it alerts. Pure and fast (time grows with the length of the text alone), so that a
 * form may ask it on every send.
 *
 * - `alert`: show `<UrgentAdvice>` before sending (the message may still be sent), put it on top, tell staff.
 * - `findings` that are only mentioned ("no chest pain", "a stroke in 2019") change nothing for the patient and are shown to
 *   staff lower: they are never dropped.
 */
import { compile, type Compiled } from './compile.ts'
import { reasonOf, wordsOf } from './context.ts'
import { kinds, type Kind, type Language } from './kinds.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { scan, type Cue, type Match, type Scan } from './match.ts'
import { tokensOf, type Token } from './tokens.ts'
import { reasons, type Reason } from './word-list.ts'

export type Finding = {
  kind: Kind
  /** Null when it is an emergency now, else why it is not. */
  only: Reason | null
  /** Of the list that found it. */
  language: Language
  /** Where in the text, as for `slice`. */
  start: number
  end: number
}

export type Urgency = {
  alert: boolean
  /** What it alerts for, the most pressing first. */
  kinds: Kind[]
  /** In which the advice is best given: the one in which the emergency was written. */
  language: Language
  /** At most one per kind, sentence and list, from the beginning of the text. */
  findings: Finding[]
}

let lists: Compiled[] | undefined

/** `language` is that of the account; both lists are read, since people mix. */
export function urgency(text: string, language: Language): Urgency {
  lists ??= [en, es].map(compile)
  const tokens = tokensOf(text)
  const scans = lists.map((list) => scan(tokens, list))
  const covers = coversOf(scans, tokens.length)
  const findings = scans
    .flatMap((found, i) =>
      findingsOf(found, cuesFor(i, scans), covers, tokens, lists?.[i]?.language as Language),
    )
    .toSorted((a, b) => a.start - b.start)
  const alerts = findings.filter(({ only }) => only === null)
  const found = new Set(alerts.map(({ kind }) => kind))
  const theirs = alerts.some((finding) => finding.language === language)
  return {
    alert: alerts.length > 0,
    kinds: kinds.filter((kind) => found.has(kind)),
    language: theirs ? language : (alerts[0]?.language ?? language),
    findings,
  }
}

/** Some words mean the same in both, such as "suicidal", so what stands around them counts in both, too: a list's own before others'. */
function cuesFor(own: number, scans: Scan[]): Scan['cues'] {
  const others = scans.filter((_, i) => i !== own)
  return (scans[own] as Scan).cues.map((cue, word) => {
    let longest = cue
    for (const { cues } of others)
      if (lengthOf(cues[word]) > lengthOf(longest)) longest = cues[word]
    return longest
  })
}

const lengthOf = (cue: Cue | undefined) => (cue ? cue.end - cue.start + 1 : 0)

/** Why a word is no emergency by itself: "heart attack of a bill". */
function coversOf(scans: Scan[], length: number): (Reason | undefined)[] {
  const covers: (Reason | undefined)[] = Array.from({ length })
  for (const { rule, spans } of scans.flatMap(({ matches }) => matches)) {
    if (!('reason' in rule.is)) continue
    for (const word of spans.flatMap(wordsOf))
      covers[word] = weightier(covers[word], rule.is.reason)
  }
  return covers
}

function findingsOf(
  { matches }: Scan,
  cues: Scan['cues'],
  covers: (Reason | undefined)[],
  tokens: Token[],
  language: Language,
): Finding[] {
  const findings = new Map<string, Finding>()
  for (const match of matches) {
    if (!('kind' in match.rule.is)) continue
    const { kind } = match.rule.is
    const place = `${kind} ${(tokens[match.start] as Token).sentence}`
    if (findings.get(place)?.only === null) continue
    const only = reasonOf(match, covers, cues, tokens)
    if (only !== null && findings.has(place)) continue
    findings.set(place, { kind, only, language, ...placeOf(match, tokens) })
  }
  return [...findings.values()]
}

const weightier = (a: Reason | undefined, b: Reason): Reason =>
  a && reasons.indexOf(a) < reasons.indexOf(b) ? a : b

const placeOf = ({ start, end }: Match, tokens: Token[]) => ({
  start: (tokens[start] as Token).start,
  end: (tokens[end] as Token).end,
})
