/**
 * Reads a unit as laboratories write it and gives back one spelling of it: the UCUM code, how to
 * print it, and how to say it aloud. An unknown unit is kept as written, never guessed or dropped.
 */
import { lookUp } from '../record/tolerant.fhir.ts'
import { spellings } from './unit-spellings.ts'
import { atoms, bareWords, prefixes, scales, whole, type Words } from './unit-words.ts'

export type Unit = {
  /** UCUM code, or what the laboratory wrote when that is not UCUM; '' for a bare number. */
  code: string
  /** Printed after the value: 'mg/dL', '×10³/µL', '°F'. */
  shown: string
  /** For screen readers: 'milligrams per deciliter'. */
  spoken: string
}

const LONGEST = 100 // characters; what is longer is no unit and stays as written

export const noUnit: Unit = { code: '', shown: '', spoken: '' }

const known = new Map<string, Unit>()

/** From a FHIR Quantity's `code` and `unit`. UCUM wins over print; either alone is enough. */
export function readUnit(code?: string, printed?: string): Unit {
  const key = `${code ?? ''}|${printed ?? ''}`
  let unit = known.get(key)
  if (unit) return unit
  unit = understand(code?.trim(), printed?.trim())
  // Records invent units without end: the memory of them is bounded.
  if (known.size < 2000) known.set(key, unit)
  return unit
}

function understand(code: string | undefined, printed: string | undefined): Unit {
  // Code '1' says only "no dimension": the printed word may say more ('T-Score').
  const written = (code === '1' ? printed : code || printed) ?? ''
  if (written.length > LONGEST) return { code: written, shown: written, spoken: written }
  const spelled = written.toLowerCase().replaceAll(' ', '').replace('µ', 'u')
  const ucum = lookUp(spellings, spelled) ?? written
  const bare = lookUp(bareWords, ucum.toLowerCase())
  if (bare !== undefined) return { code: bare && ucum, shown: bare, spoken: bare }
  // '{#}', '{nominal}' and their like count something the name of the test already says.
  if (/^\{[^}]*\}$/.test(ucum)) return { ...noUnit, code: ucum }
  const [top = '', ...below] = ucum.split('/')
  const terms = [
    top === '' ? empty : readTerm(top, 'many'),
    ...below.map((t) => readTerm(t, 'one')),
  ]
  if (ucum && terms.every((term) => term !== null)) {
    const [upper = empty, ...lower] = terms
    const under = lower.map((term) => term.shown).join('/')
    return {
      code: ucum,
      shown: !under ? upper.shown : upper.shown ? `${upper.shown}/${under}` : `per ${under}`,
      spoken: [upper.spoken, ...lower.map((term) => `per ${term.spoken}`)].join(' ').trim(),
    }
  }
  const words = printed || ucum
  return { code: ucum, shown: words, spoken: words }
}

type Term = { shown: string; spoken: string }
const empty: Term = { shown: '', spoken: '' }

/** One term of a UCUM expression: 'uL', '10*3', '24.h', 'g{creat}', '{copies}'; null when unknown. */
function readTerm(written: string, count: 'one' | 'many'): Term | null {
  const special = lookUp(whole, written)
  if (special) return special
  const scale = lookUp(scales, written.replace('^', '*'))
  if (scale) return scale
  const counting = /^\{([^}]*)\}$/.exec(written)?.[1]
  if (counting !== undefined) return /[a-z]{3}/i.test(counting) ? same(counting) : null
  const text = written.replace(/\{[^}]*\}$/, '').replace(/^\((.*)\)$/, '$1')
  const counted = /^(\d+)\.(.+)$/.exec(text)
  if (counted) {
    const term = readTerm(counted[2] ?? '', 'many')
    return term && { shown: `${counted[1]} ${term.shown}`, spoken: `${counted[1]} ${term.spoken}` }
  }
  return readAtom(text, count)
}

const same = (word: string): Term => {
  const words = word.replaceAll('_', ' ')
  return { shown: words, spoken: words }
}

function readAtom(text: string, count: 'one' | 'many'): Term | null {
  const plain = lookUp(atoms, text)
  if (plain) return { shown: print(plain, text, count), spoken: plain[count] }
  for (const [prefix, word] of Object.entries(prefixes)) {
    const name = text.startsWith(prefix) ? text.slice(prefix.length) : ''
    const atom = lookUp(atoms, name)
    if (!atom) continue
    const sign = prefix === 'u' ? 'µ' : prefix
    return {
      shown: sign + print(atom, name, count),
      spoken: word + (name.startsWith('[') ? '-' : '') + atom[count],
    }
  }
  return null
}

/** Words are counted ('days per week'), signs are not ('mg'). */
const print = (atom: Words, name: string, count: 'one' | 'many') =>
  atom.shown === atom.one ? atom[count] : (atom.shown ?? name)
