// Which times are free, from rules, exceptions and what is taken. Pure.
import { addDays, daysBetween, instantOf, wallOf, weekdayOf } from './clock.ts'
import type { Way } from './way.ts'
export type { Way } from './way.ts'

/** A span of a weekday on the clock of a place. */
export type Rule = {
  location: string
  /** 1 Monday to 7 Sunday. */
  weekday: number
  /** Minutes since midnight. */
  from: number
  to: number
  /** `2026-12-24` */
  startsOn: string
  endsOn: string | null
  everyWeeks: number
  ways: Way[]
  /** Ids of visit types; null for all. */
  types: string[] | null
}

/** Epoch ms. */
export type Exception = {
  location: string | null
  what: 'closed' | 'open'
  from: number
  to: number
  ways: Way[] | null
}

/** From, to, from, to …: epoch ms, in order. */
export type Taken = readonly number[]

export type Person = {
  id: string
  rules: Rule[]
  exceptions: Exception[]
  taken: Taken
  /** How many of this type there are with them, by day; of a type with a limit per day. */
  dayCounts?: ReadonlyMap<string, number>
}

export type Room = { id: string; location: string; taken: Taken; closed: Taken }

export type Wanted = {
  id: string
  minutes: number
  beforeMinutes: number
  afterMinutes: number
  stepMinutes: number
  ways: Way[]
  leadMinutes: number
  aheadDays: number
  dayLimit: number | null
  needsRoom: boolean
}

export type Slot = {
  /** Epoch ms. */
  at: number
  end: number
  bookable: string
  location: string
  ways: Way[]
  groupVisit?: string
  seatsLeft?: number
}

export type Asked = {
  type: Wanted
  people: Person[]
  /** Of the places that have any; for a type that needs one. */
  rooms?: Room[]
  /** Days (`2026-12-25`) on which the clinic is closed. */
  closedDays: ReadonlySet<string>
  /** IANA name of the zone of a place. @throws for one that has none */
  zoneOf: (location: string) => string
  /** Epoch ms: from this moment, before that one. */
  from: number
  to: number
  now: number
  /** Whether the time before it at which patients book at the latest, and how far ahead they do, count. */
  lead: boolean
  /** Only so many are needed. */
  limit?: number
}

const MINUTE = 60_000

/** A stretch in which somebody is there for this type; times are counted from its beginning. */
type Span = { from: number; to: number; location: string; ways: Way[] }

/** Soonest first; of two at one time the one whose person comes first. */
export function freeTimes(given: Asked): Slot[] {
  const asked = { ...given, rooms: given.rooms?.map(shut) }
  const all = asked.people.flatMap((person) => freeWith(asked, person))
  all.sort((a, b) => a.at - b.at)
  return asked.limit === undefined ? all : all.slice(0, asked.limit)
}

function freeWith(asked: Asked, person: Person): Slot[] {
  const { type, now, lead } = asked
  const from = Math.max(asked.from, lead ? now + type.leadMinutes * MINUTE : now)
  if (from >= asked.to) return []
  const taken = joined(person.taken)
  const spans = spansOf(asked, person, from).toSorted((a, b) => a.from - b.from)
  const slots = spans.flatMap((span) => freeInSpan(asked, person, { span, from, taken }))
  return once(spans, slots)
}

/** Two rules may cover one time. */
function once(spans: Span[], slots: Slot[]): Slot[] {
  let end = -Infinity
  const apart = spans.every((span) => span.from >= end && ((end = span.to), true))
  if (apart) return slots
  const found = new Map<string, Slot>()
  for (const slot of slots) {
    const key = `${slot.at} ${slot.location}`
    const known = found.get(key)
    if (!known) found.set(key, slot)
    else known.ways = [...new Set([...known.ways, ...slot.ways])]
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at)
}

type In = { span: Span; from: number; taken: Taken }

function freeInSpan(asked: Asked, person: Person, { span, from, taken }: In): Slot[] {
  const { type, zoneOf } = asked
  const length = type.minutes * MINUTE
  const before = type.beforeMinutes * MINUTE
  const after = type.afterMinutes * MINUTE
  const step = type.stepMinutes * MINUTE
  const closed = closedAt(person, span.location)
  const isOpen = openDays(asked, person, zoneOf(span.location))
  const slots: Slot[] = []
  const first = span.from + Math.max(0, Math.ceil((from - span.from) / step)) * step
  let t = firstAfter(taken, first - before)
  let c = firstAfter(closed, first)
  for (let at = first; at + length <= span.to && at < asked.to; at += step) {
    while (t < taken.length && (taken[t + 1] as number) <= at - before) t += 2
    if (t < taken.length && (taken[t] as number) < at + length + after) continue
    while (c < closed.length && (closed[c + 1] as number) <= at) c += 2
    if (c < closed.length && (closed[c] as number) < at + length) continue
    if (isOpen && !isOpen(at)) continue
    const ways = type.needsRoom ? waysWithRoom(asked, span, at) : span.ways
    if (ways.length > 0)
      slots.push({ at, end: at + length, bookable: person.id, location: span.location, ways })
    if (asked.limit !== undefined && slots.length >= asked.limit) break
  }
  return slots
}

/** In person takes a room of the place that is free all the while. */
function waysWithRoom({ type, rooms = [] }: Asked, span: Span, at: number): Way[] {
  if (!span.ways.includes('in person')) return span.ways
  const from = at - type.beforeMinutes * MINUTE
  const to = at + (type.minutes + type.afterMinutes) * MINUTE
  const isFree = rooms.some(
    ({ location, taken }) => location === span.location && !meets(taken, from, to),
  )
  return isFree ? span.ways : span.ways.filter((way) => way !== 'in person')
}

/** Whether patients book so far ahead, and whether the person's day has room for one more of the type; null: always. */
function openDays({ type, now, lead }: Asked, { dayCounts }: Person, zone: string) {
  const { dayLimit, aheadDays } = type
  if (!lead && dayLimit === null) return null
  const last = lead ? addDays(wallOf(now, zone).day, aheadDays) : '9999-12-31'
  const end = lead ? instantOf(last, 1440, zone) : Infinity
  if (dayLimit === null) return (at: number) => at < end
  return (at: number) => at < end && (dayCounts?.get(wallOf(at, zone).day) ?? 0) < dayLimit
}

function spansOf(asked: Asked, { rules, exceptions }: Person, from: number): Span[] {
  const { type, to } = asked
  const may = (ways: Way[]) => type.ways.filter((way) => ways.includes(way))
  const spans: Span[] = []
  for (const rule of rules) {
    const ways = may(rule.ways)
    if (ways.length === 0 || (rule.types && !rule.types.includes(type.id))) continue
    for (const day of daysOf(asked, rule, from)) {
      const zone = asked.zoneOf(rule.location)
      const span = [rule.from, rule.to].map((minute) => instantOf(day, minute, zone))
      spans.push({ from: span[0] as number, to: span[1] as number, location: rule.location, ways })
    }
  }
  for (const one of exceptions) {
    if (one.what !== 'open' || !one.location || one.to <= from || one.from >= to) continue
    const ways = may(one.ways ?? type.ways)
    if (ways.length > 0) spans.push({ from: one.from, to: one.to, location: one.location, ways })
  }
  return spans
}

/** Calendar days on which a rule holds, as far as times are asked for. */
function daysOf({ to, zoneOf, closedDays }: Asked, rule: Rule, from: number): string[] {
  const zone = zoneOf(rule.location)
  const first = later(wallOf(from, zone).day, rule.startsOn)
  const last = wallOf(to, zone).day
  const end = rule.endsOn && rule.endsOn < last ? rule.endsOn : last
  const days: string[] = []
  let day = addDays(first, (rule.weekday - weekdayOf(first) + 7) % 7)
  for (; day <= end; day = addDays(day, 7))
    if (isItsWeek(rule, day) && !closedDays.has(day)) days.push(day)
  return days
}

const later = (a: string, b: string) => (a > b ? a : b)

/** Weeks begin on Monday; they are counted from the one in which the rule begins. */
const isItsWeek = ({ startsOn, everyWeeks }: Rule, day: string): boolean =>
  everyWeeks === 1 ||
  Math.floor(daysBetween(addDays(startsOn, 1 - weekdayOf(startsOn)), day) / 7) % everyWeeks === 0

/** What is closed to them at a place, in order. */
function closedAt({ exceptions }: Person, location: string): Taken {
  const here = exceptions
    .filter((one) => one.what === 'closed' && (!one.location || one.location === location))
    .toSorted((a, b) => a.from - b.from)
  return joined(here.flatMap(({ from, to }) => [from, to]))
}

/** The same with spans that meet made one, so that ends are in order too. */
function joined(spans: Taken): Taken {
  const all: number[] = []
  for (let i = 0; i < spans.length; i += 2) {
    const [from, to] = [spans[i] as number, spans[i + 1] as number]
    const last = all.length - 1
    if (last > 0 && from <= (all[last] as number)) all[last] = Math.max(all[last] as number, to)
    else all.push(from, to)
  }
  return all
}

/** Index of the first span that ends after a moment; spans are joined. */
function firstAfter(spans: Taken, at: number): number {
  let [low, high] = [0, spans.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle * 2 + 1] as number) <= at) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Whether something of `spans`, which are joined, lies in a time. */
function meets(spans: Taken, from: number, to: number): boolean {
  const next = firstAfter(spans, from)
  return next < spans.length && (spans[next] as number) < to
}

/** A room is no more to be had while it is closed than while it is taken. */
function shut(room: Room): Room {
  const pairs: [number, number][] = []
  for (const spans of [room.taken, room.closed])
    for (let i = 0; i < spans.length; i += 2)
      pairs.push([spans[i] as number, spans[i + 1] as number])
  return { ...room, taken: joined(pairs.toSorted(([a], [b]) => a - b).flat()) }
}
