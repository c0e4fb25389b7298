// When a question must be answered: so many working days on, at the end of that day on the clinic's wall.
import { atWall, wallClock } from '../clinic/wall-clock.ts'

const DAY = 86_400_000 // ms
const CLOSING = 17 // o'clock

/** The moment `days` working days after `from`, at 5 pm in `timeZone`. Public holidays are not known here. */
export function workingDaysAfter(from: Date, days: number, timeZone: string): Date {
  const wall = wallClock(from, timeZone)
  let day = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  for (let left = days; left > 0;) {
    day += DAY
    if (![0, 6].includes(new Date(day).getUTCDay())) left -= 1
  }
  return atWall(day + CLOSING * 3_600_000, timeZone)
}
