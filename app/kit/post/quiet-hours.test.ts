// When texts go out: by the clock on the clinic's wall, also on the days when it is changed.
import { expect, test } from 'vitest'
import { nextTextTime } from './quiet-hours.ts'

const at = (now: string, zone: string) => nextTextTime(new Date(now), zone)?.toISOString() ?? 'now'

test.each([
  ['2026-11-24T13:00:00Z', 'America/New_York', 'now'], // 8:00
  ['2026-11-25T00:59:00Z', 'America/New_York', 'now'], // 19:59
  ['2026-11-25T01:00:00Z', 'America/New_York', '2026-11-25T13:00:00.000Z'], // 20:00
  ['2026-11-24T12:59:59Z', 'America/New_York', '2026-11-24T13:00:00.000Z'],
  ['2026-11-01T03:30:00Z', 'America/New_York', '2026-11-01T13:00:00.000Z'], // the clocks go back that night
  ['2026-03-08T03:30:00Z', 'America/New_York', '2026-03-08T12:00:00.000Z'], // and forward
  ['2026-11-24T20:00:00Z', 'Asia/Kathmandu', '2026-11-25T02:15:00.000Z'],
])('%s in %s: %s', (now, zone, then) => {
  expect(at(now, zone)).toBe(then)
})
