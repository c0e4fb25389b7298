import { expect, test } from 'vitest'
import { calendar } from './calendar.ts'

const hours = { mon: '08:00-12:00, 13:00-17:30', tue: '08:00-17:00' }
const closed = { '2026-12-01': 'A day of training' }

test.each([
  ['2026-11-30T12:59Z', false], // a Monday, a minute before eight in New York
  ['2026-11-30T13:00Z', true],
  ['2026-11-30T16:59Z', true],
  ['2026-11-30T17:00Z', false], // at lunch
  ['2026-11-30T18:00Z', true],
  ['2026-11-30T22:29Z', true],
  ['2026-11-30T22:30Z', false],
  ['2026-12-01T15:00Z', false], // closed that day
  ['2026-12-08T15:00Z', true], // a week later it is not
  ['2026-12-02T15:00Z', false], // never on Wednesdays
  ['2026-12-01T03:00Z', false], // still Monday there, at night
])('at %s the clinic is open: %s', (at, open) => {
  expect(calendar('America/New_York', hours, closed).isOpen(new Date(at))).toBe(open)
})

test.each([
  ['2026-11-30T12:00Z', '2026-11-30T13:00Z'], // later the same Monday
  ['2026-11-30T17:00Z', '2026-11-30T18:00Z'], // after lunch
  ['2026-11-30T23:00Z', '2026-12-07T13:00Z'], // closed on Tuesday, then nobody until Monday
  ['2026-10-31T15:00Z', '2026-11-02T13:00Z'], // summer time ends in between
])('after %s it opens at %s', (at, opens) => {
  expect(calendar('America/New_York', hours, closed).opensAfter(new Date(at))).toEqual(
    new Date(opens),
  )
})
