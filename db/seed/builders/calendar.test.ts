import { expect, test } from 'vitest'
import { isClosed, openCalendar } from './calendar.ts'

const zone = 'America/New_York'

test('today is the day of the clinic, not of the server', () => {
  expect(openCalendar(new Date('2026-11-21T03:00:00Z'), zone).today).toBe('2026-11-20')
  expect(openCalendar(new Date('2026-11-21T06:00:00Z'), zone).today).toBe('2026-11-21')
})

test('an instant carries the offset of its own day, in summer and in winter', () => {
  const calendar = openCalendar(new Date('2026-11-21T15:00:00Z'), zone)
  expect(calendar.iso(calendar.at('2026-07-01', '09:20'))).toBe('2026-07-01T09:20:00-04:00')
  expect(calendar.iso(calendar.at('2026-12-01', '09:20'))).toBe('2026-12-01T09:20:00-05:00')
  // Clocks go forward on 8 March 2026 at 2 am.
  expect(calendar.iso(calendar.at('2026-03-08', '01:30'))).toBe('2026-03-08T01:30:00-05:00')
  expect(calendar.iso(calendar.at('2026-03-08', '09:00'))).toBe('2026-03-08T09:00:00-04:00')
})

test('open days skip weekends and holidays, backward for the past and forward for what comes', () => {
  const calendar = openCalendar(new Date('2026-11-29T15:00:00Z'), zone) // a Sunday
  expect(calendar.openDay(1)).toBe('2026-11-27') // Friday
  expect(calendar.openDay(3)).toBe('2026-11-25') // Thanksgiving is the 26th
  expect(calendar.openDayAhead(6)).toBe('2026-12-07')
  expect(isClosed('2026-12-25')).toBe(true)
  expect(isClosed('2026-05-25')).toBe(true) // Memorial Day
  expect(isClosed('2026-09-07')).toBe(true) // Labor Day
  expect(isClosed('2026-09-14')).toBe(false)
  expect(isClosed('2026-12-24')).toBe(false)
})
