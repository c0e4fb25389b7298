// The calendar of the clinic: who is there, and what is booked with whom. Of a record that whoever asks may not open, only
// that the time is taken.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { cardsOf } from '../../find/cards.ts'
import type { State } from '../appointment.ts'
import { addDays, instantOf, wallOf } from '../clock.ts'
import { mustMove } from '../earlier/must-move.ts'
import type { Way } from '../way.ts'
import { clipped, openSpans, mondayOf, type Span, type Times } from './hours.ts'
import { clinicDays, timesOf, type Clinic, type Place } from './times.ts'

export type Bookable = {
  id: string
  kind: 'person' | 'room' | 'equipment'
  name: string
  title: string | null
  location: string | null
}

/** Times in minutes of the clock on the wall. */
export type Block = { from: number; to: number } & (
  | {
      what: 'appointment'
      id: string
      patient: string
      name: string
      type: string
      way: Way
      state: State
      confirmed: boolean
      /** The clinic cannot keep it: another time was offered. */
      mustMove: boolean
      /** With whom, where the column is a room's. */
      whom: string | null
      at: number
    }
  | { what: 'group'; id: string; type: string; seats: number; come: number; at: number }
  | { what: 'taken' }
  | { what: 'held'; until: Date }
)

export type Column = {
  day: string
  bookable: Bookable
  open: Span[]
  closed: Span[]
  blocks: Block[]
}

export type Schedule = {
  place: Place
  places: Place[]
  people: Bookable[]
  columns: Column[]
  /** Days on which the clinic is closed, with the reason. */
  closed: Record<string, string>
  today: string
  /** Minute of the day now, by the same clock. */
  minute: number
}

export const day = z.iso.date('Choose a day.')

export const readSchedule = verb({
  name: 'schedule.read',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({
    /** Today when there is none. */
    day: day.nullable(),
    /** Of one person or room its whole week. */
    bookable: z.uuid().nullable().default(null),
    location: z.uuid().nullable().default(null),
  }),
  run: async (tx, asked): Promise<Schedule> => {
    const clinic = await clinicDays(tx)
    const place = clinic.places.find(({ id }) => id === asked.location) ?? clinic.main
    if (asked.location && place.id !== asked.location) throw notFound()
    const now = wallOf(tx.now.getTime(), clinic.zoneOf(place.id))
    const chosen = asked.day ?? now.day
    const people = await bookablesOf(tx)
    const one = asked.bookable && people.find(({ id }) => id === asked.bookable)
    if (asked.bookable && !one) throw notFound()
    const days = one ? Array.from({ length: 7 }, (_, i) => addDays(mondayOf(chosen), i)) : [chosen]
    const columns = await columnsOf(tx, clinic, place, days, one ? [one] : people)
    return {
      place,
      places: clinic.places,
      people,
      columns: one
        ? columns
        : columns.filter((column) => isThere(column, asked.location, asked.location !== null)),
      closed: clinic.closed,
      today: now.day,
      minute: now.minute,
    }
  },
  audit: (_input, { columns }) => ({
    action: 'read',
    what: 'list of patients',
    count: columns.flatMap(({ blocks }) => blocks.filter((one) => one.what === 'appointment'))
      .length,
  }),
})

/** Whoever is not there that day and has nothing is left out; of one place, rooms of others. */
const isThere = ({ bookable, open, blocks }: Column, location: string | null, narrowed: boolean) =>
  blocks.length > 0 ||
  open.length > 0 ||
  (bookable.kind !== 'person' && (!narrowed || bookable.location === location))

export async function bookablesOf({ db }: Pick<Tx, 'db'>): Promise<Bookable[]> {
  const rows = await db
    .selectFrom('bookable')
    .select(['bookable_id as id', 'kind', 'name', 'title', 'location_id as location'])
    .where('ended_at', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  const order = ['person', 'room', 'equipment']
  return (rows as Bookable[]).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

async function columnsOf(
  tx: Tx,
  clinic: Clinic,
  place: Place,
  days: string[],
  people: Bookable[],
): Promise<Column[]> {
  const zone = clinic.zoneOf(place.id)
  const within = { from: instantOf(days[0] as string, 0, zone), to: endOf(days.at(-1), zone) }
  const [from, to] = [new Date(within.from), new Date(within.to)]
  const ids = people.map(({ id }) => id)
  const times = await timesOf(tx, ids, from, to)
  const taken = await takenIn(tx, people, from, to)
  return days.flatMap((one) => {
    const whole = { from: instantOf(one, 0, zone), to: endOf(one, zone) }
    const minutes = ({ from: at, to: end }: Span) => ({
      from: minuteOf(at, one, zone),
      to: minuteOf(end, one, zone),
    })
    return people.map((bookable): Column => {
      const own = times.get(bookable.id) as Times
      return {
        day: one,
        bookable,
        open: openSpans(own, one, whole, clinic).map(minutes),
        closed: clipped(
          own.exceptions.filter(({ what, location }) => what === 'closed' && location === null),
          whole,
        ).map(minutes),
        blocks: (taken.get(bookable.id) ?? [])
          .filter(({ span }) => span.to > whole.from && span.from < whole.to)
          .map(({ span, block }) => ({ ...block, ...minutes(span) }) as Block),
      }
    })
  })
}

const endOf = (one: string | undefined, zone: string) =>
  instantOf(addDays(one as string, 1), 0, zone)

/** Minutes since midnight of that day as the clock shows it; 0 before the day, 1440 after it. */
function minuteOf(ms: number, of: string, zone: string): number {
  const wall = wallOf(ms, zone)
  return wall.day < of ? 0 : wall.day > of ? 1440 : wall.minute
}

type Shown = Block extends infer B ? (B extends unknown ? Omit<B, 'from' | 'to'> : never) : never
type Entry = { span: Span; block: Shown }

/** What stands in the way of somebody or something, by id. */
async function takenIn(tx: Tx, people: Bookable[], from: Date, to: Date) {
  const ids = people.map(({ id }) => id)
  const found = new Map<string, Entry[]>()
  if (ids.length === 0) return found
  const put = (id: string, entry: Entry) => found.set(id, [...(found.get(id) ?? []), entry])
  const appointments = await booked(tx, people, from, to)
  const groups = await groupsIn(tx, ids, from, to)
  const must = await mustMove(
    tx,
    appointments.map(({ id }) => id),
  )
  const known = new Set([...appointments, ...groups].map(({ id }) => id))
  for (const one of appointments) {
    const span = { from: one.starts_at.getTime(), to: one.ends_at.getTime() }
    const { name, type, patient, id } = one
    const block = {
      what: 'appointment' as const,
      id,
      patient,
      name,
      type,
      way: one.way as Way,
      state: one.state as State,
      confirmed: one.confirmed_at !== null,
      mustMove: must.has(id),
      at: span.from,
    }
    // Who comes to a group stands on the page of the group.
    if (one.group_visit_id) continue
    put(one.bookable_id, { span, block: { ...block, whom: null } })
    if (one.room_id) put(one.room_id, { span, block: { ...block, whom: one.whom } })
  }
  for (const { id, bookable, room, type, seats, come, starts_at, ends_at } of groups) {
    const span = { from: starts_at.getTime(), to: ends_at.getTime() }
    const block = { what: 'group' as const, id, type, seats, come, at: span.from }
    put(bookable, { span, block })
    if (room) put(room, { span, block })
  }
  const busy = await tx.db
    .selectFrom('busy')
    .select(['what_id', 'for_id', 'starts_at', 'ends_at', 'held_until'])
    .where('what_id', 'in', ids)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>', tx.now)]))
    .execute()
  for (const { what_id: what, for_id: by, starts_at, ends_at, held_until: until } of busy)
    if (!known.has(by))
      put(what, {
        span: { from: starts_at.getTime(), to: ends_at.getTime() },
        block: until ? { what: 'held', until } : { what: 'taken' },
      })
  return found
}

const DAY = 86_400_000

async function booked(tx: Tx, people: Bookable[], from: Date, to: Date) {
  const ids = people.map(({ id }) => id)
  const places = people.flatMap(({ location }) => location ?? [])
  const rows = await tx.db
    .selectFrom('appointment as a')
    .innerJoin('visit_type as t', 't.visit_type_id', 'a.visit_type_id')
    .innerJoin('bookable as b', 'b.bookable_id', 'a.bookable_id')
    .select(['a.appointment_id as id', 'a.patient_id as patient', 'a.bookable_id', 'a.room_id'])
    .select(['a.starts_at', 'a.ends_at', 'a.state', 'a.confirmed_at', 'a.way', 'a.group_visit_id'])
    .select(['t.name as type', 'b.name as whom'])
    .where((is) =>
      is.or([
        is('a.bookable_id', 'in', ids),
        // A room's are those of its place.
        ...(places.length > 0
          ? [is.and([is('a.location_id', 'in', places), is('a.room_id', 'in', ids)])]
          : []),
      ]),
    )
    // One that began the day before may still go on.
    .where('a.starts_at', '>', new Date(from.getTime() - DAY))
    .where('a.starts_at', '<', to)
    .where('a.ends_at', '>', from)
    .where('a.state', '<>', 'cancelled')
    .orderBy('a.starts_at')
    .execute()
  const cards = await cardsOf(tx, [...new Set(rows.map(({ patient }) => patient))])
  return rows.map((row) => {
    const opened = cards.get(row.patient)
    return { ...row, patient: opened?.patient ?? row.patient, name: opened?.card.name ?? '' }
  })
}

async function groupsIn(tx: Tx, ids: string[], from: Date, to: Date) {
  const rows = await tx.db
    .selectFrom('group_visit as g')
    .innerJoin('visit_type as t', 't.visit_type_id', 'g.visit_type_id')
    .select(['g.group_visit_id as id', 'g.bookable_id as bookable', 'g.room_id as room'])
    .select(['g.starts_at', 'g.ends_at', 'g.seats', 't.name as type'])
    .select(({ selectFrom }) =>
      // Seats, not people: of a record that is closed to whoever asks, too.
      selectFrom('busy as s')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('s.what_id', '=', 'g.group_visit_id')
        .as('come'),
    )
    .where((is) => is.or([is('g.bookable_id', 'in', ids), is('g.room_id', 'in', ids)]))
    .where('g.starts_at', '>', new Date(from.getTime() - DAY))
    .where('g.starts_at', '<', to)
    .where('g.ends_at', '>', from)
    .where('g.cancelled_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, come: Number(row.come ?? 0) }))
}
