// Medicine names. RxNorm writes "24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet"; a person
// says "Metformin 500 mg". The full name stays beside it, for the pharmacist.
import { phrases } from './en/phrases.ts'
import { brands, ingredients } from './en/ingredients.ts'
import { together } from './en/medicines/together.ts'
import { parseMedicine, type Part } from './medicine-name.ts'
import { capital, lower, sameWords } from './plainer.ts'
import type { PlainWords } from './words.ts'

/** Words for a medicine by its full name; null when neither a substance nor a strength can be made out. */
export function medicineWords(name: string): PlainWords | null {
  const { parts, brand } = parseMedicine(name)
  const leading = leadingBrand(name)
  const read = parts.map((part) => ({ ...part, known: ingredientIn(part.name) }))
  if (leading && read.every((part) => !part.known)) return brandWords(name, leading, parts)
  if (!read.some((part) => part.known || part.strength)) return null
  const spoken = read.map((part, at) => {
    const plain = part.known?.plain ?? withoutSalt(part.name)
    const named = brand && read.length === 1 ? `${plain} (${brand})` : plain
    return [at === 0 ? capital(named) : lower(named), part.strength].filter(Boolean).join(' ')
  })
  const joined = spoken.length === 2 ? spoken.join(' with ') : phrases.and(spoken)
  const branded = brand && read.length > 1 ? `${joined} (${brand})` : joined
  const plain = /extended release/i.test(name) ? phrases.longActing(branded) : branded
  const about = usesOf(read.map((part) => part.known).filter((one) => one !== null))
  return finished(plain, name, about)
}

/** What the substances are commonly for, one short sentence each, at most three. */
function usesOf(substances: { plain: string; use: string }[]): string | null {
  const [only] = substances
  if (!only) return null
  const combined =
    together[
      substances
        .map((one) => one.plain.toLowerCase())
        .toSorted()
        .join(' + ')
    ]
  if (combined) return `${capital(combined)}.`
  const uses = new Set(substances.map((one) => one.use))
  if (uses.size === 1) return `${capital(only.use)}.`
  return substances
    .slice(0, 3)
    .map((one) => `${capital(one.plain)}: ${one.use}.`)
    .join(' ')
}

function brandWords(
  name: string,
  brand: { said: string; stands: string },
  parts: Part[],
): PlainWords {
  const substances = brand.stands.split(' + ').map((one) => ingredients.get(one) ?? null)
  const known = substances.filter((one) => one !== null)
  const inside = phrases.and(known.map((one) => lower(one.plain)))
  const strength = parts.length === 1 ? parts[0]?.strength : null
  const plain = [`${brand.said}${inside ? ` (${inside})` : ''}`, strength].filter(Boolean).join(' ')
  return finished(plain, name, usesOf(known))
}

function finished(plain: string, name: string, about: string | null): PlainWords {
  return {
    plain,
    clinical: sameWords(plain, name) ? null : name,
    ...(about ? { about } : {}),
  }
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim()
    .split(' ')

/** The known substance inside a name: the longest run of words that we have an entry for. */
export function ingredientIn(text: string): { plain: string; use: string } | null {
  const tokens = wordsOf(text)
  for (let length = Math.min(4, tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const found = ingredients.get(tokens.slice(from, from + length).join(' '))
      if (found) return found
    }
  }
  return null
}

function leadingBrand(name: string): { said: string; stands: string } | null {
  const tokens = wordsOf(name)
  for (let length = Math.min(3, tokens.length); length > 0; length--) {
    const stands = brands.get(tokens.slice(0, length).join(' '))
    if (stands) return { said: name.split(/\s+/).slice(0, length).join(' '), stands }
  }
  return null
}

const salt =
  /\s+(hydrochloride|hydrocholoride|hydrobromide|sodium|potassium|calcium|magnesium|sulfate|succinate|tartrate|bitartrate|maleate|mesylate|besylate|fumarate|citrate|phosphate|acetate|propionate|medoxomil|nitrate|anhydrous|monohydrate|dihydrate)$/i

/** "Verapamil Hydrochloride" -> "verapamil": the part that people and labels leave out. */
function withoutSalt(name: string): string {
  const bare = name.replace(salt, '').replace(salt, '')
  // "Sodium phosphate" without its salt would be another thing.
  return /^(sodium|potassium|calcium|magnesium|zinc|iron|ferrous|aluminum|lithium)$/i.test(bare)
    ? name
    : lowered(bare)
}

/** Names in tall-man letters ("HYDROcodone") or capitals, said as words. */
const lowered = (name: string) => (/[a-z].*[A-Z]|[A-Z]{2,}/.test(name) ? name.toLowerCase() : name)
