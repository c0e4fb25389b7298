// What a healthy value looks like for one person: each hovers around a middle of their own.
import type { Test } from '../codes/test.ts'
import type { PersonFacts } from './chart.ts'
import { noise } from './random.ts'
import { rangeFor } from './value.ts'

/** A plausible value inside the usual range, or undefined where the catalogue knows no typical one. */
export function usualValue(
  person: PersonFacts,
  key: string,
  test: Test,
  occasion: string,
): number | undefined {
  if (test.typical === undefined || test.spread === undefined) return undefined
  const shift = sexShift(person, test)
  const own = noise(`${person.key}/${key}`, test.spread * 0.6)
  const now = noise(`${person.key}/${key}/${occasion}`, test.spread * 0.55)
  const value = test.typical + shift + own + now
  const range = rangeFor(test, person.gender)
  const margin = 0.5 * 10 ** -test.digits
  const low = range?.low === undefined ? -Infinity : range.low + margin
  const high = range?.high === undefined ? Infinity : range.high - margin
  return Math.max(low, Math.min(high, value))
}

/** Ranges that differ by sex move the typical value to their middle. */
function sexShift(person: PersonFacts, test: Test): number {
  const own = person.gender === 'other' ? undefined : test[person.gender]
  if (own?.low === undefined || own.high === undefined) return 0
  return (own.low + own.high) / 2 - test.typical!
}
