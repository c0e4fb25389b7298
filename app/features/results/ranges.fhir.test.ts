import { expect, test } from 'vitest'
import type { ObservationReferenceRange } from 'fhir/r4'
import { readRanges } from './ranges.fhir.ts'
import { readUnit } from './units.ts'

const unit = readUnit('mg/dL')
const nobody = { sex: null, age: null }
const woman = { sex: 'female', age: 34.9 } as const

const read = (
  ranges: ObservationReferenceRange[],
  who: Parameters<typeof readRanges>[2] = nobody,
) => readRanges({ referenceRange: ranges }, unit, who)
const limits = (low: number, high: number, more: ObservationReferenceRange = {}) => ({
  low: { value: low },
  high: { value: high },
  ...more,
})
const coded = (code: string) => ({ coding: [{ code }] })
const named = (text: string) => ({ text })

test('a range with both limits, with one, and with a unit of its own', () => {
  expect(read([limits(70, 99)]).own).toMatchObject({ low: 70, high: 99, unit, sort: 'usual' })
  expect(read([{ high: { value: 200 } }]).own).toMatchObject({ low: null, high: 200 })
  expect(read([{ low: { value: 40 } }]).own).toMatchObject({ low: 40, high: null })
  expect(read([{ low: { value: 4, unit: 'mmol/L' }, high: { value: 6 } }]).own?.unit.code).toBe(
    'mmol/L',
  )
})

test.each([
  ['4.0 - 5.6', 4, 5.6, false, false],
  ['(70-99)', 70, 99, false, false],
  ['3.5 to 5.1 mg/dL', 3.5, 5.1, false, false],
  ['-2.5 – -1.0', -2.5, -1, false, false],
  ['<5.7', null, 5.7, false, true],
  ['<=5.7 mg/dL', null, 5.7, false, false],
  ['< OR = 5.7', null, 5.7, false, false],
  ['≤ 200', null, 200, false, false],
  ['>= 60', 60, null, false, false],
  ['>59', 59, null, true, false],
])('the text %j is read as numbers', (text, low, high, lowOpen, highOpen) => {
  expect(read([{ text }]).own).toMatchObject({ low, high, lowOpen, highOpen, text })
})

test.each([
  'Negative',
  '70-99 fasting',
  '3.5-5.1 mmol/L',
  '99-70',
  '<5.7 or 6.5 with diabetes',
  '',
])('the text %j stays words', (text) => {
  const { own } = read([{ text }])
  expect(own ? [own.low, own.high, own.text] : []).toEqual(text ? [null, null, text] : [])
})

test('the range for this sex and age is chosen among several, the others are kept', () => {
  const ranges = [
    limits(13, 17, { appliesTo: [{ ...coded('male'), text: 'Men' }] }),
    limits(12, 15, { appliesTo: [{ ...coded('248152002'), text: 'Women' }] }),
  ]
  const { own, others } = read(ranges, woman)
  expect(own).toMatchObject({ low: 12, forWhom: 'Women' })
  expect(others.map((range) => range.forWhom)).toEqual(['Men'])
  expect(read(ranges, nobody).own).toBeNull()
  expect(read(ranges, nobody).others).toHaveLength(2)
})

test('ages count in whole years, in the unit they are given in', () => {
  const young = limits(1, 2, { age: { high: { value: 17, code: 'a', unit: 'years' } } })
  const grown = limits(3, 4, { age: { low: { value: 18, code: 'a', unit: 'years' } } })
  const at = (age: number) => read([young, grown], { sex: null, age }).own?.low
  expect([at(17.99), at(18)]).toEqual([1, 3])
  const baby = limits(5, 6, { age: { high: { value: 6, code: 'mo' } } })
  expect(read([baby], { sex: null, age: 0.5 }).own?.low).toBe(5)
  expect(read([baby], { sex: null, age: 0.6 }).own).toBeNull()
})

test('the normal type is the usual range; one to aim for is used when it is the only one', () => {
  const normal = limits(0.9, 1.2, { type: coded('normal') })
  const therapeutic = limits(2, 3, { type: coded('therapeutic') })
  expect(read([therapeutic, normal]).own).toMatchObject({ low: 0.9, sort: 'usual' })
  expect(read([therapeutic]).own).toMatchObject({ low: 2, sort: 'target' })
})

test('a phase of the body is never assumed', () => {
  const phases = [
    limits(1, 9, { type: { ...coded('follicular'), text: 'Follicular phase' } }),
    limits(10, 50, { type: { ...coded('midcycle'), text: 'Mid cycle' } }),
  ]
  expect(read(phases, woman)).toMatchObject({
    own: null,
    others: [{ forWhom: 'Follicular phase' }, { forWhom: 'Mid cycle' }],
  })
  expect(read([limits(1, 9, { type: coded('follicular') })], woman).own).toBeNull()
})

test('a group that cannot be checked makes two ranges undecided, not wrong', () => {
  const pregnant = limits(11, 14, { appliesTo: [named('Pregnant')] })
  expect(read([limits(12, 15), pregnant], woman).own).toBeNull()
  expect(read([pregnant], woman).own).toMatchObject({ low: 11, forWhom: 'Pregnant' })
})

test('malformed ranges are skipped', () => {
  expect(read([{}, null as never, { low: {} }])).toEqual({ own: null, others: [] })
  expect(readRanges({ referenceRange: {} as never }, unit, nobody).own).toBeNull()
})
