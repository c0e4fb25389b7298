import { expect, test } from 'vitest'
import { dueAt, laterAt, openHours } from './due.ts'

const NEW_YORK = 'America/New_York'
const HONOLULU = 'Pacific/Honolulu'
const open = { from: 8, to: 20 }
const at = (text: string) => new Date(text)
const long = at('2026-01-01T00:00:00Z')
const due = (starts: string, before: number, more: Partial<Parameters<typeof dueAt>[0]> = {}) =>
  dueAt({
    channel: 'sms',
    startsAt: at(starts),
    before,
    now: long,
    timeZone: NEW_YORK,
    open,
    ...more,
  })?.toISOString() ?? null

test('a reminder is due so long before', () => {
  expect(due('2026-06-02T19:00:00Z', 180)).toBe('2026-06-02T16:00:00.000Z')
  expect(due('2026-06-02T19:00:00Z', 2880)).toBe('2026-05-31T19:00:00.000Z')
})

test('a text out of hours waits for the morning where that is before the visit', () => {
  // Three hours before ten in New York is seven: at eight.
  expect(due('2026-06-02T14:00:00Z', 180)).toBe('2026-06-02T12:00:00.000Z')
  // An e-mail wakes nobody.
  expect(due('2026-06-02T14:00:00Z', 180, { channel: 'email' })).toBe('2026-06-02T11:00:00.000Z')
})

test('before a visit at eight it comes the evening before, or not at all', () => {
  expect(due('2026-06-02T12:00:00Z', 180)).toBe('2026-06-01T23:45:00.000Z')
  // Booked at night: the evening is over.
  expect(due('2026-06-02T12:00:00Z', 180, { now: at('2026-06-02T04:00:00Z') })).toBeNull()
})

test('hours are those of the place, through daylight saving', () => {
  // 3 hours before 9:30 in Honolulu is 6:30.
  expect(due('2026-06-02T19:30:00Z', 180, { timeZone: HONOLULU })).toBe('2026-06-02T18:00:00.000Z')
  // Clocks went forward at 2: seven hours UTC before noon is the right three hours before eleven.
  expect(due('2026-03-08T15:00:00Z', 180)).toBe('2026-03-08T12:00:00.000Z')
})

test('what is late goes on in the next hour that is open, while it is of use', () => {
  const startsAt = at('2026-06-02T14:00:00Z')
  expect(laterAt(at('2026-06-02T05:00:00Z'), startsAt, NEW_YORK, open)).toEqual(
    at('2026-06-02T12:00:00Z'),
  )
  expect(laterAt(at('2026-06-02T05:00:00Z'), at('2026-06-02T12:30:00Z'), NEW_YORK, open)).toBeNull()
})

test('own quiet hours count beside those of texts', () => {
  expect(openHours('sms', open, '21-7')).toEqual(open)
  expect(openHours('sms', { from: 8, to: 21 }, '20-8')).toEqual({ from: 8, to: 20 })
  expect(openHours('push', open, '22-6')).toEqual({ from: 6, to: 22 })
  expect(openHours('push', open, 'none')).toEqual({ from: 0, to: 24 })
  expect(openHours('email', open, '20-8')).toEqual({ from: 0, to: 24 })
})
