// Opening hours as people write them: "8-12, 1pm-5:30pm". Pure.

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** By weekday, each "08:00-12:00, 13:00-17:30"; a day that is not there is closed. */
export type Hours = Partial<Record<Weekday, string>>

export const usualHours: Hours = Object.fromEntries(
  weekdays.slice(0, 5).map((day) => [day, '08:00-17:00']),
)

const DAY = 24 * 60
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?$/i

/** Minutes since midnight; null when it is no time of day. */
function minutesOf(text: string): number | null {
  const [, hour, minute = '00', half] = CLOCK.exec(text.trim()) ?? []
  if (!hour) return null
  const twelve = half !== undefined
  if (twelve && (Number(hour) < 1 || Number(hour) > 12)) return null
  const hours = twelve ? (Number(hour) % 12) + (/^p/i.test(half as string) ? 12 : 0) : Number(hour)
  const all = hours * 60 + Number(minute)
  return Number(minute) < 60 && all <= DAY ? all : null
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Spans of a day in minutes, in order; null when it cannot be read, ends before it begins, or overlaps. */
export function spansOf(text: string): [from: number, to: number][] | null {
  if (text.trim() === '') return []
  let before = -1
  const spans: [number, number][] = []
  for (const span of text.split(/[,;]|\band\b/)) {
    const [from, to, ...more] = span.split(/-|–|—|\bto\b/).map(minutesOf)
    if (from === undefined || from === null || to === undefined || to === null) return null
    if (more.length > 0 || from <= before || to <= from) return null
    spans.push([from, to])
    before = to
  }
  return spans
}

/** As it is kept; null when it cannot be read. */
export const writtenHours = (text: string): string | null =>
  spansOf(text)
    ?.map(([from, to]) => `${clock(from)}-${clock(to)}`)
    .join(', ') ?? null

/** Minutes since midnight at which the day ends; null when it is closed. */
export const closing = (hours: Hours, day: Weekday): number | null =>
  spansOf(hours[day] ?? '')?.at(-1)?.[1] ?? null
