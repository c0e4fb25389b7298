// Plain words beside clinical terms. Where we wrote words for a code, they are used; otherwise the sender's
// own words are cleaned of what only machines need. The clinical term is never lost.
import { phrases } from './en/phrases.ts'
import type { Known } from './known.ts'
import { tables } from './tables.ts'
import { ingredientIn, medicineWords } from './medicine-words.ts'
import { capital, cleaned, codeInWords, lower, sameWords } from './plainer.ts'

export type WordKind =
  | 'condition'
  | 'medicine'
  | 'allergy'
  | 'reaction'
  | 'immunization'
  | 'procedure'
  | 'visit'
  | 'note'
  | 'role'
  | 'discharge'

export type PlainWords = {
  plain: string
  /** The clinical term; null when it would say the same as `plain`. */
  clinical: string | null
  /** One or two sentences: what it is, what it is commonly for, what it protects from. */
  about?: string
  /** True for facts of life that are filed as conditions: work, school, home, safety. */
  social?: true
}

/**
 * Words for a code and what the sender calls it.
 * @param code 'snomed|44054006', 'icd10|E11.9', 'rxnorm|860975', 'cvx|140', 'cpt|…'; several: the first known wins
 */
export function plainWords(
  code: string | readonly string[] | null,
  display: string | null,
  kind: WordKind,
): PlainWords {
  const codes = code === null ? [] : typeof code === 'string' ? [code] : code
  const name = cleaned(display)
  if (kind === 'medicine') {
    const medicine = name && medicineWords(name)
    if (medicine) return medicine
  }
  const known = knownWords(codes, kind) ?? (kind === 'allergy' && name ? allergyByName(name) : null)
  const clinical = name ?? codeInWords(codes[0] ?? null)
  const plain = known?.plain ?? name ?? phrases.unnamed[kind]
  return {
    plain,
    clinical: clinical && !sameWords(plain, clinical) ? clinical : null,
    ...(known?.about ? { about: known.about } : {}),
    ...(known?.social ? { social: true as const } : {}),
  }
}

/** What we wrote for the first code that we know; ICD-10 codes fall back on their category (E11.65 -> E11). */
export function knownWords(codes: readonly string[], kind: WordKind): Known | null {
  const table = tables[kind]
  for (const code of codes) {
    for (const wider of widened(code)) {
      const known = table.get(wider)
      if (known) return known
    }
  }
  return null
}

function widened(code: string): string[] {
  // CVX codes are numbers of two digits or more; many systems drop the leading zero.
  if (/^cvx\|\d$/.test(code)) return [code.replace('|', '|0')]
  if (!code.startsWith('icd10|')) return [code]
  const bare = code.slice('icd10|'.length).toUpperCase().replace('.', '')
  const forms: string[] = []
  for (let length = bare.length; length >= 3; length--) {
    const part = bare.slice(0, length)
    forms.push(`icd10|${length > 3 ? `${part.slice(0, 3)}.${part.slice(3)}` : part}`)
  }
  return forms
}

/** An allergen by its name, or a medicine that is one: the substance counts, not the strength. */
function allergyByName(name: string): Known | null {
  const bare = name
    .toLowerCase()
    .replace(/^(allergy|allergic reaction|hypersensitivity|intolerance) (to|caused by) /, '')
    .replace(/ (allergy|intolerance)$/, '')
  const known = tables.allergy.get(`name|${bare}`)
  if (known) return known
  const substances = bare.split(' / ').map(ingredientIn)
  if (substances.some((one) => one === null)) return null
  return {
    codes: [],
    plain: capital(phrases.and(substances.map((one) => lower(one?.plain ?? '')))),
  }
}
