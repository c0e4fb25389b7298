// Booking for a patient: which times are free, one visit, several in a row, somebody who stands at the desk now. The limits
// that patients have do not hold; beside somebody else only with the right to it and a reason.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { openPerson } from '../../staff/person.ts'
import { endAppointment } from '../change.ts'
import { addDays, instantOf, wallOf } from '../clock.ts'
import { freeSlots, nearestFree } from '../free.ts'
import { madeBefore, placeAppointment } from '../place.ts'
import type { Slot } from '../rules.ts'
import { kindOf, zoneOf } from '../what-it-takes.ts'
import { ways, type Way } from '../way.ts'
import { bookablesOf, day, type Bookable } from './read.server.ts'
import { allTheSame, mustBeThere } from './outside.ts'
import { clinicDays, type Place } from './times.ts'
import { addNote, byStaff, overbooking, whenAndWhom } from './visit.server.ts'
import { momentOf, placeThen, seatBeside } from './where.ts'

const SHOWN = 24 // times
const LOOK = 60 // days ahead

export type Choice = { id: string; name: string; minutes: number; ways: Way[]; seats: number }
export type BookChoices = {
  types: Choice[]
  people: Bookable[]
  places: Place[]
  offered: { type: string; bookable: string }[]
  today: string
}

/** What there is to choose from; whose record it is for is opened by the page. */
export const readBookChoices = verb({
  name: 'schedule.book.choices',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<BookChoices> => {
    const types = await tx.db
      .selectFrom('visit_type')
      .select(['visit_type_id as id', 'name', 'minutes', 'ways', 'seats'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute()
    const offered = await tx.db
      .selectFrom('visit_type_offered')
      .select(['visit_type_id as type', 'bookable_id as bookable'])
      .execute()
    const { places, main } = await clinicDays(tx)
    return {
      types: types as Choice[],
      people: (await bookablesOf(tx)).filter(({ kind }) => kind === 'person'),
      places,
      offered,
      today: wallOf(tx.now.getTime(), main.zone).day,
    }
  },
})

const searched = z.object({
  type: z.uuid('Choose what for.'),
  /** From this day on. */
  day,
  bookable: z.uuid().nullable(),
  location: z.uuid().nullable(),
  way: z.enum(ways).nullable(),
})

export type FreeTime = Slot & { name: string; place: string; zone: string }

/** The next free times across everybody who offers it. */
export const findFree = verb({
  name: 'schedule.free',
  who: ['staff'],
  may: 'appointments.book',
  input: searched,
  audit: () => [],
  run: async (tx, asked): Promise<FreeTime[]> => {
    const clinic = await clinicDays(tx)
    const from = new Date(instantOf(asked.day, 0, clinic.main.zone))
    const slots = await freeSlots(tx, {
      type: asked.type,
      from,
      to: new Date(instantOf(addDays(asked.day, LOOK), 0, clinic.main.zone)),
      bookables: asked.bookable ? [asked.bookable] : undefined,
      location: asked.location ?? undefined,
      way: asked.way ?? undefined,
      for: 'staff',
      limit: SHOWN,
    })
    return named(tx, slots)
  },
})

/** Times with the names of who and where. */
export async function named(tx: Pick<Tx, 'db'>, slots: Slot[]): Promise<FreeTime[]> {
  const people = new Map((await bookablesOf(tx)).map((one) => [one.id, one.name]))
  const { places } = await clinicDays(tx)
  return slots.map((slot) => {
    const place = places.find(({ id }) => id === slot.location)
    return {
      ...slot,
      name: people.get(slot.bookable) ?? '',
      place: place?.name ?? '',
      zone: place?.zone ?? 'UTC',
    }
  })
}

/** For a form whose time is gone: what is free around it, in words. */
export const nameTimes = verb({
  name: 'schedule.times.name',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({
    slots: z.array(
      z.object({
        at: z.number(),
        end: z.number(),
        bookable: z.uuid(),
        location: z.uuid(),
        ways: z.array(z.enum(ways)),
        groupVisit: z.uuid().optional(),
        seatsLeft: z.number().optional(),
      }),
    ),
  }),
  audit: () => [],
  run: (tx, { slots }) => named(tx, slots),
})

const key = z.string().refine(isUuid, 'Open this page again and book once more.')
const booking = z.object({
  patient: z.uuid(),
  type: z.uuid('Choose what for.'),
  ...whenAndWhom,
  way: z.enum(ways, 'Choose how they come.'),
  reason: z.string().trim().max(500, 'Use at most 500 letters.').default(''),
  /** Made by the form, so that it is booked once. */
  key,
  outside: allTheSame,
})

const told = ({ patient }: { patient: string }, { id }: { id: string }) => ({
  action: 'create' as const,
  what: 'appointment',
  id,
  patient,
})

/** @throws TimeTaken with what is free around it, OutsideHours */
export const bookVisit = verb({
  name: 'schedule.book',
  who: ['staff'],
  may: 'appointments.book',
  input: booking,
  audit: told,
  run: (tx, input) => book(tx, input, null),
})

/** Beside what is booked there already. */
export const bookBeside = verb({
  name: 'schedule.book-beside',
  who: ['staff'],
  may: 'appointments.overbook',
  input: booking.extend({ overbook: overbooking }),
  audit: told,
  run: (tx, { overbook, ...input }) => book(tx, input, overbook),
})

async function book(
  tx: StaffTx,
  input: z.output<typeof booking>,
  overbook: string | null,
): Promise<{ id: string }> {
  const { patient, type, bookable, way, reason, key: sentAs } = input
  await openPerson(tx, patient)
  await mustOffer(tx, type, bookable)
  const at = await momentOf(tx, input)
  const outside = await mustBeThere(tx, await spanOf(tx, input, at), input.outside)
  const { id } = await placeAppointment(tx, {
    patient,
    type,
    bookable,
    location: await placeThen(tx, bookable, at, input.clock),
    way,
    at,
    reason: reason || undefined,
    sentAs,
    seat: overbook === null ? 0 : await seatBeside(tx, bookable, at, new Date(at.getTime() + DAY)),
    checkRules: false,
    ...byStaff(tx),
  })
  for (const why of [outside, overbook]) if (why !== null) await addNote(tx, { patient, id }, why)
  return { id }
}

async function spanOf(tx: Tx, { type, bookable }: { type: string; bookable: string }, at: Date) {
  const { minutes } = await kindOf(tx, type)
  return { bookable, at, end: new Date(at.getTime() + minutes * MINUTE) }
}

const MINUTE = 60_000

const DAY = 86_400_000

/** @throws invalid */
async function mustOffer(tx: Tx, type: string, bookable: string): Promise<void> {
  const offers = await tx.db
    .selectFrom('visit_type_offered as o')
    .innerJoin('visit_type as t', 't.visit_type_id', 'o.visit_type_id')
    .select(['t.seats', 't.ended_at'])
    .where('o.visit_type_id', '=', type)
    .where('o.bookable_id', '=', bookable)
    .executeTakeFirst()
  const said = 'This person does not offer that visit. Choose somebody else, or something else.'
  if (!offers || offers.ended_at) throw invalid('not_offered', said, { bookable: said })
  const group = 'This is a group visit. Book a seat on the page of its date.'
  if (offers.seats > 1) throw invalid('group_visit', group, { type: group })
}

/** Somebody came without a visit: it is now, and they are here. @throws TimeTaken, OutsideHours */
export const walkIn = verb({
  name: 'schedule.walk-in',
  who: ['staff'],
  may: 'appointments.book',
  input: booking.omit({ day: true, minute: true, clock: true }),
  audit: told,
  run: async (tx, { patient, type, bookable, way, reason, key: sentAs, outside }) => {
    await openPerson(tx, patient)
    await mustOffer(tx, type, bookable)
    const at = new Date(Math.floor(tx.now.getTime() / FIVE) * FIVE)
    const note = await mustBeThere(tx, await spanOf(tx, { type, bookable }, at), outside)
    const { id } = await placeAppointment(tx, {
      patient,
      type,
      bookable,
      location: await placeThen(tx, bookable, at, null),
      way,
      at,
      reason: reason || undefined,
      sentAs,
      checkRules: false,
      ...byStaff(tx, 'walk-in'),
    })
    if (note !== null) await addNote(tx, { patient, id }, note)
    await endAppointment(tx, { patient, id, what: 'arrived', ...byStaff(tx, 'walk-in') })
    return { id }
  },
})

const FIVE = 300_000 // ms

const COUNT = 'Write how many, from 2 to 52.'
const row = z.object({
  type: z.uuid('Choose what for.'),
  ...whenAndWhom,
  way: z.enum(ways, 'Choose how they come.'),
  everyWeeks: z.coerce.number().int().min(1).max(26),
  count: z.coerce.number(COUNT).int(COUNT).min(2, COUNT).max(52, COUNT),
})

export type SeriesDate = {
  /** Epoch ms. */
  at: number
  /** Of the place where they are then. */
  zone: string
  free: boolean
  /** Where it is not: what is free around it. */
  instead: FreeTime | null
}

/** Every so many weeks at the same time: which of them are free, and what is next best to those that are not. */
export const lookAtSeries = verb({
  name: 'schedule.series.look',
  who: ['staff'],
  may: 'appointments.book',
  input: row,
  audit: () => [],
  run: async (tx, { type, bookable, way, everyWeeks, count, ...first }): Promise<SeriesDate[]> => {
    await mustOffer(tx, type, bookable)
    const dates: SeriesDate[] = []
    for (let i = 0; i < count; i += 1) {
      const on = addDays(first.day, i * everyWeeks * 7)
      const at = await momentOf(tx, { ...first, day: on })
      const search = { type, bookables: [bookable], way, for: 'staff' as const }
      const to = new Date(at.getTime() + 1)
      const found = await freeSlots(tx, { ...search, from: at, to })
      const free = found.some((slot) => slot.at === at.getTime())
      const near = free ? [] : await nearestFree(tx, { ...search, around: at, limit: 1 })
      const [instead = null] = await named(tx, near)
      const zone = await zoneOf(tx, await placeThen(tx, bookable, at, first.clock))
      dates.push({ at: at.getTime(), zone, free, instead })
    }
    return dates
  },
})

/** All of them or none; of a form that was sent before, what was made of it then. @throws TimeTaken for the first that is not free any more */
export const bookSeries = verb({
  name: 'schedule.series.book',
  who: ['staff'],
  may: 'appointments.book',
  input: booking.omit({ day: true, minute: true, clock: true }).extend({
    /** Epoch ms. */
    dates: z.array(z.coerce.number().int()).min(1, 'Choose at least one date.').max(52),
  }),
  audit: ({ patient }, ids: string[]) =>
    ids.map((id) => ({ action: 'create' as const, what: 'appointment', id, patient })),
  run: async (
    tx,
    { patient, type, bookable, way, reason, key: sentAs, dates },
  ): Promise<string[]> => {
    await openPerson(tx, patient)
    const before = await madeBefore(tx, patient, sentAs)
    if (before) return seriesOf(tx, patient, before)
    await mustOffer(tx, type, bookable)
    const series = uuidv7(tx.now)
    const made: string[] = []
    for (const ms of dates.toSorted((a, b) => a - b)) {
      const at = new Date(ms)
      const { id } = await placeAppointment(tx, {
        patient,
        type,
        bookable,
        location: await placeThen(tx, bookable, at, null),
        way,
        at,
        reason: reason || undefined,
        series,
        // One of them says which form it was.
        sentAs: made.length === 0 ? sentAs : undefined,
        checkRules: false,
        ...byStaff(tx),
      })
      made.push(id)
    }
    return made
  },
})

/** Ids of those that were booked together with one. */
async function seriesOf(tx: Tx, patient: string, id: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('appointment as a')
    .innerJoin('appointment as b', 'b.series_id', 'a.series_id')
    .select('b.appointment_id as id')
    .where('a.patient_id', '=', patient)
    .where('a.appointment_id', '=', id)
    .orderBy('b.created_at')
    .orderBy('b.starts_at')
    .execute()
  return rows.map((one) => one.id)
}
