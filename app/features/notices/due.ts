// When a message may go out: not at night, not sooner after the last one than is bearable, and in its turn. Pure.
import type { Channel } from '../../kit/post/outgoing.ts'
import { nextTextTime } from '../../kit/post/quiet-hours.ts'
import type { NoticeChoices } from './choices.ts'
import { formatter } from '../../texts/dates.ts'

const MINUTE = 60_000 // ms
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEP = 15 * MINUTE // every zone's clock is off by whole quarters of an hour
const MORNING = 8 // o'clock: when what was gathered goes out

/** The least time between two messages of a channel. The rules for calls and texts allow one text a day and three a week. */
const APART: Record<Channel, number> = { email: HOUR, sms: DAY, push: 15 * MINUTE }
const TEXTS_A_WEEK = 3

export type Around = {
  now: Date
  /** The clinic's. */
  timeZone: string
  choices: NoticeChoices
  /** When messages of this channel were written to this account, newest first; three are enough. */
  before: Date[]
  /** Its place among the channels for this kind. */
  turn: number
  /** Somebody asked for it and waits: neither the pace nor the time since the last e-mail or push message counts. */
  awaited: boolean
}

export function dueAt(channel: Channel, around: Around): Date {
  const { now, timeZone, choices, before, turn, awaited } = around
  const waits = choices.turn === 'together' ? 0 : Number(choices.turn) * HOUR * turn
  let at = new Date(now.getTime() + waits)
  const [last] = before
  if (last && (!awaited || channel === 'sms'))
    at = later(at, new Date(last.getTime() + APART[channel]))
  if (choices.pace === 'daily' && !awaited) {
    if (last) at = later(at, new Date(last.getTime() + DAY / 2))
    at = nextHour(at, timeZone, (hour) => hour === MORNING)
  }
  if (channel === 'email') return at
  if (channel === 'sms') {
    const third = before[TEXTS_A_WEEK - 1]
    if (third) at = later(at, new Date(third.getTime() + 7 * DAY))
  }
  const [from = 0, to = 0] = choices.night === 'none' ? [] : choices.night.split('-').map(Number)
  const quiet = (hour: number) => from !== to && (hour >= from || hour < to)
  at = nextHour(at, timeZone, (hour) => !quiet(hour))
  return channel === 'sms' ? (nextTextTime(at, timeZone) ?? at) : at
}

const later = (one: Date, other: Date) => (one > other ? one : other)

/** The next moment at which the clinic's clock shows an hour that is right; now when it is. */
function nextHour(from: Date, timeZone: string, right: (hour: number) => boolean): Date {
  const clock = formatter('en', { hour: 'numeric', hourCycle: 'h23', timeZone })
  const fits = (at: number) => right(Number(clock.format(at)))
  if (fits(from.getTime())) return from
  let at = Math.ceil(from.getTime() / STEP) * STEP
  while (!fits(at)) at += STEP
  return new Date(at)
}
