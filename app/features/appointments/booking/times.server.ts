// Free times for a patient: a few days at once, the nearest first; and one of them, as it stands when it is to be booked.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { mayMove, readAppointment, type Appointment, type Ruling } from '../appointment.ts'
import { instantOf, wallOf } from '../clock.ts'
import { freely, mustMove } from '../earlier/must-move.ts'
import { freeSlots, nearestFree, type Search } from '../free.ts'
import type { Slot } from '../rules.ts'
import { ways, type Way } from '../way.ts'
import { offerOf, typesOf, whoAndWhere, type Offer, type VisitType } from './offer.ts'
import { readSlotKey } from './slot-key.ts'

const DAYS = 3 // that have any, on one page
const DAY = 86_400_000
const LOOK = 14 // days read at once; when there is nothing in them, all that are left

export const listVisitTypes = verb({
  name: 'appointments.types.list',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({}),
  audit: () => [],
  run: (tx): Promise<VisitType[]> => typesOf(tx),
})

const narrowed = z.object({
  /** Whom, where, how, in which language; '' for all. */
  with: z.string().default(''),
  place: z.string().default(''),
  way: z.enum(['', ...ways]).catch(''),
  language: z.string().default(''),
})
export type Narrowed = z.output<typeof narrowed>
const input = narrowed.extend({
  /** Calendar day from which on; null: from now. */
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .catch(null),
})

/** `day` on the clock of the place. */
export type FreeDay = { day: string; times: Slot[] }
export type Times = Offer & {
  days: FreeDay[]
  /** Calendar day from which on there is more; null when that is all. */
  more: string | null
  narrowed: Narrowed
  from: string | null
  /** What is to be moved to one of these, and whether it may be. */
  moving: Appointment | null
  ruling: Ruling
}

/** Times of a kind of visit. @throws notFound */
export const listTimes = verb({
  name: 'appointments.times.list',
  who: ['patient'],
  reach: 'appointments',
  input: input.extend({ type: z.string() }),
  audit: () => [],
  run: async (tx, { type, ...asked }): Promise<Times> => {
    const offer = await offerOf(tx, type)
    return { ...offer, ...(await timesOf(tx, offer, asked)), moving: null, ruling: { may: true } }
  },
})

/** Times to which an appointment can be moved. @throws notFound */
export const listMoveTimes = verb({
  name: 'appointments.move.times',
  who: ['patient'],
  reach: 'appointments',
  input: input.extend({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'appointment', id }),
  run: async (tx, { id, ...asked }): Promise<Times> => {
    const moving = await readAppointment(tx, null, id)
    const offer = await offerFor(tx, moving)
    const none = { days: [], more: null, narrowed: asked, from: null }
    const must = (await mustMove(tx, [id])).has(id)
    const usual = mayMove(moving, tx.now)
    const ruling = must ? freely(usual) : usual
    return { ...offer, ...(ruling.may ? await timesOf(tx, offer, asked) : none), moving, ruling }
  },
})

/** What moving has to choose from: the kind of visit stays what it is. */
export const offerFor = async (
  tx: Pick<PatientTx, 'db'>,
  { type }: Appointment,
): Promise<Offer> => ({
  type: { ...type, aheadDays: 730 },
  ...(await whoAndWhere(tx, type.id)),
})

const known = <T extends { id: string }>(all: T[], id: string) => all.find((one) => one.id === id)

async function timesOf(
  tx: PatientTx,
  offer: Offer,
  { from, ...asked }: z.output<typeof input>,
): Promise<Pick<Times, 'days' | 'more' | 'narrowed' | 'from'>> {
  const { type, people, places } = offer
  const bookable = known(people, asked.with)?.id
  const location = known(places, asked.place)?.id
  const zoneOf = (id: string) => known(places, id)?.timeZone ?? places[0]?.timeZone ?? ''
  const zone = zoneOf(location ?? '')
  const search = {
    type: type.id,
    for: 'patients' as const,
    ...(bookable && { bookables: [bookable] }),
    ...(location && { location }),
    ...(asked.way && { way: asked.way as Way }),
    ...(asked.language && { language: asked.language }),
  }
  const first = Math.max(from && zone ? instantOf(from, 0, zone) : 0, tx.now.getTime())
  const { slots, looked } = await slotsFrom(tx, search, first, type.aheadDays)
  const byDay = Map.groupBy(slots, ({ at, location: at_ }) => wallOf(at, zoneOf(at_)).day)
  const all = [...byDay].map(([day, times]) => ({ day, times }))
  const next = all[DAYS]
  return {
    days: all.slice(0, DAYS),
    more: next?.day ?? (looked && zone ? wallOf(looked, zone).day : null),
    narrowed: asked,
    from,
  }
}

/** @returns `looked`: until when was read, where there can be more after it */
async function slotsFrom(
  tx: PatientTx,
  search: Omit<Search, 'from' | 'to'>,
  first: number,
  aheadDays: number,
): Promise<{ slots: Slot[]; looked: number | null }> {
  const end = tx.now.getTime() + (aheadDays + 1) * DAY
  const read = (from: number, to: number) =>
    freeSlots(tx, { ...search, from: new Date(from), to: new Date(to) })
  const to = Math.min(first + LOOK * DAY, end)
  const near = first < end ? await read(first, to) : []
  if (near.length > 0) return { slots: near, looked: to < end ? to : null }
  return { slots: to < end ? await read(to, end) : [], looked: null }
}

export type OneTime = Offer & {
  chosen: Slot
  /** By the usual rule it cannot be changed any more once it is booked; for some minutes it can. */
  soon: boolean
  /** It is not free any more; these are, nearest to it. */
  taken: Slot[] | null
  moving: Appointment | null
}

/** One time, with what is to be known before it is booked. @throws notFound */
export const readTime = verb({
  name: 'appointments.time.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ type: z.string(), slot: z.string() }),
  audit: () => [],
  run: async (tx, { type, slot }): Promise<OneTime> => {
    const offer = await offerOf(tx, type)
    return { ...offer, ...(await chosenOf(tx, offer, slot)), moving: null }
  },
})

/** The same, of one to which an appointment is moved. @throws notFound */
export const readMoveTime = verb({
  name: 'appointments.move.time.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.string(), slot: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'appointment', id }),
  run: async (tx, { id, slot }): Promise<OneTime> => {
    const moving = await readAppointment(tx, null, id)
    const offer = await offerFor(tx, moving)
    return { ...offer, ...(await chosenOf(tx, offer, slot)), moving }
  },
})

async function chosenOf(
  tx: PatientTx,
  { type, people, places }: Offer,
  key: string,
): Promise<Pick<OneTime, 'chosen' | 'taken' | 'soon'>> {
  const wanted = readSlotKey(key)
  const offered =
    wanted &&
    people.some(({ id }) => id === wanted.bookable) &&
    places.some(({ id }) => id === wanted.location)
  if (!wanted || !offered)
    throw notFound('no_time', 'This is not a time that can be booked. Choose one from the list.')
  const { at, bookable, location } = wanted
  const soon = at.getTime() - type.changeHours * 3_600_000 < tx.now.getTime()
  const search = { type: type.id, for: 'patients' as const }
  const to = new Date(at.getTime() + 60_000)
  const free = await freeSlots(tx, { ...search, from: at, to, bookables: [bookable], location })
  const chosen = free.find((one) => one.at === at.getTime())
  if (chosen) return { chosen, soon, taken: null }
  return {
    soon,
    chosen: {
      ...wanted,
      at: at.getTime(),
      end: at.getTime() + type.minutes * 60_000,
      ways: type.ways,
    },
    taken: await nearestFree(tx, { ...search, around: at }),
  }
}
