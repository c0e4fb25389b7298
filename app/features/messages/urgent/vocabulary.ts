/**
 * Which words of a list a written word may stand for: itself, its singular, a word it begins as, or, unless it is a word of its
 * own, one that is a slip of the thumb away. Slips are found by leaving one letter out on both sides, so
 * a look-up costs the same however many words there are.
 */
import { LONGEST } from './tokens.ts'

const SHORTEST_SLIP = 4 // letters; shorter words are too close to each other

export class Vocabulary {
  readonly #words = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #slips = new Map<string, { form: string; word: string }[]>()
  readonly #sound: (word: string) => string
  readonly #lookalikes: Set<string>
  #count = 0
  #shortestStem = LONGEST
  #longestStem = 0

  constructor(sound: (word: string) => string, misspelled: string[], lookalikes: string[]) {
    this.#sound = sound
    this.#lookalikes = new Set(lookalikes.map(sound))
    for (const word of misspelled) {
      // A slip is made in what is written, or in what is heard.
      for (const form of new Set([word, sound(word)])) {
        for (const slip of slips(form)) {
          const meant = this.#slips.get(slip) ?? []
          if (meant.length === 0) this.#slips.set(slip, meant)
          meant.push({ form, word: sound(word) })
        }
      }
    }
  }

  /** The number of a word of the list; `bleed*` is a stem. */
  add(written: string): number {
    const isStem = written.endsWith('*')
    const word = this.#sound(isStem ? written.slice(0, -1) : written)
    const known = isStem ? this.#stems : this.#words
    let id = known.get(word)
    if (id === undefined) {
      known.set(word, (id = this.#count++))
      if (isStem) {
        this.#shortestStem = Math.min(this.#shortestStem, word.length)
        this.#longestStem = Math.max(this.#longestStem, word.length)
      }
    }
    return id
  }

  idsOf(written: string): number[] {
    if (written.length > LONGEST) return []
    const tried = [written]
    // "heeelp", "blooood"
    if (/(.)\1\1/u.test(written)) {
      tried.push(written.replace(/(.)\1{2,}/gu, '$1$1'), written.replace(/(.)\1{2,}/gu, '$1'))
    }
    // "k1ll"
    if (/\D\d/.test(written))
      tried.push(written.replace(/[01345]/g, (digit) => letters[digit] ?? ''))
    for (const word of tried) {
      const ids = this.#known(this.#sound(word))
      if (ids.length > 0) return ids
    }
    const slipped = tried.find((word) => this.#meantBy(word).length > 0)
    return slipped ? this.#meantBy(slipped).flatMap((word) => this.#known(word)) : []
  }

  #known(word: string): number[] {
    const ids: number[] = []
    const exact = this.#words.get(word)
    if (exact !== undefined) ids.push(exact)
    if (word.length > 3 && word.endsWith('s')) {
      const one = this.#words.get(word.slice(0, -1))
      if (one !== undefined) ids.push(one)
    }
    const most = Math.min(word.length, this.#longestStem)
    for (let length = this.#shortestStem; length <= most; length++) {
      const stem = this.#stems.get(word.slice(0, length))
      if (stem !== undefined) ids.push(stem)
    }
    return ids
  }

  #meantBy(written: string): string[] {
    const heard = this.#sound(written)
    const one = heard.replace(/s$/, '')
    if (heard.length < SHORTEST_SLIP || this.#lookalikes.has(heard) || this.#lookalikes.has(one))
      return []
    const found = new Set<string>()
    for (const word of new Set([written, heard])) {
      for (const slip of slips(word)) {
        for (const meant of this.#slips.get(slip) ?? []) {
          if (isOneSlip(word, meant.form)) found.add(meant.word)
        }
      }
    }
    return [...found]
  }
}

const letters: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }

/** The word, and the word without each of its letters. */
function slips(word: string): string[] {
  const all = [word]
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1))
  return all
}

/** One letter more, fewer or other, or two that changed places; the first letter is nearly always right. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let endA = a.length
  let endB = b.length
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [x, y] = [a.slice(from, endA), b.slice(from, endB)]
  if (x.length === 2 && y.length === 2) return x[0] === y[1] && x[1] === y[0]
  return x.length <= 1 && y.length <= 1 && from > 0
}
