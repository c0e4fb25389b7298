import { expect, test } from 'vitest'
import { partOfDay } from './part-of-day.ts'

test.each([
  ['2026-11-24T08:00:00Z', 'night'], // 3 am at the clinic
  ['2026-11-24T10:00:00Z', 'morning'],
  ['2026-11-24T17:00:00Z', 'afternoon'],
  ['2026-11-24T23:00:00Z', 'evening'],
  ['2026-11-25T03:00:00Z', 'night'],
])('at %s a clinic in New York greets for the %s', (now, part) => {
  expect(partOfDay(new Date(now), 'America/New_York')).toBe(part)
})
