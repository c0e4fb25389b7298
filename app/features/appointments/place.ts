// Booking and moving an appointment, whoever does it and by whatever way: in one step, with the time it takes, the event that
// says so, and those who are told.
import { sql } from 'kysely'
import { conflict, PorticoError } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Side, Via } from './appointment.ts'
import { checkZone } from './clock.ts'
import { withdrawOffers } from './earlier/offers.ts'
import { freeSlots, nearestFree, type Search } from './free.ts'
import { askedNoMore } from './desk.ts'
import { freed } from './freed.ts'
import { lockAppointment, sayAppointments, tellAppointment, writeEvent } from './said.ts'
import { reasonPlace } from './sealed.ts'
import type { Slot, Way } from './rules.ts'
import { freeRoom, freeSeat, groupOf, kindOf, zoneOf, type Kind } from './what-it-takes.ts'
import { giveBack, lockTimes, takeTime, TAKEN } from './take.ts'

/** Somebody else has that time now, or it is not offered any more. */
export class TimeTaken extends PorticoError {
  /** What is free around it. */
  readonly nearest: Slot[]
  constructor(nearest: Slot[]) {
    super('conflict', 'time_taken', TAKEN)
    this.nearest = nearest
  }
}

/** Who does it, and by what way. `account`: null where none does. */
export type By = { via: Via; side: Side; account: string | null }

type Where = {
  bookable: string
  location: string
  way: Way
  at: Date
  /** Where it takes longer or shorter than its type. */
  end?: Date
  /** Where none is named and the type needs one, a free one of the place is taken. */
  room?: string
  /** A seat of this; when, where and with whom it is are the group's. */
  groupVisit?: string
}

type How = {
  /** Above 0: beside somebody else, by those who may (an overbooking). */
  seat?: number
  /** Whether it has to be one of the times that are offered; to whom. False: any that is not taken. */
  checkRules: false | Search['for']
}

export type Placing = By &
  Where &
  How & {
    patient: string
    type: string
    /** Why they come, in their words. */
    reason?: string
    /** UUID made by the form. */
    sentAs?: string
    series?: string
  }

/**
 * @returns of a form that was sent before: what was made of it then
 * @throws TimeTaken, notFound
 */
export async function placeAppointment(tx: Tx, placing: Placing): Promise<{ id: string }> {
  const { patient, type, via, side, account, reason, sentAs = null, series = null } = placing
  const before = sentAs && (await madeBefore(tx, patient, sentAs))
  if (before) return { id: before }
  const kind = await kindOf(tx, type)
  const taken = await choose(tx, kind, placing)
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('appointment')
    .values({
      patient_id: patient,
      appointment_id: id,
      visit_type_id: type,
      ...taken.row,
      series_id: series,
      state: 'booked',
      state_at: tx.now,
      reason: reason ? await tx.vault.seal(patient, reasonPlace(id), reason) : null,
      made_by: account,
      made_via: via,
      sent_as: sentAs,
      created_at: tx.now,
    })
    .execute()
  await take(tx, id, taken)
  const now = { patient, id, ...seen(taken) }
  await writeEvent(tx, now, { what: 'booked', via, side, account })
  await sayAppointments(tx, now)
  if (via !== 'walk-in') await tellAppointment(tx, now, side)
  return { id }
}

export type Moving = By &
  How & {
    patient: string
    id: string
    to: Where
    /** An offer holds the time for it: id by which it is held, which is given back in the same step. */
    heldFor?: string
  }

/** In one step: gives back the old time and takes the new one. @throws TimeTaken, notFound, conflict 'appointment_over' */
export async function moveAppointment(tx: Tx, moving: Moving): Promise<void> {
  const { patient, id, to, via, side, account, heldFor } = moving
  // Offers first, as whoever answers one does.
  await withdrawOffers(tx, id, heldFor)
  const old = await lockAppointment(tx, patient, id)
  if (old.state !== 'booked') throw conflict('appointment_over', OVER)
  const kind = await kindOf(tx, old.type)
  const taken = await choose(
    tx,
    kind,
    { ...moving, ...to },
    async () => {
      await giveBack(tx, id)
      if (heldFor) await giveBack(tx, heldFor)
    },
    old.bookable,
  )
  // Taking what was offered uses up none of the times that the type allows.
  const bySelf = via !== 'offer' && (side === 'patient' || side === 'helper')
  await tx.db
    .updateTable('appointment')
    .set((eb) => ({
      ...taken.row,
      confirmed_at: null,
      moves: eb('moves', '+', bySelf ? 1 : 0),
      revision: eb('revision', '+', 1),
      state_at: tx.now,
    }))
    .where('patient_id', '=', patient)
    .where('appointment_id', '=', id)
    .execute()
  await take(tx, id, taken)
  const now = { patient, id, ...seen(taken) }
  await writeEvent(tx, now, { what: 'moved', via, side, account })
  await sayAppointments(tx, old)
  await sayAppointments(tx, now)
  await freed(tx, old)
  await askedNoMore(tx, id)
  await tellAppointment(tx, now, side)
}

export const OVER = 'This appointment has changed meanwhile. Look at it again before you go on.'

/** Whoever sends the same form at the same moment waits here until this transaction is over. @returns what was made of it */
export async function madeBefore(
  tx: Tx,
  patient: string,
  sentAs: string,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('appointment|' || ${patient} || '|' || ${sentAs}, 0))`.execute(
    tx.db,
  )
  const row = await tx.db
    .selectFrom('appointment')
    .select('appointment_id')
    .where('patient_id', '=', patient)
    .where('sent_as', '=', sentAs)
    .executeTakeFirst()
  return row?.appointment_id
}

type Chosen = {
  row: {
    bookable_id: string
    room_id: string | null
    location_id: string
    group_visit_id: string | null
    way: Way
    starts_at: Date
    ends_at: Date
    time_zone: string
  }
  /** What of `busy` it takes. */
  takes: { what: string; seat: number; from: Date; to: Date }[]
  search: Omit<Search, 'from' | 'to'>
}

const seen = ({ row }: Chosen) => ({
  bookable: row.bookable_id,
  location: row.location_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
})

/**
 * What it takes, once nobody else can take it.
 * @param before done when it is locked, before it is asked what is free
 * @throws TimeTaken
 */
async function choose(
  tx: Tx,
  kind: Kind,
  wanted: Where & How,
  before?: () => Promise<void>,
  alsoLocked?: string,
): Promise<Chosen> {
  const group = wanted.groupVisit ? await groupOf(tx, wanted.groupVisit, kind.id) : null
  const where = group ?? {
    ...wanted,
    end: wanted.end ?? new Date(wanted.at.getTime() + kind.minutes * MINUTE),
  }
  const { bookable, location, way, at, end } = where
  const zone = checkZone(await zoneOf(tx, location))
  const inRoom = !group && kind.needsRoom && way === 'in person'
  const rooms = wanted.room
    ? [wanted.room]
    : inRoom
      ? kind.rooms.filter((one) => one.location === location).map((one) => one.id)
      : []
  const locked = [group?.id ?? bookable, ...rooms, ...(alsoLocked ? [alsoLocked] : [])]
  await lockTimes(tx, locked)
  await before?.()
  const search = {
    type: kind.id,
    ...(group ? {} : { bookables: [bookable], location }),
    way,
    for: wanted.checkRules || ('staff' as const),
  }
  if (wanted.checkRules) await mustBeOffered(tx, search, { at, group: group?.id })
  const from = new Date(at.getTime() - kind.beforeMinutes * MINUTE)
  const to = new Date(end.getTime() + kind.afterMinutes * MINUTE)
  const room = group
    ? group.room
    : inRoom || wanted.room
      ? await freeRoom(tx, rooms, from, to)
      : null
  const seat = group ? await freeSeat(tx, group) : (wanted.seat ?? 0)
  if (seat === null || (room === null && (inRoom || wanted.room)))
    throw new TimeTaken(await nearestFree(tx, { ...search, around: at }))
  return {
    row: {
      bookable_id: bookable,
      room_id: room,
      location_id: location,
      group_visit_id: group?.id ?? null,
      way,
      starts_at: at,
      ends_at: end,
      time_zone: zone,
    },
    takes: group
      ? [{ what: group.id, seat, from: at, to: end }]
      : [bookable, room].flatMap((what) =>
          what ? [{ what, seat: what === bookable ? seat : 0, from, to }] : [],
        ),
    search,
  }
}

const MINUTE = 60_000

/** @throws TimeTaken when it is not one of the times that are offered */
async function mustBeOffered(
  tx: Tx,
  search: Omit<Search, 'from' | 'to'>,
  { at, group }: { at: Date; group?: string },
): Promise<void> {
  const offered = await freeSlots(tx, { ...search, from: at, to: new Date(at.getTime() + 1) })
  if (offered.some((slot) => slot.at === at.getTime() && slot.groupVisit === group)) return
  throw new TimeTaken(await nearestFree(tx, { ...search, around: at }))
}

/** @throws TimeTaken */
async function take(tx: Tx, id: string, { takes, search, row }: Chosen): Promise<void> {
  for (const one of takes) {
    try {
      await takeTime(tx, { ...one, for: id })
    } catch (error) {
      if (!(error instanceof PorticoError) || error.code !== 'time_taken') throw error
      throw new TimeTaken(await nearestFree(tx, { ...search, around: row.starts_at }))
    }
  }
}
