// Which times are free, from rules, exceptions and what is taken. Pure.
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
  /** IANA name of the zone of a place. */
  zoneOf: (location: string) => string
  /** Epoch ms: from this moment, before that one. */
  from: number
  to: number
  now: number
  /** Whether the time before it at which patients book at the latest, and how far ahead they do, count. */
  lead: boolean
}

/** Soonest first; of two at one time the one whose person comes first. */
export function freeTimes(_asked: Asked): Slot[] {
  throw new Error('Not there yet.')
}
