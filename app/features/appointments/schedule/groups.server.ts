// Group visits: their dates with seats, who comes, one more, and calling a date off, which tells everybody.
import { z } from 'zod'
import { conflict, forbidden, invalid, notFound, PorticoError } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { openPerson } from '../../staff/person.ts'
import { cardsOf } from '../../find/cards.ts'
import type { State } from '../appointment.ts'
import { endAppointment } from '../change.ts'
import { placeAppointment } from '../place.ts'
import { giveBack, lockTimes, takeTime } from '../take.ts'
import { ways, type Way } from '../way.ts'
import { freeRoom, kindOf } from '../what-it-takes.ts'
import { allTheSame, mustBeThere } from './outside.ts'
import { byStaff, whenAndWhom } from './visit.server.ts'
import { momentOf, placeThen } from './where.ts'

export type GroupDate = {
  id: string
  type: string
  typeId: string
  whom: string
  place: string
  room: string | null
  zone: string
  way: Way
  startsAt: Date
  endsAt: Date
  seats: number
  come: number
  cancelledAt: Date | null
  /** Why it stands at a time at which nobody is there; null where somebody is. */
  outsideWhy: string | null
}

const SHOWN = 100
type Db = Pick<StaffTx, 'db'>

function dates({ db }: Db) {
  return db
    .selectFrom('group_visit as g')
    .innerJoin('visit_type as t', 't.visit_type_id', 'g.visit_type_id')
    .innerJoin('bookable as b', 'b.bookable_id', 'g.bookable_id')
    .innerJoin('location as l', 'l.location_id', 'g.location_id')
    .leftJoin('bookable as r', 'r.bookable_id', 'g.room_id')
    .select(['g.group_visit_id as id', 't.name as type', 't.visit_type_id as typeId'])
    .select([
      'b.name as whom',
      'l.name as place',
      'r.name as room',
      'l.time_zone as zone',
      'g.way',
      'g.seats',
    ])
    .select(['g.starts_at as startsAt', 'g.ends_at as endsAt', 'g.cancelled_at as cancelledAt'])
    .select('g.outside_why as outsideWhy')
    .select(({ selectFrom }) =>
      selectFrom('busy as s')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('s.what_id', '=', 'g.group_visit_id')
        .as('come'),
    )
}

const asDate = (
  row: Omit<GroupDate, 'come' | 'way'> & { come: unknown; way: string },
): GroupDate => ({
  ...row,
  way: row.way as Way,
  come: Number(row.come ?? 0),
})

export const listGroups = verb({
  name: 'schedule.group.list',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({}),
  audit: { action: 'read', what: 'group visit' },
  run: async (tx): Promise<GroupDate[]> => {
    const rows = await dates(tx)
      .where('g.cancelled_at', 'is', null)
      .where('g.ends_at', '>', tx.now)
      .orderBy('g.starts_at')
      .limit(SHOWN)
      .execute()
    return rows.map(asDate)
  },
})

export type Comes = { id: string; patient: string; name: string; state: State; confirmed: boolean }

/** Who comes; of records that are closed to whoever asks only that a seat is taken. @throws notFound */
export const readGroup = verb({
  name: 'schedule.group.read',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<GroupDate & { people: Comes[] }> => {
    const row = await dates(tx).where('g.group_visit_id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    const rows = await tx.db
      .selectFrom('appointment')
      .select(['appointment_id as id', 'patient_id as patient', 'state', 'confirmed_at'])
      .where('group_visit_id', '=', id)
      .where('state', '<>', 'cancelled')
      .orderBy('created_at')
      .execute()
    const cards = await cardsOf(
      tx,
      rows.map(({ patient }) => patient),
    )
    return {
      ...asDate(row),
      people: rows.map(({ confirmed_at: at, state, ...one }) => ({
        ...one,
        state: state as State,
        confirmed: at !== null,
        name: cards.get(one.patient)?.card.name ?? '',
      })),
    }
  },
  audit: (_input, { people }) => ({
    action: 'read',
    what: 'list of patients',
    count: people.length,
  }),
})

const SEATS = 'Write the seats as a number from 2 to 200.'

/**
 * A date: its time is taken from whoever leads it, and from a room where one is needed.
 * @throws invalid when it is taken, OutsideHours
 */
export const addGroup = verb({
  name: 'schedule.group.add',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({
    type: z.uuid('Choose what for.'),
    ...whenAndWhom,
    way: z.enum(ways, 'Choose how they come.'),
    outside: allTheSame,
    seats: z.coerce.number(SEATS).int(SEATS).min(2, SEATS).max(200, SEATS),
  }),
  run: async (tx, { type, bookable, way, seats, outside, ...on }): Promise<{ id: string }> => {
    const group = await tx.db
      .selectFrom('visit_type')
      .select('visit_type_id')
      .where('visit_type_id', '=', type)
      .where('ended_at', 'is', null)
      .where('seats', '>', 1)
      .executeTakeFirst()
    const said = 'This is not a group visit. Give the visit type more than one seat first.'
    if (!group) throw invalid('no_group_visit', said, { type: said })
    const offered = await tx.db
      .selectFrom('visit_type_offered')
      .select('bookable_id')
      .where('visit_type_id', '=', type)
      .where('bookable_id', '=', bookable)
      .executeTakeFirst()
    const not = 'This person does not lead that group. Choose somebody else, or something else.'
    if (!offered) throw invalid('not_offered', not, { bookable: not })
    const kind = await kindOf(tx, type)
    const at = await momentOf(tx, on)
    const past = 'That time is over. Choose one to come.'
    if (at <= tx.now) throw invalid('past', past, { day: past })
    const end = new Date(at.getTime() + kind.minutes * MINUTE)
    const from = new Date(at.getTime() - kind.beforeMinutes * MINUTE)
    const to = new Date(end.getTime() + kind.afterMinutes * MINUTE)
    const why = await mustBeThere(tx, { bookable, at, end }, outside)
    const location = await placeThen(tx, bookable, at, on.clock)
    const inRoom = kind.needsRoom && way === 'in person'
    const rooms = kind.rooms.filter((one) => one.location === location).map((one) => one.id)
    await lockTimes(tx, [bookable, ...(inRoom ? rooms : [])])
    const room = inRoom ? await freeRoom(tx, rooms, from, to) : null
    const noRoom = 'It needs a room, and none is free then. Choose another time.'
    if (inRoom && !room) throw invalid('no_room', noRoom, { time: noRoom })
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('group_visit')
      .values({
        group_visit_id: id,
        visit_type_id: type,
        bookable_id: bookable,
        room_id: room,
        location_id: location,
        way,
        starts_at: at,
        ends_at: end,
        seats,
        outside_why: why,
        created_at: tx.now,
        created_by: tx.actor.account,
      })
      .execute()
    try {
      for (const what of [bookable, room]) if (what) await takeTime(tx, { what, from, to, for: id })
    } catch (error) {
      if (!(error instanceof PorticoError) || error.code !== 'time_taken') throw error
      const taken = 'That time is taken. Choose another one.'
      throw invalid('time_taken', taken, { time: taken })
    }
    return { id }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'group visit', id }),
})

const MINUTE = 60_000

/** @throws TimeTaken when every seat is taken */
export const joinGroup = verb({
  name: 'schedule.group.join',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({ patient: z.uuid(), group: z.uuid(), key: z.uuid() }),
  run: async (tx, { patient, group, key: sentAs }): Promise<{ id: string }> => {
    await openPerson(tx, patient)
    const row = await tx.db
      .selectFrom('group_visit')
      .selectAll()
      .where('group_visit_id', '=', group)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst()
    if (!row) throw notFound()
    const twice = await tx.db
      .selectFrom('appointment')
      .select('appointment_id')
      .where('patient_id', '=', patient)
      .where('group_visit_id', '=', group)
      .where('state', '<>', 'cancelled')
      .where((is) => is.or([is('sent_as', 'is', null), is('sent_as', '<>', sentAs)]))
      .executeTakeFirst()
    if (twice) throw conflict('comes_already', 'This patient comes to it already.')
    return placeAppointment(tx, {
      patient,
      type: row.visit_type_id,
      bookable: row.bookable_id,
      location: row.location_id,
      way: row.way as Way,
      at: row.starts_at,
      groupVisit: group,
      sentAs,
      checkRules: false,
      ...byStaff(tx),
    })
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'appointment', id, patient }),
})

/** Everybody who was coming is told. @throws conflict 'restricted_comes' when somebody comes whom this colleague may not see */
export const callOff = verb({
  name: 'schedule.group.call-off',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({ id: z.uuid() }),
  decide: ({ actor }) => {
    if (!actor.may.includes('appointments.book'))
      throw forbidden('books_too', 'Your role does not include cancelling visits.')
  },
  run: async (tx, { id }): Promise<string[]> => {
    const done = await tx.db
      .updateTable('group_visit')
      .set({ cancelled_at: tx.now })
      .where('group_visit_id', '=', id)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst()
    if (Number(done.numUpdatedRows) === 0) throw notFound()
    const rows = await tx.db
      .selectFrom('appointment')
      .select(['appointment_id as id', 'patient_id as patient'])
      .where('group_visit_id', '=', id)
      .where('state', 'in', ['booked', 'arrived'])
      .execute()
    const { n } = await tx.db
      .selectFrom('busy')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('what_id', '=', id)
      .executeTakeFirstOrThrow()
    if (Number(n) > rows.length)
      throw conflict(
        'restricted_comes',
        'Somebody comes whose record is restricted. A colleague who may open it has to call this off.',
      )
    for (const one of rows)
      await endAppointment(tx, { ...one, what: 'cancelled', why: 'other', ...byStaff(tx) })
    await giveBack(tx, id)
    return rows.map(({ patient }) => patient)
  },
  audit: ({ id }, patients) => [
    { action: 'change', what: 'group visit', id },
    ...patients.map((patient) => ({
      action: 'change' as const,
      what: 'appointment',
      patient,
    })),
  ],
})
