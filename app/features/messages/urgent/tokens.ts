// A message as words: where each stands, in which sentence, and as a number if it is one.
export type Token = {
  /** Lower case, without accents, apostrophes and what does not show. */
  word: string
  value: number | null
  /** Where it stands in the text as it was written. */
  start: number
  end: number
  sentence: number
  /** Distance from the beginning in words; the end of a sentence counts as several. */
  at: number
  /** A comma or the like stands before it. */
  comma: boolean
}

const SENTENCE = 4 // words that the end of a sentence counts for

// Words (with digits and what does not show in them), numbers, emoji, ends of sentences, lighter breaks.
const piece =
  /\p{L}[\p{L}\p{M}\p{N}\p{Cf}'’ʼ`´]*|\d+(?:[.,]\d{1,2}(?!\d))?|\p{Extended_Pictographic}|[.!?¿¡…;\n\r]|[,:()]/gu

/** Longer ones are no words. */
export const LONGEST = 30

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let at = 0
  let ended = false
  let comma = false
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (found.length === 1 && '.!?¿¡…;\n\r'.includes(found)) {
      ended = true
      continue
    }
    if (found.length === 1 && ',:()'.includes(found)) {
      comma = true
      continue
    }
    if (ended && tokens.length > 0) {
      sentence++
      at += SENTENCE
    }
    const word = plain(found)
    const value = /^\d/.test(word) ? Number(word.replace(',', '.')) : null
    const end = index + found.length
    tokens.push({ word, value, start: index, end, sentence, at: at++, comma })
    ended = comma = false
  }
  return tokens
}

/** As people write on a phone, and as lists are read: one form for all. */
export const plain = (text: string): string =>
  /^[a-z]+$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .normalize('NFD')
        .replace(/[\p{M}\p{Cf}'’ʼ`´]/gu, '')
        .toLowerCase()
