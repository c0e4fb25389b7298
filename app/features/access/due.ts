// When a question must be answered: so many working days on, when the clinic closes that day.
import type { Calendar } from '../clinic/calendar.ts'
import { atWall, wallClock } from '../clinic/wall-clock.ts'

const DAY = 86_400_000 // ms
const MINUTE = 60_000

/** The moment at which the clinic closes, `days` days after `from` on which it is open. */
export function workingDaysAfter(from: Date, days: number, { timeZone, closes }: Calendar): Date {
  const wall = wallClock(from, timeZone)
  let day = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  let closing = 0
  for (let left = days; left > 0;) {
    day += DAY
    const minutes = closes(new Date(day).toISOString().slice(0, 10))
    if (minutes === null) continue
    closing = minutes
    left -= 1
  }
  return atWall(day + closing * MINUTE, timeZone)
}
