// The clock of a place: summer time in both directions, zones without it, zones off the hour, and zones that are none.
import { expect, test } from 'vitest'
import { addDays, checkZone, daysBetween, instantOf, wallOf, weekdayOf } from './clock.ts'

const at = (day: string, minute: number, zone: string) =>
  new Date(instantOf(day, minute, zone)).toISOString()
const NEW_YORK = 'America/New_York'

test('a time of the wall is a moment, by the distance of the zone on that very day', () => {
  expect(at('2026-01-15', 540, NEW_YORK)).toBe('2026-01-15T14:00:00.000Z')
  expect(at('2026-07-15', 540, NEW_YORK)).toBe('2026-07-15T13:00:00.000Z')
  expect(at('2026-07-15', 540, 'America/Phoenix')).toBe('2026-07-15T16:00:00.000Z')
  expect(at('2026-07-15', 540, 'Pacific/Honolulu')).toBe('2026-07-15T19:00:00.000Z')
  expect(at('2026-07-15', 540, 'Asia/Kathmandu')).toBe('2026-07-15T03:15:00.000Z')
})

test('a time that the clocks jump over moves forward; of two it is the first', () => {
  expect(at('2026-03-08', 150, NEW_YORK)).toBe('2026-03-08T07:30:00.000Z') // half past three
  expect(at('2026-11-01', 90, NEW_YORK)).toBe('2026-11-01T05:30:00.000Z') // still summer
  expect(at('2026-11-01', 120, NEW_YORK)).toBe('2026-11-01T07:00:00.000Z')
})

test('the midnight at the end of a day is the one at which the next begins', () => {
  for (const zone of [NEW_YORK, 'Asia/Kathmandu', 'Pacific/Honolulu', 'America/Sao_Paulo'])
    for (const day of ['2026-03-08', '2026-11-01', '2026-12-31'])
      expect(instantOf(day, 1440, zone)).toBe(instantOf(addDays(day, 1), 0, zone))
})

test.each([
  NEW_YORK,
  'America/Phoenix',
  'Pacific/Honolulu',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
])('in %s the clock shows a time at the moment of that time, on every day of a year', (zone) => {
  const wrong: string[] = []
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    for (const minute of [0, 30, 95, 150, 540, 1020, 1439]) {
      const moment = instantOf(day, minute, zone)
      const wall = wallOf(moment, zone)
      const jumped = wall.minute - minute
      // What was jumped over comes later by as much.
      const right =
        jumped === 0
          ? wall.day === day
          : [30, 60].includes(jumped) && instantOf(wall.day, wall.minute, zone) === moment
      if (!right || wall.weekday !== weekdayOf(wall.day)) wrong.push(`${day} ${minute}`)
    }
  expect(wrong).toEqual([])
})

test('days are counted by the calendar', () => {
  expect(weekdayOf('2026-11-29')).toBe(7)
  expect(weekdayOf('2026-11-30')).toBe(1)
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
})

test.each([undefined, null, '', 'Mars/Olympus', '+05:45', 'local'])(
  'a zone that is missing or none is an error: %s',
  (zone) => {
    expect(() => checkZone(zone)).toThrowError(expect.objectContaining({ code: 'no_time_zone' }))
    if (zone) expect(() => instantOf('2026-01-01', 0, zone)).toThrow()
  },
)
