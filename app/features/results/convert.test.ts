import { expect, test } from 'vitest'
import { convert, sameMeasure } from './convert.ts'
import { readUnit } from './units.ts'

const change = (value: number, from: string, to: string, loinc: string | null) =>
  convert(readUnit(from), readUnit(to), loinc)?.(value)

test.each([
  [5.5, 'mmol/L', 'mg/dL', '2345-7', 99.09],
  [99.09, 'mg/dL', 'mmol/L', '2345-7', 5.5],
  [5.2, 'mmol/L', 'mg/dL', '2093-3', 201.08],
  [1.7, 'mmol/L', 'mg/dL', '2571-8', 150.57],
  [88.42, 'umol/L', 'mg/dL', '2160-0', 1],
  [53, 'mmol/mol', '%', '4548-4', 7],
  [7, '%', 'mmol/mol', '4548-4', 53],
  [37, 'Cel', '[degF]', null, 98.6],
  [98.6, '[degF]', 'Cel', null, 37],
  [70, 'kg', '[lb_av]', null, 154.32],
  [3200, 'g', 'kg', null, 3.2],
  [70, '[in_i]', 'cm', null, 177.8],
  [1.778, 'm', 'cm', null, 177.8],
  [7.2, '10*9/L', '10*3/uL', null, 7.2],
  [4200, '{cells}/uL', '10*3/uL', null, 4.2],
  [140, 'meq/L', 'mmol/L', '2951-2', 140],
])('%d %s is %s for %s', (value, from, to, loinc, result) => {
  expect(change(value, from, to, loinc)).toBeCloseTo(result, 1)
})

test('nothing is converted without knowing what was measured', () => {
  expect(change(5.5, 'mmol/L', 'mg/dL', null)).toBeUndefined()
  expect(change(5.5, 'mmol/L', 'mg/dL', '1975-2')).toBeUndefined()
  expect(change(7, '%', 'mmol/mol', '4544-3')).toBeUndefined()
  // Calcium carries two charges: one millimole is two milliequivalents.
  expect(change(2.5, 'mmol/L', 'meq/L', '17861-6')).toBeUndefined()
  expect(change(1, 'mg/dL', 'mmHg', '2345-7')).toBeUndefined()
})

test('the same test in mass and in moles shares a history', () => {
  expect(sameMeasure('2345-7')).toEqual(['2345-7', '14749-6'])
  expect(sameMeasure('59261-8')).toEqual(['59261-8', '4548-4'])
  expect(sameMeasure('718-7')).toEqual(['718-7'])
})
