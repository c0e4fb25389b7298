/**
 * Two invented languages that show what English hides: `en-XA` is longer and accented (a word
 * without accents was never in the catalogue), `ar-XB` also runs right to left. Only the literal
 * parts of a message change; names, numbers and dates that are filled in stay as they are.
 */
import type { IntlMessageFormat } from 'intl-messageformat'

type MessageElements = ReturnType<IntlMessageFormat['getAst']>

const plain = 'aceilnorsuyACEILNORSUY'
const accented = 'àçéîļñöŕšüýÀÇÉÎĻÑÖŔŠÜÝ'
const swap = new Map([...plain].map((letter, i) => [letter, [...accented][i] ?? letter]))

const accent = (text: string) => [...text].map((letter) => swap.get(letter) ?? letter).join('')

/** About a third longer, as German or Finnish would be. */
const lengthen = (text: string) =>
  text.replace(/\p{L}{3,}/gu, (word) => word + '·'.repeat(Math.ceil(word.length / 3)))

/** Forces right-to-left order on each run of words, as Arabic letters would. */
const turn = (text: string) =>
  text.replace(/\S(?:.*\S)?/gsu, (words) => `\u200F\u202E${words}\u202C\u200F`)

const rules: Record<string, (text: string) => string> = {
  'en-XA': (text) => lengthen(accent(text)),
  'ar-XB': (text) => turn(accent(text)),
}

export const isPseudo = (lang: string) => lang in rules

/** The same message tree with its literal parts disguised, plurals, selects and tags included. */
export function disguise(lang: string, elements: MessageElements): MessageElements {
  const rule = rules[lang]
  if (!rule) return elements
  return elements.map((element) => {
    if (element.type === 0) return { ...element, value: rule(element.value) }
    if (element.type === 8) return { ...element, children: disguise(lang, element.children) }
    if (element.type !== 5 && element.type !== 6) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: disguise(lang, option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  })
}
