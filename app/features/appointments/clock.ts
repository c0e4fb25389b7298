// The clock of a place, there and back, through Temporal. The distance of a zone from UTC is kept per zone and day; only
// the days on which it changes are asked about minute by minute.
import { Temporal } from 'temporal-polyfill'
import { invalid } from '../../kit/errors.ts'

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** `day`: `2026-12-24`; `minute`: since midnight as the clock shows it; `weekday`: 1 Monday to 7 Sunday. */
export type Wall = { day: string; minute: number; weekday: Weekday }

const MINUTE = 60_000
const DAY = 86_400_000
const MOST = 50_000 // days kept

/**
 * The moment (epoch ms) at which the clocks of a zone show a time. A time that they jump over is as much later as they
 * jump; of one that they show twice it is the first.
 * @param day `2026-12-24` @param minute since midnight; 1440 is the midnight at the end of the day
 */
export function instantOf(day: string, minute: number, zone: string): number {
  const midnight = Date.parse(day)
  const offset = offsetOfDay(midnight, zone, true)
  if (offset !== null) return midnight + minute * MINUTE - offset
  return Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ minutes: minute })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** What the clocks of a zone show at a moment. */
export function wallOf(ms: number, zone: string): Wall {
  const offset = offsetOfDay(Math.floor(ms / DAY) * DAY, zone, false) ?? offsetAt(ms, zone)
  const wall = ms + offset
  const midnight = Math.floor(wall / DAY) * DAY
  return {
    day: dayAt(midnight),
    minute: Math.floor((wall - midnight) / MINUTE),
    weekday: weekdayAt(midnight),
  }
}

/** The weekday of a calendar day. */
export const weekdayOf = (day: string): Weekday => weekdayAt(Date.parse(day))

/** The calendar day so many days later. */
export const addDays = (day: string, days: number): string => dayAt(Date.parse(day) + days * DAY)

/** Days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY

// Calendar days are counted as midnights UTC, which has no other days than of 24 hours.
const dayAt = (midnight: number) => new Date(midnight).toISOString().slice(0, 10)
const weekdayAt = (midnight: number) => (((midnight / DAY + 3) % 7) + 1) as Weekday

/** @returns the name @throws invalid 'no_time_zone' for none, and for one that is not known: no other stands in for it */
export function checkZone(zone: string | null | undefined): string {
  if (zone && !known.has(zone)) {
    try {
      // A distance such as +05:45 is not a zone: it knows nothing of summer time.
      if (/^[A-Za-z]/.test(zone)) known.add(new Temporal.ZonedDateTime(0n, zone).timeZoneId && zone)
    } catch {}
  }
  if (zone && known.has(zone)) return zone
  throw invalid(
    'no_time_zone',
    'The time zone of this place is missing or not known. Set it in the settings of the place first.',
  )
}
const known = new Set<string>()

const offsetAt = (ms: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6

/**
 * ms that a zone is ahead of UTC all through a day; null when that changes in it.
 * @param midnight of the day, as if it were UTC @param wall a day of the zone; else one of UTC
 */
function offsetOfDay(midnight: number, zone: string, wall: boolean): number | null {
  const key = `${wall ? 'w' : 'u'}${midnight / DAY} ${zone}`
  const kept = offsets.get(key)
  if (kept !== undefined) return kept
  if (offsets.size >= MOST) offsets.clear()
  checkZone(zone)
  // Around a day of the zone, wherever it lies, and so far that a clock which jumps at its edge is seen.
  const [before, after] = wall ? [midnight - DAY, midnight + 2 * DAY] : [midnight, midnight + DAY]
  const first = offsetAt(before, zone)
  const change = Temporal.Instant.fromEpochMilliseconds(before)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next')
  const offset = change && change.epochMilliseconds <= after ? null : first
  offsets.set(key, offset)
  return offset
}
const offsets = new Map<string, number | null>()
