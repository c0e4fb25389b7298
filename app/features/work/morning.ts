// Mornings by the clock on the clinic's wall: when what was snoozed comes back.
import { atWall, wallClock } from '../clinic/wall-clock.ts'

const MORNING = 8 // o'clock
const HOUR = 3_600_000 // ms

/** Eight in the morning of a day such as '2026-12-24'; null for what is no day. */
export function morningOf(day: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null
  return atWall(midnight + MORNING * HOUR, timeZone)
}

/** The day after today, on the clinic's calendar: '2026-11-29'. */
export const tomorrowOn = (now: Date, timeZone: string): string =>
  new Date(wallClock(now, timeZone).getTime() + 24 * HOUR).toISOString().slice(0, 10)
