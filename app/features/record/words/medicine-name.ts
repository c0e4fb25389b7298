// Takes a medicine's full name apart: substances, strengths, brand.
import { lookUp } from '../tolerant.fhir.ts'

export type Part = { name: string; strength: string | null }

// No name is longer; on a text without end the patterns below would take as long.
const LONGEST = 500 // characters

// What RxNorm writes before the first substance: hours of release, volume, puffs in the canister.
const before =
  /^(?:NDA\d+\s+|abuse-deterrent\s+|\d+(?:\.\d+)?\s*(?:HR|ML|ACTUAT|MG|UNT|DAY|VIAL)\s+(?=[A-Za-z(])|\(.*?\)\s+)+/i
const amount =
  /^(.*?)[\s,]+(\d[\d,]*(?:\.\d+)?)\s*(mg|mcg|ug|g|ml|unt|units?|iu|meq|mmol|%|mci|actuat)(?:\/(\d*(?:\.\d+)?)\s*(ml|actuat|hr|h|g|mg|l))?(?=\s|$|\])(.*)$/i
const form =
  /\s+(?:extended release|delayed release|oral|chewable|sublingual|topical|injectable|transdermal|nasal|ophthalmic|otic|rectal|vaginal|inhal\w*|tablets?|tabs?|capsules?|caps?|solution|suspension|cream|ointment|gel|lotion|patch|injection|injector|prefilled|pen|syringe|spray|powder|pill|pack|kit|product|drug|implant|system|\d+ day)\b.*$/i

/** Substances with strengths in words ("500 mg", "4000 units per mL"), and the brand in brackets if any. */
export function parseMedicine(full: string): { parts: Part[]; brand: string | null } {
  if (full.length > LONGEST) return { parts: [{ name: full, strength: null }], brand: null }
  const brand = full.match(/\[([^\]]+)\]\s*$/)?.[1]?.trim() ?? null
  const bare = full.replace(/\[[^\]]*\]\s*$/, '').trim()
  const parts = bare.split(/\s+\/\s+/).map(partOf)
  return { parts: parts.filter((part) => part.name !== ''), brand }
}

function partOf(text: string): Part {
  const rest = text.trim().replace(before, '')
  const found = rest.match(amount)
  if (!found) return { name: rest.replace(form, '').trim(), strength: null }
  const [, name = '', value = '', unit = '', perValue = '', per, tail = ''] = found
  const puffs = /spray/i.test(tail) ? 'spray' : 'puff'
  const share = per
    ? ` per ${[perValue === '1' ? '' : perValue, perUnit(per, puffs)].filter(Boolean).join(' ')}`
    : ''
  return { name: name.replace(form, '').trim(), strength: `${value}${unitWord(unit)}${share}` }
}

const units: Record<string, string> = {
  mg: 'mg',
  mcg: 'mcg',
  ug: 'mcg',
  g: 'g',
  ml: 'mL',
  unt: 'units',
  unit: 'units',
  units: 'units',
  iu: 'units',
  meq: 'mEq',
  mmol: 'mmol',
  mci: 'mCi',
  actuat: 'puffs',
}

function unitWord(unit: string): string {
  return unit === '%' ? '%' : ` ${lookUp(units, unit.toLowerCase()) ?? unit}`
}

function perUnit(unit: string, puffs: string): string {
  const said = unit.toLowerCase()
  if (said === 'actuat') return puffs
  if (said === 'hr' || said === 'h') return 'hour'
  return said === 'l' ? 'liter' : (lookUp(units, said) ?? unit)
}
