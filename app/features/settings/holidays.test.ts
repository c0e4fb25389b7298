import { expect, test } from 'vitest'
import { holidaysOf, withHolidays } from './holidays.ts'

// As the Office of Personnel Management lists them.
test.each([
  [
    2026,
    '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25',
  ],
  [
    2027,
    '2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24',
  ],
])('the holidays of %i', (year, days) => {
  expect(holidaysOf(year).map(([day]) => day)).toEqual(days.split(' '))
})

test('what is typed already stays as it is', () => {
  const typed = '2027-12-24 Closed for Christmas\n\n2027-03-02 Training'
  const all = withHolidays(typed, 2027).split('\n')
  expect(all).toHaveLength(12)
  expect(all.at(-1)).toBe('2027-12-24 Closed for Christmas')
  expect(all).toContain('2027-03-02 Training')
})
