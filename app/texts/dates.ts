/**
 * Reads the three shapes of time a record holds: a Date, an instant with a zone, and a partial
 * FHIR date ('2019', '2019-05', '2019-05-03'). A partial date has no zone and is never shifted.
 */
export type When = Date | string

export type Moment =
  | { kind: 'instant'; at: Date }
  | { kind: 'year' | 'month' | 'day'; at: Date }
  | { kind: 'unreadable'; text: string }

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const zoneless = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/

/** Calendar dates come back as midnight UTC, to be formatted in UTC. */
export function readMoment(value: When): Moment {
  if (typeof value !== 'string') return instant(value)
  const parts = partial.exec(value)
  if (!parts) {
    // JavaScript finds a date in almost anything ('spring of 1987'); we only read what is meant as one.
    const stamp = iso.test(value) ? (zoneless.test(value) ? `${value}Z` : value) : ''
    return instant(new Date(stamp), value)
  }
  const [, year, month, day] = parts
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  // JavaScript rolls 31 February over into March; a record's impossible date is shown as written.
  if (Number.isNaN(at.getTime()) || (day && at.getUTCDate() !== Number(day))) {
    return { kind: 'unreadable', text: value }
  }
  return { kind: day ? 'day' : month ? 'month' : 'year', at }
}

function instant(at: Date, text?: string): Moment {
  if (!Number.isNaN(at.getTime())) return { kind: 'instant', at }
  return { kind: 'unreadable', text: text ?? String(at) }
}

/** The calendar day ('2026-11-24') of a moment in a zone; null for months, years and nonsense. */
export function dayOf(moment: Moment, timeZone: string): string | null {
  if (moment.kind === 'day') return moment.at.toISOString().slice(0, 10)
  if (moment.kind !== 'instant') return null
  const quarter = `${Math.floor(moment.at.getTime() / QUARTER)} ${timeZone}`
  let day = days.get(quarter)
  if (!day) {
    if (days.size >= MOST) days.clear()
    day = formatter('sv-SE', { timeZone, dateStyle: 'short' }).format(moment.at)
    days.set(quarter, day)
  }
  return day
}

// Every zone begins its days on a quarter of an hour; asking Intl takes longer than the rest of a line.
const QUARTER = 900_000 // ms
const MOST = 20_000 // quarters kept
const days = new Map<string, string>()

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Intl formatters cost about 50 µs to make and nothing to keep. */
export function formatter(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options)
  let made = formatters.get(key)
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, options)))
  return made
}
