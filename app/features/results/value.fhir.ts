/** Turns any `value[x]` of an Observation into one of a few kinds a screen can show. Pure. */
import type { CodeableConcept, Observation, ObservationComponent, Quantity } from 'fhir/r4'
import type { TextKey } from '../../texts/texts.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { lines, lookUp, number, words } from '../record/tolerant.fhir.ts'
import { conceptCodes, conceptText, tidy } from './concept.fhir.ts'
import { noUnit, readUnit, type Unit } from './units.ts'

export type Comparator = '<' | '≤' | '>' | '≥' | null

export type Amount = { number: number; comparator: Comparator; unit: Unit }

export type Value =
  | ({ kind: 'amount' } & Amount)
  | { kind: 'between'; low: number | null; high: number | null; unit: Unit }
  /** '1:80' */
  | { kind: 'ratio'; top: Amount; bottom: Amount }
  | { kind: 'words'; text: string }
  | { kind: 'yesNo'; yes: boolean }
  /** FHIR date or dateTime, as sent. */
  | { kind: 'date'; at: string }
  /** '14:30:00' */
  | { kind: 'time'; time: string }
  | { kind: 'period'; start: string | null; end: string | null }
  /** A curve, such as a heart recording: shown elsewhere, not as a number. */
  | { kind: 'recording' }
  | { kind: 'absent'; why: TextKey; text: string }
  | { kind: 'none' }

type Valued = Observation | ObservationComponent

export function readValue(from: Valued): Value {
  const amount = readAmount(from.valueQuantity)
  if (amount) return { kind: 'amount', ...amount }
  const integer = number(from.valueInteger)
  if (integer !== null) return { kind: 'amount', number: integer, comparator: null, unit: noUnit }
  const top = readAmount(from.valueRatio?.numerator)
  const bottom = readAmount(from.valueRatio?.denominator)
  if (top && bottom) return { kind: 'ratio', top, bottom }
  const low = readAmount(from.valueRange?.low)
  const high = readAmount(from.valueRange?.high)
  const unit = (low ?? high)?.unit
  if (unit) return { kind: 'between', low: low?.number ?? null, high: high?.number ?? null, unit }
  return readWords(from) ?? readOther(from)
}

function readWords(from: Valued): Value | null {
  const absence = absenceOf(from)
  const text = lines(from.valueString) || conceptText(from.valueCodeableConcept)
  // "Unknown" sent as the value itself says the same as a missing value does.
  if (text && !(absence && /^unknown$/i.test(text))) return { kind: 'words', text: tidy(text) }
  // A quantity without a number: some laboratories put their words where the unit belongs.
  const unit = words(from.valueQuantity?.unit)
  return unit && !absence ? { kind: 'words', text: unit } : null
}

function readOther(from: Valued): Value {
  if (typeof from.valueBoolean === 'boolean') return { kind: 'yesNo', yes: from.valueBoolean }
  const at = fhirDate(from.valueDateTime)
  if (at) return { kind: 'date', at }
  const time = words(from.valueTime)
  if (time) return { kind: 'time', time }
  const start = fhirDate(from.valuePeriod?.start)
  const end = fhirDate(from.valuePeriod?.end)
  if (start || end) return { kind: 'period', start, end }
  if (from.valueSampledData) return { kind: 'recording' }
  const absence = absenceOf(from)
  return absence ? readAbsence(absence) : { kind: 'none' }
}

export function readAmount(quantity: Quantity | null | undefined): Amount | null {
  const value = number(quantity?.value)
  if (!quantity || value === null) return null
  return {
    number: value,
    comparator: lookUp(comparators, quantity.comparator) ?? null,
    unit: readUnit(words(quantity.code) ?? undefined, words(quantity.unit) ?? undefined),
  }
}

const comparators: Record<string, Comparator> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** Why there is no value, also when a null-flavor code was sent as if it were the value. */
function absenceOf(from: Valued): CodeableConcept | undefined {
  if (from.dataAbsentReason) return from.dataAbsentReason
  const system = words(from.valueCodeableConcept?.coding?.[0]?.system) ?? ''
  return /data-absent-reason|NullFlavor/.test(system) ? from.valueCodeableConcept : undefined
}

const reasons: Record<string, TextKey> = {
  'asked-unknown': 'results.absent.unknown',
  'asked-declined': 'results.absent.declined',
  'not-asked': 'results.absent.notDone',
  'not-performed': 'results.absent.notDone',
  'not-applicable': 'results.absent.notApplicable',
  'temp-unknown': 'results.absent.waiting',
  masked: 'results.absent.masked',
  error: 'results.absent.error',
  'not-a-number': 'results.absent.error',
  'as-text': 'results.absent.asText',
  unsupported: 'results.absent.notDone',
}

function readAbsence(reason: CodeableConcept): Value {
  const why =
    conceptCodes(reason).map((code) => lookUp(reasons, code))[0] ?? 'results.absent.unknown'
  return { kind: 'absent', why, text: conceptText(reason) }
}
