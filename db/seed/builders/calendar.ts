// Days and hours as the clinic keeps them: every date is counted from an injected today, visits fall on
// days the clinic is open, and instants carry the offset its zone had on that day.

const minute = 60_000
const day = 24 * 60 * minute

export type Calendar = {
  /** Today in the clinic's zone, 'YYYY-MM-DD'. */
  today: string
  /** The day so many days ago. */
  day(ago: number): string
  /** That day, or the last open day before it. */
  openDay(ago: number): string
  /** The first open day at least so many days ahead. */
  openDayAhead(days: number): string
  /** The instant of a wall-clock time ('09:20') on a day, in milliseconds. */
  at(date: string, time: string): number
  /** An instant as FHIR wants it, in the clinic's own offset: '2026-03-09T09:20:00-04:00'. */
  iso(instant: number): string
}

const dateOf = (utc: number) => new Date(utc).toISOString().slice(0, 10)
const utcOf = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** Weekends, and the holidays on which every American clinic is shut. */
export function isClosed(date: string): boolean {
  const when = new Date(utcOf(date))
  const weekday = when.getUTCDay()
  if (weekday === 0 || weekday === 6) return true
  const monthDay = date.slice(5)
  if (monthDay === '01-01' || monthDay === '07-04' || monthDay === '12-25') return true
  // Memorial Day: the last Monday of May. Labor Day: the first of September.
  if (weekday === 1 && monthDay >= '05-25' && monthDay <= '05-31') return true
  if (weekday === 1 && monthDay >= '09-01' && monthDay <= '09-07') return true
  // Thanksgiving: the fourth Thursday of November.
  return monthDay >= '11-22' && monthDay <= '11-28' && weekday === 4
}

/** Keeps the calendar of one zone, as seen on the day of `now`. */
export function openCalendar(now: Date, timeZone: string): Calendar {
  const inZone = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const offsets = new Map<number, number>()

  // Zones change their offset on a full hour, so one answer serves every instant of that hour.
  function offsetAt(instant: number): number {
    const hour = Math.floor(instant / (60 * minute))
    const known = offsets.get(hour)
    if (known !== undefined) return known
    const start = hour * 60 * minute
    const parts = inZone.formatToParts(start).map((p) => [p.type, p.value])
    const wall = Object.fromEntries(parts) as Record<string, string>
    const asUtc = Date.parse(`${wall.year}-${wall.month}-${wall.day}T${wall.hour}:00:00Z`)
    offsets.set(hour, asUtc - start)
    return asUtc - start
  }

  const today = dateOf(now.getTime() + offsetAt(now.getTime()))
  const ahead = (days: number) => dateOf(utcOf(today) + days * day)
  const nearestOpen = (days: number, step: 1 | -1) => {
    let n = days
    while (isClosed(ahead(n))) n += step
    return ahead(n)
  }

  return {
    today,
    day: (ago) => ahead(-ago),
    openDay: (ago) => nearestOpen(-ago, -1),
    openDayAhead: (days) => nearestOpen(days, 1),
    at(date, time) {
      const wall = Date.parse(`${date}T${time}:00Z`)
      // Guess with the offset of noon, then correct: right on the two days a year when clocks change.
      const guess = wall - offsetAt(utcOf(date) + day / 2)
      return wall - offsetAt(guess)
    },
    iso(instant) {
      const offset = offsetAt(instant)
      const wall = new Date(instant + offset).toISOString().slice(0, 19)
      const minutes = Math.abs(offset) / minute
      const hh = String(Math.floor(minutes / 60)).padStart(2, '0')
      const mm = String(minutes % 60).padStart(2, '0')
      return `${wall}${offset < 0 ? '-' : '+'}${hh}:${mm}`
    },
  }
}
