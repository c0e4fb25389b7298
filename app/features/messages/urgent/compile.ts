// Reads a list (`word-list.ts` says how it is written) into what `match.ts` and `context.ts` work with.
import { kinds, type Kind, type Language } from './kinds.ts'
import { plain } from './tokens.ts'
import { Vocabulary } from './vocabulary.ts'
import { reasons, type Cues, type Reason, type WordList } from './word-list.ts'

export type Rule = {
  /** Each is met by some phrases, or by a number. */
  parts: number
  inOrder: boolean
  /** The most by which neighbours are apart; for any order, the first and the last. */
  within: number
  is: { kind: Kind } | { reason: Reason }
  /** Where its first part is among the parts of all. */
  slot: number
}

/** Words that follow each other directly, and what they are a part of. */
export type Phrase = { ids: number[]; meets: Part[]; cues: CueName[] }
export type Part = { rule: number; part: number }
/** What may follow, and the phrase that ends here. */
export type Branch = { next: Map<number, Branch> | null; phrase: Phrase | null }
export type CueName = keyof Cues

export type Compiled = {
  language: Language
  vocabulary: Vocabulary
  rules: Rule[]
  /** Parts of all rules. */
  slots: number
  /** Words that say no by themselves. */
  noes: Set<number>
  /** A tree: by their first word, then by the second and so on. */
  phrases: Map<number, Branch>
  numbers: { from: number; to: number; meets: Part }[]
}

const IN_ORDER = 3 // words from one to the next: at most two stand between
const ANY_ORDER = 6

export function compile(list: WordList): Compiled {
  const sound = list.sound ?? ((word: string) => word)
  const [misspelled, lookalikes] = [list.misspelled, list.lookalikes].map((words) =>
    phrasesIn(words).map(plain),
  )
  const vocabulary = new Vocabulary(sound, misspelled ?? [], lookalikes ?? [])
  const rules: Rule[] = []
  let slots = 0
  const all = new Map<string, Phrase>()
  const numbers: Compiled['numbers'] = []
  const groups = groupsIn(list.groups)
  const numbered = new Map<string, number>()
  const idOf = (word: string): number => {
    const id =
      numbered.get(word) ??
      vocabulary.add(plain(word.replace('*', '')) + (word.endsWith('*') ? '*' : ''))
    numbered.set(word, id)
    return id
  }

  const known = new Map<string, Phrase>()
  const phraseOf = (written: string): Phrase => {
    let phrase = known.get(written)
    if (!phrase) {
      const ids = written.split(/\s+/).map(idOf)
      const key = ids.join(' ')
      phrase = all.get(key) ?? { ids, meets: [], cues: [] }
      all.set(key, phrase)
      known.set(written, phrase)
    }
    return phrase
  }

  const addRule = (line: string, is: Rule['is']) => {
    const [, some, signs = '', others = ''] = /^(\d) of (\S+)(.*)$/.exec(line) ?? []
    if (some) {
      const several = choices(signs.split('/'), Number(some))
      for (const taken of several) addRule(taken.join(' + ') + others, is)
      return
    }
    const [, said = '', distance] = /^(.*?)(?: within (\d+))?$/.exec(line) ?? []
    const inOrder = !said.includes(' + ')
    const parts = said.split(inOrder ? /\s+/ : ' + ')
    const rule = rules.length
    const within = distance ? Number(distance) : inOrder ? IN_ORDER : ANY_ORDER
    rules.push({ parts: parts.length, inOrder, within, is, slot: slots })
    slots += parts.length
    for (const [part, wanted] of parts.entries()) {
      const meets = { rule, part }
      const either = wanted.split('/')
      const ranges = either.filter(isRange)
      if (ranges.length > 0 && wanted.includes(' '))
        throw new Error(`A number stands alone: ${line}`)
      for (const range of ranges) {
        const [from = 0, to = 0] = range.split('-').map(Number)
        numbers.push({ from, to, meets })
      }
      const words = either.filter((one) => !isRange(one)).join('/')
      if (!words) continue
      for (const written of inARow(words, groups)) phraseOf(written).meets.push(meets)
    }
  }

  for (const kind of kinds) for (const line of linesIn(list.kinds[kind])) addRule(line, { kind })
  for (const reason of reasons) {
    for (const line of linesIn(list.covers[reason] ?? '')) addRule(line, { reason })
  }
  for (const [name, words] of Object.entries(list.cues) as [CueName, string][]) {
    for (const written of phrasesIn(words)) phraseOf(written).cues.push(name)
  }

  const noes = new Set<number>()
  const phrases: Compiled['phrases'] = new Map()
  for (const phrase of all.values()) {
    // The later part first, so that one word is not two parts of a rule.
    phrase.meets.sort((a, b) => b.part - a.part)
    const saysNo = phrase.cues.includes('noBefore') || phrase.cues.includes('notBefore')
    if (saysNo && phrase.ids.length === 1) noes.add(phrase.ids[0] as number)
    let branch: Branch = { next: phrases, phrase: null }
    for (const id of phrase.ids) branch = grow(branch, id)
    branch.phrase = phrase
  }
  return { language: list.language, vocabulary, rules, slots, noes, phrases, numbers }
}

const isRange = (text: string) => /(^| )\d+(\.\d+)?-\d+(\.\d+)?($| )/.test(text)

function grow(branch: Branch, id: number): Branch {
  branch.next ??= new Map()
  let next = branch.next.get(id)
  if (!next) branch.next.set(id, (next = { next: null, phrase: null }))
  return next
}

/** Every way to take `some` of these. */
function choices(from: string[], some: number): string[][] {
  if (some === 0) return [[]]
  return from.flatMap((one, i) =>
    choices(from.slice(i + 1), some - 1).map((others) => [one, ...others]),
  )
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

const phrasesIn = (text: string): string[] =>
  linesIn(text)
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

function groupsIn(text: string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const line of linesIn(text)) {
    const [, name = '', words = ''] = /^([A-Z]+) = (.*)$/.exec(line) ?? []
    if (!name) throw new Error(`A group is written "NAME = words": ${line}`)
    groups.set(name, [
      ...(groups.get(name) ?? []),
      ...phrasesIn(words).flatMap((word) => named(word, groups)),
    ])
  }
  return groups
}

/** Each way in which "a/b GROUP" can be written. */
function inARow(written: string, groups: Map<string, string[]>): string[] {
  let all = ['']
  for (const either of written.split(/\s+/)) {
    const words = either.split('/').flatMap((choice) => named(choice, groups))
    all = all.flatMap((before) => words.map((next) => (before ? `${before} ${next}` : next)))
  }
  return all
}

/** A group's words, or the word itself; `went_off` is two that belong together. */
function named(written: string, groups: Map<string, string[]>): string[] {
  if (!/^[A-Z]{2,}$/.test(written)) return [written.replaceAll('_', ' ')]
  const words = groups.get(written)
  if (!words) throw new Error(`There is no group ${written}.`)
  return words
}
