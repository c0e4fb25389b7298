import { expect, test } from 'vitest'
import { calendar } from '../clinic/calendar.ts'
import { usualHours } from '../clinic/hours.ts'
import { workingDaysAfter } from './due.ts'

const NEW_YORK = 'America/New_York'

test.each([
  ['a Monday', '2026-11-23T15:00Z', '2026-11-30T22:00Z'],
  ['a Friday', '2026-11-27T15:00Z', '2026-12-04T22:00Z'],
  ['a Saturday', '2026-11-28T15:00Z', '2026-12-04T22:00Z'],
  // Still Sunday in New York.
  ['the small hours of Monday, UTC', '2026-11-30T03:00Z', '2026-12-04T22:00Z'],
  ['the week before summer time begins', '2026-03-05T15:00Z', '2026-03-12T21:00Z'],
])('five working days after %s, at five in New York', (_, from, due) => {
  const usual = calendar(NEW_YORK, usualHours)
  expect(workingDaysAfter(new Date(from), 5, usual)).toEqual(new Date(due))
})

test('closed days do not count, days that the clinic works do, and the day ends when it closes', () => {
  const hours = { ...usualHours, wed: '', fri: '08:00-12:30', sat: '09:00-11:00' }
  const closed = { '2026-12-24': 'Christmas Eve', '2026-12-25': 'Christmas Day' }
  const own = calendar(NEW_YORK, hours, closed)
  const after = (days: number) => workingDaysAfter(new Date('2026-12-21T15:00Z'), days, own)
  // Monday asked; Tuesday; Wednesday, Thursday and Friday closed; Saturday till eleven.
  expect(after(1)).toEqual(new Date('2026-12-22T22:00Z'))
  expect(after(2)).toEqual(new Date('2026-12-26T16:00Z'))
  expect(after(3)).toEqual(new Date('2026-12-28T22:00Z'))
})

test('hours that nobody wrote down are the usual week: an answer comes at some time', () => {
  expect(workingDaysAfter(new Date('2026-11-27T15:00Z'), 5, calendar(NEW_YORK, {}))).toEqual(
    new Date('2026-12-04T22:00Z'),
  )
})
