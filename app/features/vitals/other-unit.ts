/** The same measure in the other unit people here know: kilograms and pounds, Celsius and Fahrenheit. */
import { lookUp } from '../record/tolerant.fhir.ts'
import { convert } from '../results/convert.ts'
import type { Measured } from '../results/results.fhir.ts'
import { readUnit, type Unit } from '../results/units.ts'

const others: Record<string, string> = {
  kg: '[lb_av]',
  '[lb_av]': 'kg',
  g: '[lb_av]',
  cm: '[in_i]',
  m: '[in_i]',
  '[in_i]': 'cm',
  Cel: '[degF]',
  '[degF]': 'Cel',
}

/** Null where there is no other unit that people use. */
export function inOtherUnit({ value }: Measured): { number: number; unit: Unit } | null {
  if (value.kind !== 'amount') return null
  const unit = readUnit(lookUp(others, value.unit.code))
  const change = unit.code ? convert(value.unit, unit, null) : null
  // One decimal is what a scale or thermometer shows.
  return change && { number: Math.round(change(value.number) * 10) / 10, unit }
}
