// Until when a message can be put aside, by the clock on the clinic's wall. Pure.
import { atWall, wallClock } from '../clinic/wall-clock.ts'
import { morningOf, tomorrowOn } from '../work/morning.ts'

export const whens = ['later', 'tomorrow', 'monday', 'day'] as const
export type When = (typeof whens)[number]

const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR
const LATER = 3 // hours
const EVENING = 20 // o'clock: nobody looks for it after that

/** When each of them is; null where there is no such moment, as of later today in the evening. */
export function momentsOf(
  now: Date,
  timeZone: string,
): Record<'later' | 'tomorrow' | 'monday', Date | null> {
  const wall = wallClock(now, timeZone)
  const hour = Math.ceil((wall.getTime() + LATER * HOUR) / HOUR) * HOUR
  const later = new Date(hour)
  const today = wall.toISOString().slice(0, 10)
  const inTime = later.toISOString().slice(0, 10) === today && later.getUTCHours() <= EVENING
  const toMonday = (8 - wall.getUTCDay()) % 7 || 7
  const monday = new Date(wall.getTime() + toMonday * DAY).toISOString().slice(0, 10)
  return {
    later: inTime ? atWall(hour, timeZone) : null,
    tomorrow: morningOf(tomorrowOn(now, timeZone), timeZone),
    monday: morningOf(monday, timeZone),
  }
}
