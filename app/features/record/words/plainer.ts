// Clinical names without the marks that only machines need.
import { lookUp } from '../tolerant.fhir.ts'

const systems: Record<string, string> = {
  snomed: 'SNOMED CT',
  icd10: 'ICD-10',
  icd9: 'ICD-9',
  rxnorm: 'RxNorm',
  cvx: 'CVX',
  cpt: 'CPT',
  ndc: 'NDC',
  loinc: 'LOINC',
}

// SNOMED CT writes the kind of a thing behind its name; some exports lose the closing bracket.
const tag =
  /\s*\((disorder|finding|procedure|situation|regime\/therapy|event|substance|product|organism|environment|occupation|qualifier value|observable entity|physical object|person|morphologic abnormality|body structure|social concept|medicinal product|clinical drug|package)\)?\s*$/i

/** The name without semantic tag and clutter, first letter a capital; null when nothing is left. */
export function cleaned(display: string | null): string | null {
  if (display === null) return null
  // Spaces first: what follows would look at a long run of them again from each of its places.
  const name = display
    .replace(/\s+/g, ' ')
    .replace(tag, '')
    .replace(/,?\s+(unspecified|NOS)$/i, '')
    .trim()
  if (name === '') return null
  return capital(shouted(name) ? spoken(name) : name)
}

/** True for names that arrive in capitals only, several words long: abbreviations stay. */
function shouted(name: string): boolean {
  return (
    name.length > 8 && name.includes(' ') && name === name.toUpperCase() && /[A-Z]{5}/.test(name)
  )
}

const abbreviations =
  /\b(ct|mri|mr|xr|us|hiv|dna|rna|ecg|ekg|eeg|icu|er|ed|iv|im|ii|iii|copd|tb|covid|hpv|rh|gi|uti|ptsd|adhd)\b/g

function spoken(name: string): string {
  return name.toLowerCase().replace(abbreviations, (short) => short.toUpperCase())
}

/** First letter a capital, but not in words like 'pH' or 'mRNA'. */
export function capital(text: string): string {
  return /^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** First letter small, but abbreviations ('HIV', 'B12') stay. */
export function lower(text: string): string {
  return /^[A-Z][A-Z0-9]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Letters and digits only, in lower case: for telling whether two texts say the same. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** True when two names say the same but for capitals, spaces and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b)
}

/** 'SNOMED CT 44054006': all there is to say about a code without a name. Null for local codes. */
export function codeInWords(code: string | null): string | null {
  const [system = '', value] = code?.split('|') ?? []
  const known = lookUp(systems, system)
  return value && known ? `${known} ${value}` : null
}
