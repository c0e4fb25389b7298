// The clock on the wall of a zone, there and back.
import { formatter } from '../../texts/dates.ts'

/** What it shows at a moment, as if it were UTC. */
export function wallClock(at: Date, timeZone: string): Date {
  const clock = formatter('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return new Date(`${clock.format(at).replace(' ', 'T')}Z`)
}

/** The moment at which it shows `wanted`, given as if it were UTC (ms). */
export function atWall(wanted: number, timeZone: string): Date {
  // The zone's distance from UTC on that day, not on this one: summer time may begin in between.
  const guess = new Date(wanted)
  return new Date(wanted - (wallClock(guess, timeZone).getTime() - guess.getTime()))
}
