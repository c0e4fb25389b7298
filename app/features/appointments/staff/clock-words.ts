// Minutes of a day as people say them, and addresses of the calendar.
import { formatter } from '../../../texts/dates.ts'
import type { Texts } from '../../../texts/texts.ts'
import { localeOf } from '../told.ts'

/** '9:30 am' for 570. */
export function minuteWords(t: Pick<Texts, 'lang' | 'dir'>, minute: number): string {
  const clock = formatter(localeOf(t), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h12',
    timeZone: 'UTC',
  })
  return alone(t, clock.format(new Date((minute % 1440) * 60_000)))
}

/** '9 am' for 540: of whole hours. */
export const hourWords = (t: Pick<Texts, 'lang' | 'dir'>, minute: number): string =>
  alone(
    t,
    formatter(localeOf(t), { hour: 'numeric', hourCycle: 'h12', timeZone: 'UTC' }).format(
      new Date((minute % 1440) * 60_000),
    ),
  )

/** In one piece, and in its own order where the words around it go from right to left. */
function alone({ dir }: Pick<Texts, 'dir'>, words: string): string {
  const kept = words.replace(/[\s\u202F]/g, '\u00A0')
  return dir === 'rtl' ? `\u2068${kept}\u2069` : kept
}

/** 'Mon 25 Jan' for '2027-01-25': at the head of a narrow column. */
export const dayHead = (t: Pick<Texts, 'lang'>, day: string): string =>
  formatter(localeOf(t), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** '09:30' for 570, as fields of times have it. */
export const asTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** 570 for '09:30', '9.30', '9:30 am' or '930'; null for what is no time. */
export function minuteOf(text: string): number | null {
  const [, hour = '', minutes = '0', half = ''] =
    /^\s*(\d{1,2})[:. ]?(\d\d)?\s*([ap])?\.?m?\.?\s*$/i.exec(text) ?? []
  if (hour === '') return null
  const twelve = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const minute = twelve * 60 + Number(minutes)
  return twelve < 24 && Number(minutes) < 60 ? minute : null
}

export type Where = { day?: string; with?: string | null; place?: string | null }

export function calendarAt({ day, with: whom, place }: Where): string {
  const query = new URLSearchParams({
    ...(day && { day }),
    ...(whom && { with: whom }),
    ...(place && { place }),
  })
  return `/staff/schedule${query.size ? `?${query}` : ''}`
}
