// When a reminder goes out: so long before, out of the hours in which texts and phones are quiet, and before the appointment
// in any case. Pure.
import type { Channel } from '../../../kit/post/outgoing.ts'
import { formatter } from '../../../texts/dates.ts'

const MINUTE = 60_000 // ms
const STEP = 15 * MINUTE // every zone's clock is off by whole quarters of an hour
const DAY = 24 * 60 * MINUTE
/** Later than this a reminder is of no use. */
const LEAST = 45 * MINUTE

/** Hours of the clock at which something may come. */
export type Open = { from: number; to: number }

export type Planned = {
  channel: Channel
  startsAt: Date
  /** Minutes. */
  before: number
  now: Date
  /** Of the place. */
  timeZone: string
  open: Open
}

/** @returns null: there is no hour for it */
export function dueAt({ channel, startsAt, before, now, timeZone, open }: Planned): Date | null {
  const wished = new Date(startsAt.getTime() - before * MINUTE)
  if (channel === 'email' || isOpen(wished, timeZone, open)) return wished
  return (
    laterAt(wished, startsAt, timeZone, open) ??
    // Before an early visit the evening before is better than nothing.
    earlierAt(wished, now, timeZone, open)
  )
}

/** The next moment at which something may come, while it is of use; null when there is none. */
export function laterAt(from: Date, startsAt: Date, timeZone: string, open: Open): Date | null {
  if (isOpen(from, timeZone, open)) return from
  let at = Math.ceil(from.getTime() / STEP) * STEP
  const last = startsAt.getTime() - LEAST
  while (at <= last && !isOpen(new Date(at), timeZone, open)) at += STEP
  return at <= last ? new Date(at) : null
}

function earlierAt(from: Date, now: Date, timeZone: string, open: Open): Date | null {
  let at = Math.floor(from.getTime() / STEP) * STEP
  const first = Math.max(now.getTime(), from.getTime() - DAY)
  while (at > first && !isOpen(new Date(at), timeZone, open)) at -= STEP
  return at > first ? new Date(at) : null
}

export function isOpen(at: Date, timeZone: string, { from, to }: Open): boolean {
  const hour = Number(formatter('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at))
  return hour >= from && hour < to
}

/** What is open for a way: texts as the clinic set them, and neither they nor phones in somebody's own night. */
export function openHours(channel: Channel, texts: Open, night: string): Open {
  if (channel === 'email') return { from: 0, to: 24 }
  const [evening = 24, morning = 0] = night === 'none' ? [] : night.split('-').map(Number)
  if (channel === 'push') return { from: morning, to: evening }
  return { from: Math.max(texts.from, morning), to: Math.min(texts.to, evening) }
}
