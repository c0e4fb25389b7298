import { expect, test } from 'vitest'
import { decimalsFor } from './numbers.ts'

const shown = (value: number, limits: (number | null)[] = []) =>
  value.toFixed(decimalsFor(value, limits))

test.each([
  [156.6069599368669, '156.6'],
  [58.24097240783462, '58.24'],
  [6.0841, '6.08'],
  [7, '7'],
  [5.3, '5.3'],
  [0.084213, '0.084'],
  [0.0025162, '0.0025'],
  [0, '0'],
  [-2.5904423589569934, '-2.59'],
  [891320, '891320'],
  [1e-9, '0.000000001'],
  [477.44424901516675, '477.4'],
])('%d is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text)
})

test('rounding never carries a number onto or over a limit', () => {
  expect(shown(5.7004, [3.9, 5.7])).toBe('5.7004')
  expect(shown(99.96, [60, 100])).toBe('99.96')
  expect(shown(5.7, [3.9, 5.7])).toBe('5.7')
  expect(shown(99.94, [60, 100])).toBe('99.94')
  expect(shown(140.04, [136, 140])).toBe('140.04')
})

test('where fewer decimals are usual, they are fewer, still never across a limit', () => {
  expect(decimalsFor(128.4, [], 0)).toBe(0)
  expect(decimalsFor(78.876, [], 1)).toBe(1)
  expect(decimalsFor(120.4, [90, 120], 0)).toBe(1)
})
