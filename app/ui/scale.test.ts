import { expect, test } from 'vitest'
import { niceTicks, percent, pictureRange, roomFor, timeTicks } from './scale.ts'

const time = (iso: string) => Date.parse(iso)
const written = (ticks: { at: number; text: string }[]) =>
  ticks.map(({ at, text }) => `${new Date(at).toISOString().slice(0, 10)} ${text}`)

test('ticks are round numbers within the span, few enough to read', () => {
  expect(niceTicks(3.7, 8.8)).toEqual([4, 6, 8])
  expect(niceTicks(166, 194)).toEqual([170, 180, 190])
  expect(niceTicks(0.1, 0.42)).toEqual([0.1, 0.2, 0.3, 0.4])
  expect(niceTicks(-3.2, 2.2)).toEqual([-2, 0, 2])
  expect(niceTicks(0, 1_250_000)).toEqual([0, 500_000, 1_000_000])
  expect(niceTicks(5, 5)).toEqual([5])
})

test('any span of any size gets two to six ticks', () => {
  for (let power = -6; power <= 6; power++) {
    for (const [low, width] of [
      [0, 1],
      [0.3, 1.7],
      [1, 3.3],
      [-2, 9.1],
      [7, 4.999],
    ] as const) {
      const from = low * 10 ** power
      const ticks = niceTicks(from, from + width * 10 ** power)
      expect(ticks.length, `${from} + ${width}e${power}`).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  }
})

test('a chart leaves air, and does not go below zero for what never does', () => {
  const [low, high] = roomFor([4, 8])
  expect([low, high].map((n) => n.toFixed(2))).toEqual(['3.68', '8.32'])
  expect(roomFor([0.1, 9])[0]).toBe(0)
  expect(roomFor([-3, 2])[0]).toBeLessThan(-3)
  const [only, above] = roomFor([0])
  expect(above).toBeGreaterThan(only)
})

test('time is told in years, months or days, whichever is fewest words', () => {
  expect(written(timeTicks(time('2021-03-02'), time('2026-11-03')))).toEqual([
    '2022-01-01 year',
    '2024-01-01 year',
    '2026-01-01 year',
  ])
  expect(written(timeTicks(time('2026-01-10'), time('2026-04-20')))).toEqual([
    '2026-02-01 month',
    '2026-03-01 month',
    '2026-04-01 month',
  ])
  expect(written(timeTicks(time('2026-01-10'), time('2026-01-24')))).toEqual([
    '2026-01-10 day',
    '2026-01-24 day',
  ])
  expect(timeTicks(time('2026-01-10'), time('2026-01-10'))).toHaveLength(1)
})

test('no span of a life gets more than four words under the axis, or none', () => {
  for (let days = 0; days < 40_000; days += 97) {
    const ticks = timeTicks(time('1931-05-17'), time('1931-05-17') + days * 86_400_000)
    expect(ticks.length, `${days} days`).toBeGreaterThanOrEqual(1)
    expect(ticks.length, `${days} days`).toBeLessThanOrEqual(4)
  }
})

test('a value stands where its range says', () => {
  expect(pictureRange(5, 4, 6)).toMatchObject({ place: 'inside', point: 0.5 })
  expect(pictureRange(4, 4, 6)).toMatchObject({ place: 'inside', point: 0.25 })
  expect(pictureRange(6.1, 4, 6)?.place).toBe('above')
  expect(pictureRange(3.9, 4, 6)?.place).toBe('below')
})

test('a value far outside stays on the bar, on its side', () => {
  expect(pictureRange(9000, 4, 6)).toMatchObject({ place: 'above', point: 0.97 })
  expect(pictureRange(-9000, 4, 6)).toMatchObject({ place: 'below', point: 0.03 })
})

test('a range with one end runs to the edge, also when that end is zero', () => {
  expect(pictureRange(38, 40)).toMatchObject({ place: 'below', bandStart: 0.25, bandEnd: 1 })
  expect(pictureRange(162, undefined, 130)).toMatchObject({ place: 'above', bandStart: 0 })
  expect(pictureRange(0, undefined, 0)).toMatchObject({ place: 'inside', point: 0.75 })
  expect(pictureRange(5)).toBeNull()
})

test('the mark is on the same side of the band as the value is of the range', () => {
  for (const [low, high] of [
    [4, 6],
    [undefined, 130],
    [40, undefined],
    [-2, 2],
  ] as const) {
    for (let value = -20; value < 200; value += 1.5) {
      const picture = pictureRange(value, low, high)
      if (!picture) throw new Error('a range was given')
      const { point, bandStart, bandEnd, place } = picture
      const drawn = point < bandStart ? 'below' : point > bandEnd ? 'above' : 'inside'
      // At an open end the mark keeps off the edge, still inside the band.
      expect(drawn, `${value} in ${low} to ${high}`).toBe(place)
    }
  }
})

test('shares are written as short percentages', () => {
  expect(percent(1 / 3)).toBe('33.3%')
  expect(percent(1)).toBe('100%')
})
