// When somebody is there: the hours of the main place, and the days on which the clinic is closed.
import type { Tx } from '../../kit/kit.ts'
import { closing, usualHours, weekdays, type Hours } from './hours.ts'

export type Calendar = {
  timeZone: string
  /** Minutes since midnight at which work ends on a calendar day (`2026-12-24`); null when it is closed. */
  closes(day: string): number | null
}

export function calendar(
  timeZone: string,
  hours: Hours,
  closed: Record<string, unknown> = {},
): Calendar {
  // A clinic that never opens would never answer: the usual week stands in for hours that nobody wrote down.
  const known = weekdays.some((day) => closing(hours, day) !== null) ? hours : usualHours
  return {
    timeZone,
    closes: (day) =>
      Object.hasOwn(closed, day)
        ? null
        : closing(
            known,
            weekdays[(new Date(day).getUTCDay() + 6) % 7] as (typeof weekdays)[number],
          ),
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
