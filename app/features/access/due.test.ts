import { expect, test } from 'vitest'
import { workingDaysAfter } from './due.ts'

test.each([
  ['a Monday', '2026-11-23T15:00Z', '2026-11-30T22:00Z'],
  ['a Friday', '2026-11-27T15:00Z', '2026-12-04T22:00Z'],
  ['a Saturday', '2026-11-28T15:00Z', '2026-12-04T22:00Z'],
  // Still Sunday in New York.
  ['the small hours of Monday, UTC', '2026-11-30T03:00Z', '2026-12-04T22:00Z'],
  ['the week before summer time begins', '2026-03-05T15:00Z', '2026-03-12T21:00Z'],
])('five working days after %s, at five in New York', (_, from, due) => {
  expect(workingDaysAfter(new Date(from), 5, 'America/New_York')).toEqual(new Date(due))
})
