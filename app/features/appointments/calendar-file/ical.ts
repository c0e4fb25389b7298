// A calendar as text (RFC 5545). Written here: the library that is kept best writes the digits of UTC beside the name of a
// zone, and leaves the zone itself to others (docs/decisions/0041-calendars.md).
import { Temporal } from 'temporal-polyfill'

export type CalendarEvent = {
  /** Stays the same however often it moves: by it a calendar knows the event again. */
  uid: string
  /** Higher with each change. */
  sequence: number
  startsAt: Date
  endsAt: Date
  /** IANA zone on whose clock it is told. */
  timeZone: string
  cancelled: boolean
  /** When it was last changed. */
  changedAt: Date
  title: string
  text?: string
  place?: string
  /** Where more of it can be read. */
  url?: string
}

export type Calendar = { name: string; lang: string; events: CalendarEvent[] }

const EVERY_HOURS = 4 // how often calendar programs ask again

export function toICalendar({ name, lang, events }: Calendar): string {
  const zones = Map.groupBy(events, ({ timeZone }) => timeZone)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Portico//Visits//${lang.slice(0, 2).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    `NAME:${text(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${EVERY_HOURS}H`,
    `X-PUBLISHED-TTL:PT${EVERY_HOURS}H`,
    ...[...zones].flatMap(([zone, its]) => zoneLines(zone, its)),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { timeZone: zone } = event
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART${moment(event.startsAt, zone)}`,
    `DTEND${moment(event.endsAt, zone)}`,
    `SUMMARY:${text(event.title)}`,
    ...(event.text ? [`DESCRIPTION:${text(event.text)}`] : []),
    ...(event.place ? [`LOCATION:${text(event.place)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** What a calendar has to know of a zone: how far from UTC it is around these events, each change with its moment. */
function zoneLines(zone: string, events: CalendarEvent[]): string[] {
  const times = events.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const from = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone)
  const spans = [spanLines(from.getTimeZoneTransition('previous') ?? null, from)]
  let next = from.getTimeZoneTransition('next')
  while (next && next.epochMilliseconds <= last) {
    spans.push(spanLines(next, next))
    next = next.getTimeZoneTransition('next')
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...spans.flat(), 'END:VTIMEZONE']
}

/** @param change when it began; null for a zone that never had another @param during a moment in it */
function spanLines(change: Temporal.ZonedDateTime | null, during: Temporal.ZonedDateTime) {
  const offset = during.offsetNanoseconds
  const before = change ? change.subtract({ seconds: 1 }).offsetNanoseconds : offset
  const kind = offset > before ? 'DAYLIGHT' : 'STANDARD'
  // It begins on the clock as it ran until then.
  const begins = change
    ? change.toInstant().toZonedDateTimeISO(offsetName(before)).toPlainDateTime()
    : Temporal.PlainDateTime.from('1970-01-01T00:00')
  return [
    `BEGIN:${kind}`,
    `DTSTART:${digits(begins)}`,
    `TZOFFSETFROM:${distance(before)}`,
    `TZOFFSETTO:${distance(offset)}`,
    `END:${kind}`,
  ]
}

const MINUTE = 60e9 // ns
const two = (n: number) => String(n).padStart(2, '0')
const distance = (ns: number): string => {
  const minutes = Math.round(Math.abs(ns) / MINUTE)
  return `${ns < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}
const offsetName = (ns: number) => distance(ns).replace(/(..)$/, ':$1')

const digits = (at: Temporal.PlainDateTime) =>
  at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
/** A time that the clocks show twice that night is told in UTC: programs disagree about which of the two is meant. */
function moment(at: Date, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  )
  return first === second ? `;TZID=${zone}:${digits(wall)}` : `:${utc(at)}`
}
const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** Words as a value: what has a meaning there is marked, and what no calendar can show is left out. */
const text = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- that is what they are
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

const LONGEST = 75 // bytes of a line, without its end

/** Goes on in the next line, after a space, and never in the middle of a letter. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (bytes + more > LONGEST) {
      out += '\r\n '
      bytes = 1
    }
    out += letter
    bytes += more
  }
  return out
}
