// When somebody can be booked: their weekly hours, and where these do not hold. Hours are never changed: they are ended,
// and others begin. What was booked before stands until somebody moves it; how much that is, is told.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { addDays, instantOf, wallOf } from '../clock.ts'
import { withdrawOffers } from '../earlier/offers.ts'
import { tellAppointment } from '../said.ts'
import { ways, type Way } from '../way.ts'
import { openSpans, type Span } from './hours.ts'
import { bookablesOf, day, type Bookable } from './read.server.ts'
import { clinicDays, timesOf, type Place } from './times.ts'

const minute = (what: string) => z.number(what).int().min(0, what).max(1440, what)
const FROM = 'Write when it begins, such as 8:30.'
const TO = 'Write when it ends, such as 17:00.'
const why = z
  .string()
  .trim()
  .min(1, 'Say why, for your colleagues.')
  .max(200, 'Use at most 200 letters.')

export type HoursRow = {
  id: string
  location: string
  weekday: number
  from: number
  to: number
  startsOn: string
  endsOn: string | null
  everyWeeks: number
  ways: Way[]
  types: string[]
}
export type ExceptionRow = {
  id: string
  /** Of the whole place, and not of this one alone. */
  ofPlace: boolean
  location: string | null
  what: 'closed' | 'open'
  from: Date
  to: Date
  why: string
  /** How many appointments lie in it. */
  lie: number
}

export type Hours = {
  bookable: Bookable
  rows: HoursRow[]
  exceptions: ExceptionRow[]
  places: Place[]
  main: Place
  /** What they offer. */
  types: { id: string; name: string }[]
  /** The next two weeks as they are to be booked; minutes of the day. */
  preview: { day: string; spans: Span[]; closed: string | null }[]
  today: string
}

const AHEAD = 14 // days

export const readHours = verb({
  name: 'schedule.hours.read',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({ bookable: z.uuid() }),
  audit: { action: 'read', what: 'hours' },
  run: async (tx, { bookable: id }): Promise<Hours> => {
    const bookable = await oneOf(tx, id)
    const clinic = await clinicDays(tx)
    const { main } = clinic
    const today = wallOf(tx.now.getTime(), main.zone).day
    const days = Array.from({ length: AHEAD }, (_, i) => addDays(today, i))
    const end = new Date(instantOf(addDays(today, AHEAD), 0, main.zone))
    const times = (await timesOf(tx, [id], tx.now, end)).get(id)
    return {
      bookable,
      rows: await rowsOf(tx, id, today),
      exceptions: await exceptionsOf(tx, bookable),
      places: clinic.places,
      main,
      types: await offersOf(tx, id),
      preview: days.map((one) => ({
        day: one,
        closed: clinic.closed[one] ?? null,
        spans: openSpans(
          times ?? { rules: [], exceptions: [] },
          one,
          { from: instantOf(one, 0, main.zone), to: instantOf(addDays(one, 1), 0, main.zone) },
          clinic,
        ).map(({ from, to }) => ({
          from: wallOf(from, main.zone).minute,
          to: wallOf(to, main.zone).minute || 1440,
        })),
      })),
      today,
    }
  },
})

/** @throws notFound */
async function oneOf(tx: Tx, id: string): Promise<Bookable> {
  const found = (await bookablesOf(tx)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

async function rowsOf(tx: Tx, id: string, today: string): Promise<HoursRow[]> {
  const rows = await tx.db
    .selectFrom('availability')
    .selectAll()
    .where('bookable_id', '=', id)
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .orderBy('weekday')
    .orderBy('from_minute')
    .execute()
  return rows.map((row) => ({
    id: row.availability_id,
    location: row.location_id,
    weekday: row.weekday,
    from: row.from_minute,
    to: row.to_minute,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    everyWeeks: row.every_weeks,
    ways: row.ways as Way[],
    types: row.visit_types ?? [],
  }))
}

async function exceptionsOf(tx: Tx, { id }: Bookable): Promise<ExceptionRow[]> {
  const rows = await tx.db
    .selectFrom('availability_exception as e')
    .select(['exception_id as id', 'e.location_id as location', 'e.bookable_id', 'what'])
    .select(['e.starts_at as from', 'e.ends_at as to', 'why'])
    .select(({ selectFrom }) =>
      selectFrom('appointment as a')
        .select((a) => a.fn.countAll<number>().as('n'))
        .where('a.bookable_id', '=', id)
        .whereRef('a.starts_at', '<', 'e.ends_at')
        .whereRef('a.ends_at', '>', 'e.starts_at')
        .where('a.starts_at', '>', tx.now)
        .where('a.state', 'in', ['booked', 'arrived'])
        .as('lie'),
    )
    .where('e.ended_at', 'is', null)
    .where('e.ends_at', '>', tx.now)
    .where((is) => is.or([is('e.bookable_id', '=', id), is('e.bookable_id', 'is', null)]))
    .orderBy('e.starts_at')
    .execute()
  return rows.map(({ bookable_id: of, what, lie, ...row }) => ({
    ...row,
    ofPlace: of === null,
    what: what as ExceptionRow['what'],
    lie: what === 'closed' && of !== null ? Number(lie ?? 0) : 0,
  }))
}

const offersOf = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('visit_type_offered as o')
    .innerJoin('visit_type as t', 't.visit_type_id', 'o.visit_type_id')
    .select(['t.visit_type_id as id', 't.name'])
    .where('o.bookable_id', '=', id)
    .where('t.ended_at', 'is', null)
    .orderBy('t.name')
    .execute()

const changed = (input: { bookable: string }) => ({
  action: 'change' as const,
  what: 'hours',
  id: input.bookable,
})

export const addHours = verb({
  name: 'schedule.hours.add',
  who: ['staff'],
  may: 'appointments.plan',
  input: z
    .object({
      bookable: z.uuid(),
      location: z.uuid('Choose where.'),
      weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1, 'Choose at least one day.'),
      from: minute(FROM),
      to: minute(TO),
      startsOn: day,
      endsOn: day.nullable(),
      everyWeeks: z.coerce.number().int().min(1).max(8),
      ways: z.array(z.enum(ways)).min(1, 'Choose at least one way to come.'),
      types: z.array(z.uuid()),
    })
    .refine(({ from, to }) => to > from, { path: ['to'], message: 'It ends before it begins.' })
    .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
      path: ['endsOn'],
      message: 'The last day is before the first.',
    }),
  audit: changed,
  run: async (tx, input): Promise<void> => {
    await oneOf(tx, input.bookable)
    // The form sent twice begins them once.
    const weekdays = await notYet(tx, input)
    if (weekdays.length === 0) return
    await tx.db
      .insertInto('availability')
      .values(
        weekdays.map((weekday) => ({
          bookable_id: input.bookable,
          availability_id: uuidv7(tx.now),
          location_id: input.location,
          weekday,
          from_minute: input.from,
          to_minute: input.to,
          starts_on: input.startsOn,
          ends_on: input.endsOn,
          every_weeks: input.everyWeeks,
          ways: [...input.ways],
          visit_types: input.types.length > 0 ? input.types : null,
          created_at: tx.now,
          created_by: tx.actor.account,
        })),
      )
      .execute()
  },
})

type Begun = Pick<HoursRow, 'from' | 'to' | 'startsOn' | 'endsOn' | 'everyWeeks' | 'location'> & {
  bookable: string
  weekdays: number[]
  ways: string[]
  types: string[]
}

/** Days of the week on which these very hours do not hold yet. */
async function notYet(tx: Pick<Tx, 'db'>, of: Begun): Promise<number[]> {
  // One form waits for the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('hours|' || ${of.bookable}, 0))`.execute(
    tx.db,
  )
  const { rows } = await sql<{ weekday: number }>`
    select weekday from availability where bookable_id = ${of.bookable} and ended_at is null and location_id = ${of.location}
      and from_minute = ${of.from} and to_minute = ${of.to} and starts_on = ${of.startsOn}::date
      and ends_on is not distinct from ${of.endsOn}::date and every_weeks = ${of.everyWeeks}
      and ways @> ${of.ways}::text[] and ways <@ ${of.ways}::text[]
      and coalesce(visit_types, '{}') @> ${of.types}::uuid[] and coalesce(visit_types, '{}') <@ ${of.types}::uuid[]`.execute(
    tx.db,
  )
  return [...new Set(of.weekdays)].filter((one) => !rows.some(({ weekday }) => weekday === one))
}

/** @throws notFound for hours that are over, or of somebody else */
export const endHours = verb({
  name: 'schedule.hours.end',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({ bookable: z.uuid(), id: z.uuid(), lastDay: day.nullable().default(null) }),
  audit: changed,
  run: async (tx, { bookable, id, lastDay }): Promise<void> => {
    const row = await tx.db
      .selectFrom('availability')
      .selectAll()
      .where('bookable_id', '=', bookable)
      .where('availability_id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!row) throw notFound()
    await tx.db
      .updateTable('availability')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('bookable_id', '=', bookable)
      .where('availability_id', '=', id)
      .execute()
    if (lastDay === null || lastDay < row.starts_on) return
    await tx.db
      .insertInto('availability')
      .values({
        ...row,
        availability_id: uuidv7(tx.now),
        ends_on: lastDay,
        created_at: tx.now,
        created_by: tx.actor.account,
      })
      .execute()
  },
})

/** Time off, hours beside the usual ones, or a whole place that is closed. @returns how many appointments lie in it */
export const addException = verb({
  name: 'schedule.exception.add',
  who: ['staff'],
  may: 'appointments.plan',
  input: z
    .object({
      bookable: z.uuid().nullable(),
      what: z.enum(['closed', 'open'], 'Choose what it is.'),
      location: z.uuid('Choose where.').nullable(),
      fromDay: day,
      from: minute(FROM),
      toDay: day,
      to: minute(TO),
      ways: z.array(z.enum(ways)).nullable().default(null),
      why,
    })
    .refine((one) => one.toDay > one.fromDay || (one.toDay === one.fromDay && one.to > one.from), {
      path: ['to'],
      message: 'It ends before it begins.',
    })
    .refine(({ what, location }) => what === 'closed' || location !== null, {
      path: ['location'],
      message: 'Choose where.',
    }),
  audit: (input) => ({ action: 'change', what: 'hours', id: input.bookable }),
  run: async (tx, input): Promise<{ id: string; lie: number }> => {
    const { bookable, location, what } = input
    if (bookable) await oneOf(tx, bookable)
    else if (what === 'open' || location === null)
      throw invalid('no_place', 'Choose which place is closed.', { location: 'Choose where.' })
    const clinic = await clinicDays(tx)
    const zone = location ? clinic.zoneOf(location) : clinic.main.zone
    const from = new Date(instantOf(input.fromDay, input.from, zone))
    // A field of times knows no 24:00.
    const to = new Date(instantOf(input.toDay, input.to === 1439 ? 1440 : input.to, zone))
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('availability_exception')
      .values({
        exception_id: id,
        bookable_id: bookable,
        location_id: bookable && what === 'closed' ? null : location,
        what,
        starts_at: from,
        ends_at: to,
        ways: what === 'open' && input.ways ? [...input.ways] : null,
        why: input.why,
        created_at: tx.now,
        created_by: tx.actor.account,
      })
      .execute()
    if (what === 'open') return { id, lie: 0 }
    let lying = tx.db
      .selectFrom('appointment')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('starts_at', '<', to)
      .where('ends_at', '>', from)
      .where('starts_at', '>', tx.now)
      .where('state', 'in', ['booked', 'arrived'])
    lying = bookable
      ? lying.where('bookable_id', '=', bookable)
      : lying.where('location_id', '=', location)
    const { n } = await lying.executeTakeFirstOrThrow()
    return { id, lie: Number(n) }
  },
})

/** @throws notFound for one that was taken back before */
export const endException = verb({
  name: 'schedule.exception.end',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({ id: z.uuid() }),
  audit: (input) => ({ action: 'change', what: 'hours', id: input.id }),
  run: async (tx, { id }): Promise<void> => {
    const done = await tx.db
      .updateTable('availability_exception')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('exception_id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (Number(done.numUpdatedRows) === 0) throw notFound()
    await keepAfterAll(tx, id)
  },
})

/** What lies in a block that was taken back can be kept: nobody has to take another time any more. */
async function keepAfterAll(tx: StaffTx, exception: string): Promise<void> {
  const { rows } = await sql<{ id: string; patient: string }>`
    select a.appointment_id as id, a.patient_id as patient from availability_exception x
    join appointment a on a.bookable_id = x.bookable_id and a.state = 'booked'
      and a.starts_at > x.starts_at - interval '1 day' and a.starts_at < x.ends_at and a.ends_at > x.starts_at
    where x.exception_id = ${exception} and x.what = 'closed'
      and exists (select from slot_offer o where o.patient_id = a.patient_id and o.appointment_id = a.appointment_id
        and o.why = 'clinic' and o.state = 'open')`.execute(tx.db)
  for (const one of rows) {
    await withdrawOffers(tx, one.id)
    await tellAppointment(tx, one, 'staff')
  }
}

/** Whom hours can be set for. */
export const listPlanned = verb({
  name: 'schedule.hours.list',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({}),
  audit: { action: 'read', what: 'hours' },
  run: async (tx): Promise<{ bookables: Bookable[]; places: Place[]; main: Place }> => {
    const { places, main } = await clinicDays(tx)
    return { bookables: await bookablesOf(tx), places, main }
  },
})
