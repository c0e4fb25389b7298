// Until when a message is put aside: pure.
import { expect, test } from 'vitest'
import { momentsOf } from './snooze.ts'

const timeZone = 'America/New_York'
const at = (moment: string) => {
  const { later, tomorrow, monday } = momentsOf(new Date(moment), timeZone)
  return [later, tomorrow, monday].map((one) => one?.toISOString() ?? null)
}

test('later is three hours on, at a whole hour, and not in the night', () => {
  expect(at('2026-11-24T15:20:00Z')).toEqual([
    '2026-11-24T19:00:00.000Z', // two in the afternoon in New York
    '2026-11-25T13:00:00.000Z',
    '2026-11-30T13:00:00.000Z',
  ])
  expect(at('2026-11-24T23:30:00Z')[0]).toBeNull() // half past six: ten would be too late
})

test('the next Monday is never today, and summer time is kept', () => {
  expect(at('2026-11-23T15:00:00Z')[2]).toBe('2026-11-30T13:00:00.000Z') // a Monday
  expect(at('2026-10-31T15:00:00Z')[1]).toBe('2026-11-01T13:00:00.000Z') // clocks go back that night
})
