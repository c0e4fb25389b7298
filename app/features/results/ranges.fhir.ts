/**
 * Picks, among the reference ranges a laboratory sent, the one that applies to this person, and
 * keeps the others to be read as words. Only what the laboratory sent; nothing is filled in. Pure.
 */
import type { Observation, ObservationReferenceRange, Quantity } from 'fhir/r4'
import { lookUp, number, objects, words } from '../record/tolerant.fhir.ts'
import { conceptCodes, conceptText } from './concept.fhir.ts'
import type { Sex } from './person.ts'
import { readUnit, type Unit } from './units.ts'
import { readAmount } from './value.fhir.ts'

export type LabRange = {
  /** 'target' when the laboratory gave a range to aim for (as with some medicines), not a usual one. */
  sort: 'usual' | 'target'
  low: number | null
  high: number | null
  /** '<5.7' does not include 5.7 itself. */
  lowOpen: boolean
  highOpen: boolean
  unit: Unit
  /** As the laboratory worded it: '4.0 - 5.6', 'Negative'. */
  text: string
  /** Whom it is for, in the laboratory's words: 'Female, 18 to 60 years'. */
  forWhom: string
}

export type LabRanges = {
  /** The range the value is compared with; null when none was sent or it is not clear which applies. */
  own: LabRange | null
  others: LabRange[]
}

type Who = { sex: Sex; age: number | null }

/** `unit` is the unit of the value: a range without one means the same. */
export function readRanges(
  of: Pick<Observation, 'referenceRange'>,
  unit: Unit,
  who: Who,
): LabRanges {
  const all = objects(of.referenceRange).map((raw) => ({ raw, range: readRange(raw, unit) }))
  const said = all.filter(({ range }) => range.text || range.low !== null || range.high !== null)
  const possible = said.filter(({ raw }) => fits(raw, who) !== 'no')
  const usual = possible.filter(({ raw }) => meaning(raw) === 'usual')
  const target = possible.filter(({ raw }) => meaning(raw) === 'target')
  const chosen =
    only(usual) ??
    only(usual.filter(({ raw }) => fits(raw, who) === 'yes')) ??
    (usual.length === 0 ? only(target) : undefined)
  const own = chosen?.range ?? null
  return { own, others: said.map(({ range }) => range).filter((range) => range !== own) }
}

const only = <T>(list: T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/** Phases (follicular, before puberty, …) cannot be known from a record: such a range is not chosen. */
function meaning(raw: ObservationReferenceRange): 'usual' | 'target' | 'phase' {
  const codes = conceptCodes(raw.type)
  if (codes.length === 0 || codes.includes('normal')) return 'usual'
  if (codes.some((code) => ['recommended', 'therapeutic', 'treatment'].includes(code)))
    return 'target'
  return 'phase'
}

/** 'yes' when the range names this person's sex or age, 'maybe' when it names neither. */
function fits(raw: ObservationReferenceRange, who: Who): 'yes' | 'no' | 'maybe' {
  const sexes = objects(raw.appliesTo).map((group) =>
    sexOf(conceptCodes(group), conceptText(group)),
  )
  const named = sexes.filter((sex) => sex !== null)
  if (named.length > 0 && who.sex && !named.includes(who.sex)) return 'no'
  const [from, to] = [number(raw.age?.low?.value), number(raw.age?.high?.value)]
  const aged = from !== null || to !== null
  if (who.age !== null && from !== null && ageIn(who.age, raw.age?.low) < from) return 'no'
  if (who.age !== null && to !== null && ageIn(who.age, raw.age?.high) > to) return 'no'
  // A group we cannot check (a race, a disease, an unknown sex or age) may or may not be this person.
  if (sexes.includes(null) || (named.length > 0 && !who.sex)) return 'maybe'
  if (aged && who.age === null) return 'maybe'
  return named.length > 0 || aged ? 'yes' : 'maybe'
}

const female = new Set(['female', 'F', '248152002', 'women', 'woman'])
const male = new Set(['male', 'M', '248153007', 'men', 'man'])

function sexOf(codes: string[], text: string): Sex {
  const said = [...codes, text.toLowerCase()]
  if (said.some((word) => female.has(word))) return 'female'
  if (said.some((word) => male.has(word))) return 'male'
  return null
}

const perYear: Record<string, number> = { mo: 12, wk: 52.18, d: 365.25, h: 8766 }

/** Whole years (or months, weeks, …) of life, as ages are counted: 60 until the 61st birthday. */
const ageIn = (age: number, limit: Quantity | undefined) =>
  Math.floor(age * (lookUp(perYear, limit?.code ?? limit?.unit ?? 'a') ?? 1))

function readRange(raw: ObservationReferenceRange, unit: Unit): LabRange {
  const [low, high] = [readAmount(raw.low), readAmount(raw.high)]
  const text = words(raw.text) ?? ''
  const about = {
    sort: meaning(raw) === 'target' ? ('target' as const) : ('usual' as const),
    text,
    forWhom: whom(raw),
  }
  if (!low && !high) return { ...about, ...parseText(text, unit) }
  const named = low?.unit.code || low?.unit.shown ? low.unit : high?.unit
  return {
    ...about,
    low: low?.number ?? null,
    high: high?.number ?? null,
    // Some senders say '<5.7' as a limit with a comparator.
    lowOpen: low?.comparator === '>',
    highOpen: high?.comparator === '<',
    unit: named?.shown || named?.code ? named : unit,
  }
}

function whom(raw: ObservationReferenceRange): string {
  const phase = meaning(raw) === 'phase' ? conceptText(raw.type) : ''
  const [low, high] = [readAmount(raw.age?.low), readAmount(raw.age?.high)]
  const ages = [low?.number, high?.number].filter((age) => age !== undefined)
  const age = ages.length > 0 ? `${ages.join('–')} ${(low ?? high)?.unit.spoken}` : ''
  return [phase, ...objects(raw.appliesTo).map(conceptText), age].filter(Boolean).join(', ')
}

const figure = String.raw`(-?\d+(?:\.\d+)?)`
const between = new RegExp(String.raw`^\(?${figure}\s*(?:-|–|to)\s*${figure}\)?\s*(.*)$`)
const below = new RegExp(String.raw`^(<=?|≤)\s*(?:OR\s*=\s*)?${figure}\s*(.*)$`, 'i')
const above = new RegExp(String.raw`^(>=?|≥)\s*(?:OR\s*=\s*)?${figure}\s*(.*)$`, 'i')

/** Reads '3.5 - 5.1', '<5.7' or '>= 60 mL/min' when nothing else is said; else only the words are kept. */
function parseText(text: string, unit: Unit) {
  const none = { low: null, high: null, lowOpen: false, highOpen: false, unit }
  const sameUnit = (rest = '') => rest === '' || readUnit(undefined, rest).code === unit.code
  const pair = between.exec(text)
  if (pair && sameUnit(pair[3]) && Number(pair[1]) < Number(pair[2])) {
    return { ...none, low: Number(pair[1]), high: Number(pair[2]) }
  }
  const high = below.exec(text)
  if (high && sameUnit(high[3])) {
    return { ...none, high: Number(high[2]), highOpen: isOpen(high) }
  }
  const low = above.exec(text)
  if (low && sameUnit(low[3])) return { ...none, low: Number(low[2]), lowOpen: isOpen(low) }
  return none
}

/** '<5' leaves 5 out; '<=5', '≤5' and '< OR = 5' do not. */
const isOpen = ([all, sign]: RegExpExecArray) => /^[<>]$/.test(sign ?? '') && !/or\s*=/i.test(all)
