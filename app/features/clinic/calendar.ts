// When somebody is there: the hours of the main place, and the days on which the clinic is closed.
import type { Tx } from '../../kit/kit.ts'
import { closing, spansOf, usualHours, weekdays, type Hours } from './hours.ts'
import { atWall, wallClock } from './wall-clock.ts'

export type Calendar = {
  timeZone: string
  /** Minutes since midnight at which work ends on a calendar day (`2026-12-24`); null when it is closed. */
  closes(day: string): number | null
  /** Whether somebody is there at that moment. */
  isOpen(at: Date): boolean
  /** When somebody is there next, after that moment; null when not within two months. */
  opensAfter(at: Date): Date | null
}

const AHEAD = 62 // days
const minuteOf = (wall: Date) => wall.getUTCHours() * 60 + wall.getUTCMinutes()

export function calendar(
  timeZone: string,
  hours: Hours,
  closed: Record<string, unknown> = {},
): Calendar {
  // A clinic that never opens would never answer: the usual week stands in for hours that nobody wrote down.
  const known = weekdays.some((day) => closing(hours, day) !== null) ? hours : usualHours
  /** Spans of a calendar day, in minutes since midnight. */
  const spans = (day: string) =>
    Object.hasOwn(closed, day)
      ? []
      : (spansOf(
          known[weekdays[(new Date(day).getUTCDay() + 6) % 7] as (typeof weekdays)[number]] ?? '',
        ) ?? [])
  return {
    timeZone,
    closes: (day) => spans(day).at(-1)?.[1] ?? null,
    isOpen(at) {
      const wall = wallClock(at, timeZone)
      const minute = minuteOf(wall)
      const day = wall.toISOString().slice(0, 10)
      return spans(day).some(([from, to]) => from <= minute && minute < to)
    },
    opensAfter(at) {
      const wall = wallClock(at, timeZone)
      const midnight = Date.parse(wall.toISOString().slice(0, 10))
      for (let ahead = 0; ahead < AHEAD; ahead += 1) {
        const day = midnight + ahead * 86_400_000
        const next = spans(new Date(day).toISOString().slice(0, 10)).find(
          ([from]) => ahead > 0 || from > minuteOf(wall),
        )
        if (next) return atWall(day + next[0] * 60_000, timeZone)
      }
      return null
    },
  }
}

/** That of the clinic; the usual week in UTC before one has been set up. */
export async function calendarHere(tx: Pick<Tx, 'db'>): Promise<Calendar> {
  const row = await tx.db
    .selectFrom('clinic as c')
    .leftJoin('location as l', 'l.location_id', 'c.main_location')
    .select(['c.time_zone', 'c.closed_days', 'l.hours'])
    .executeTakeFirst()
  return row
    ? calendar(row.time_zone, (row.hours ?? {}) as Hours, row.closed_days as Record<string, string>)
    : calendar('UTC', {})
}
