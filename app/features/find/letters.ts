// Names as they are compared: without capitals, accents and signs, so that 'jose' is José and 'obrien' is O'Brien.

/** Letters that are no base letter with a mark, and how they are typed elsewhere. */
const plainer: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðøłħıßæœþ]/g, (letter) => plainer[letter] ?? letter)

/** Letters and digits alone. */
export const plain = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Digits alone. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

const WORDS = 12 // of one name; nobody has more
const SHORT = 3 // letters of a word that people write together with the next one: O, Mc, de, van

/** The words of a name, each by itself and as people write them together: O'Brien is o, brien and obrien. */
export function wordsOf(name: string): Set<string> {
  const words = new Set<string>()
  const chunks = folded(name)
    .split(/[\s,.;/()]+/)
    .map((chunk) => chunk.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((bits) => bits.length > 0)
    .slice(0, WORDS)
  let before: string[] = []
  for (const bits of chunks) {
    const whole = bits.join('')
    for (const word of [...bits, whole, ...before.map((short) => short + whole)]) words.add(word)
    before = whole.length <= SHORT ? [whole, ...before.map((short) => short + whole)] : []
  }
  return words
}

/** What somebody meant who hit two letters next to each other in the wrong order. */
export function swaps(word: string): string[] {
  const letters = [...word]
  return letters.slice(1).flatMap((letter, i) => {
    const other = letters[i] as string
    return letter === other
      ? []
      : [[...letters.slice(0, i), letter, other, ...letters.slice(i + 2)].join('')]
  })
}
