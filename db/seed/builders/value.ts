// The many shapes a result can have, and how each is told in FHIR.
import type { CodeableConcept, Observation, ObservationReferenceRange, Quantity } from 'fhir/r4'
import { answers, type AnswerKey } from '../codes/answers.ts'
import type { Range, Test } from '../codes/test.ts'
import { rounded } from './random.ts'
import { coding, concept, systems } from './resource.ts'

export type Value =
  | number
  /** Below or above what can be measured: '< 5', '> 60'. */
  | { under: number }
  | { over: number }
  /** A number in another unit than the laboratory's usual one. */
  | { number: number; unit: string; ucum?: string; digits?: number; range?: Range | null }
  | { words: string }
  | { answer: AnswerKey }
  | { titer: number }
  | { date: string }
  /** No value, and why: a code of data-absent-reason. */
  | { absent: 'unknown' | 'not-performed' | 'error' | 'unsupported' | 'not-applicable' }

export type ValuePart = Pick<
  Observation,
  | 'valueQuantity'
  | 'valueString'
  | 'valueCodeableConcept'
  | 'valueRatio'
  | 'valueDateTime'
  | 'dataAbsentReason'
>

const quantityOf = (
  value: number,
  unit: string | undefined,
  ucum: string | undefined,
): Quantity => {
  const code = ucum ?? unit
  return {
    value,
    ...(unit ? { unit } : {}),
    ...(code ? { system: systems.ucum, code } : {}),
  }
}

/** The value[x] part of an Observation. */
export function valueOf(test: Test, value: Value): ValuePart {
  const { unit, ucum, digits } = test
  if (typeof value === 'number')
    return { valueQuantity: quantityOf(rounded(value, digits), unit, ucum) }
  if ('under' in value)
    return { valueQuantity: { ...quantityOf(value.under, unit, ucum), comparator: '<' } }
  if ('over' in value)
    return { valueQuantity: { ...quantityOf(value.over, unit, ucum), comparator: '>' } }
  if ('number' in value)
    return {
      valueQuantity: quantityOf(
        rounded(value.number, value.digits ?? digits),
        value.unit,
        value.ucum,
      ),
    }
  if ('words' in value) return { valueString: value.words }
  if ('answer' in value) {
    const a = answers[value.answer]
    return { valueCodeableConcept: concept(a.text, coding('snomed', a.snomed, a.display)) }
  }
  if ('titer' in value)
    return { valueRatio: { numerator: { value: 1 }, denominator: { value: value.titer } } }
  if ('date' in value) return { valueDateTime: value.date }
  return { dataAbsentReason: { coding: [{ system: systems.absent, code: value.absent }] } }
}

/** The usual range of a test for one person, where the laboratory gives one. */
export const rangeFor = (test: Test, gender: 'female' | 'male' | 'other'): Range | undefined =>
  (gender === 'other' ? undefined : test[gender]) ?? test.range

export function referenceRange(test: Test, range: Range): ObservationReferenceRange {
  const side = (n: number) => quantityOf(n, test.unit, test.ucum)
  const text =
    range.text ??
    (range.low !== undefined && range.high !== undefined
      ? `${range.low}-${range.high}`
      : range.low !== undefined
        ? `≥ ${range.low}`
        : `≤ ${range.high}`)
  return {
    ...(range.low === undefined ? {} : { low: side(range.low) }),
    ...(range.high === undefined ? {} : { high: side(range.high) }),
    text,
  }
}

const flagWords = {
  L: 'Low',
  H: 'High',
  N: 'Normal',
  A: 'Abnormal',
  LL: 'Critical low',
  HH: 'Critical high',
  POS: 'Positive',
  NEG: 'Negative',
  S: 'Susceptible',
  R: 'Resistant',
  I: 'Intermediate',
} as const
export type Flag = keyof typeof flagWords

export const flagOf = (flag: Flag): CodeableConcept => ({
  coding: [{ system: systems.interpretation, code: flag, display: flagWords[flag] }],
})

/** The letter a laboratory would put beside the value; none where it gave no range. */
export function judge(value: Value, range: Range | undefined): Flag | undefined {
  if (typeof value === 'object' && 'answer' in value) return answers[value.answer].flag
  if (!range || (range.low === undefined && range.high === undefined)) return undefined
  const number =
    typeof value === 'number'
      ? value
      : 'number' in value
        ? value.number
        : 'under' in value
          ? value.under - 1e-6
          : 'over' in value
            ? value.over + 1e-6
            : undefined
  if (number === undefined) return undefined
  if (range.low !== undefined && number < range.low) return 'L'
  if (range.high !== undefined && number > range.high) return 'H'
  return 'N'
}
