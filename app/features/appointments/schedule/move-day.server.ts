// Somebody is away: what was booked with them, a new time proposed for each, one go that blocks the day and either moves all of
// them, which tells each patient, or offers each their time, which is held for them; and what became of it.
import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden, notFound, PorticoError } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { cardsOf } from '../../find/cards.ts'
import type { State } from '../appointment.ts'
import type { Offer } from '../earlier/offer.server.ts'
import { makeOffer } from '../earlier/offers.ts'
import { freeSlots, nearestFree } from '../free.ts'
import { moveAppointment, TimeTaken } from '../place.ts'
import type { Slot } from '../rules.ts'
import type { Way } from '../way.ts'
import { named, type FreeTime } from './book.server.ts'
import { bookablesOf, day, type Bookable } from './read.server.ts'
import { byStaff } from './visit.server.ts'
import { momentOf } from './where.ts'

const DAY = 86_400_000 // ms
const LOOK = 28 // days ahead
const PROPOSED = 6 // times for each
const ANOTHER = 2 * DAY // somebody else is as good as waiting so long

const span = {
  bookable: z.uuid('Choose who is away.'),
  day,
  /** Minutes of the day by the main place's clock. */
  from: z.number('Write from when.').int().min(0).max(1439),
  to: z.number('Write until when.').int().min(1).max(1440),
}

export type Affected = {
  id: string
  patient: string
  name: string
  type: string
  startsAt: Date
  timeZone: string
  /** The best first. */
  times: FreeTime[]
}
export type Away = {
  people: Bookable[]
  whom: Bookable
  affected: Affected[]
  /** Of records that are closed to whoever asks: somebody else has to see to them. */
  hidden: number
}

type Row = {
  id: string
  patient: string
  typeId: string
  type: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  way: string
  /** Minutes that are kept free around it. */
  before: number
  after: number
}

export const lookAtDay = verb({
  name: 'schedule.day.look',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object(span),
  run: async (tx, input): Promise<Away> => {
    const people = (await bookablesOf(tx)).filter(({ kind }) => kind === 'person')
    const whom = people.find(({ id }) => id === input.bookable)
    if (!whom) throw notFound()
    const within = await spanOf(tx, input)
    const rows = await lying(tx, input.bookable, within)
    const cards = await cardsOf(
      tx,
      rows.map(({ patient }) => patient),
    )
    const proposed = await propose(tx, input.bookable, rows, within)
    const { rows: held } = await sql<{ n: number }>`
      select count(*)::int as n from busy where what_id = ${input.bookable} and held_until is null
        and starts_at < ${within.to} and ends_at > ${within.from} and starts_at > ${new Date(within.from.getTime() - DAY)}
        and not exists (select from group_visit g where g.group_visit_id = busy.for_id)`.execute(
      tx.db,
    )
    return {
      people,
      whom,
      affected: rows.map((row, i) => ({
        id: row.id,
        patient: row.patient,
        name: cards.get(row.patient)?.card.name ?? '',
        type: row.type,
        startsAt: row.startsAt,
        timeZone: row.timeZone,
        times: proposed[i] ?? [],
      })),
      hidden: Math.max(0, (held[0]?.n ?? 0) - rows.length),
    }
  },
  audit: (_input, { affected }) => ({
    action: 'read',
    what: 'list of patients',
    count: affected.length,
  }),
})

type Within = { from: Date; to: Date }

const spanOf = async (
  tx: Pick<Tx, 'db'>,
  { day: on, from, to }: { day: string; from: number; to: number },
): Promise<Within> => ({
  from: await momentOf(tx, { day: on, minute: from, clock: null }),
  to: await momentOf(tx, { day: on, minute: to, clock: null }),
})

async function lying(tx: Tx, bookable: string, { from, to }: Within): Promise<Row[]> {
  const rows = await tx.db
    .selectFrom('appointment as a')
    .innerJoin('visit_type as t', 't.visit_type_id', 'a.visit_type_id')
    .select(['a.appointment_id as id', 'a.patient_id as patient', 't.name as type'])
    .select(['t.visit_type_id as typeId', 'a.starts_at as startsAt', 'a.ends_at as endsAt'])
    .select(['a.time_zone as timeZone', 'a.way'])
    .select(['t.before_minutes as before', 't.after_minutes as after'])
    .where('a.bookable_id', '=', bookable)
    .where('a.starts_at', '>', new Date(Math.max(from.getTime() - DAY, tx.now.getTime())))
    .where('a.starts_at', '<', to)
    .where('a.ends_at', '>', from)
    .where('a.state', '=', 'booked')
    .where('a.group_visit_id', 'is', null)
    .orderBy('a.starts_at')
    .execute()
  return rows
}

type Time = Pick<Slot, 'bookable' | 'at' | 'end'>
const overlaps = (slot: Time, other: Time): boolean =>
  slot.bookable === other.bookable && slot.at < other.end && slot.end > other.at

/** For each the nearest times, none of which is the best of somebody before. */
async function propose(tx: Tx, away: string, rows: Row[], within: Within): Promise<FreeTime[][]> {
  const byKind = new Map<string, FreeTime[]>()
  const given: Time[] = []
  const gone = { bookable: away, at: within.from.getTime(), end: within.to.getTime() }
  const all: FreeTime[][] = []
  for (const { typeId, way, startsAt, before, after } of rows) {
    const whole = ({ bookable, at, end }: Time): Time => ({
      bookable,
      at: at - before * MINUTE,
      end: end + after * MINUTE,
    })
    let free = byKind.get(`${typeId} ${way}`)
    if (!free) {
      const to = new Date(within.to.getTime() + LOOK * DAY)
      const search = { type: typeId, way: way as Way, from: tx.now, to, for: 'staff' as const }
      const slots = await freeSlots(tx, search)
      free = await named(
        tx,
        slots.filter((slot) => !overlaps(slot, gone) && !slot.groupVisit),
      )
      byKind.set(`${typeId} ${way}`, free)
    }
    const cost = ({ at, bookable }: Slot) =>
      Math.abs(at - startsAt.getTime()) + (bookable === away ? 0 : ANOTHER)
    const best = free
      .filter((slot) => !given.some((other) => overlaps(whole(slot), other)))
      .toSorted((a, b) => cost(a) - cost(b))
      .slice(0, PROPOSED)
    if (best[0]) given.push(whole(best[0]))
    all.push(best)
  }
  return all
}

const chosen = z.object({
  id: z.uuid(),
  /** Null: it stands, and somebody calls them. */
  slot: z
    .object({ bookable: z.uuid(), day, minute: z.number().int(), location: z.uuid() })
    .nullable(),
})

/**
 * Blocks the time and moves what was chosen, or offers it: all of it or nothing. What is offered stays where it was until the
 * patient answers; refused or not answered it is work for the desk.
 * @throws TimeTaken
 */
export const moveDay = verb({
  name: 'schedule.day.move',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({
    ...span,
    why: z.string().trim().min(1, 'Say why, for your colleagues.').max(200),
    chosen: z.array(chosen).max(200),
    /** For how many hours each is offered their time; null: they are moved there at once. */
    offerHours: z.number('Choose how long.').int().min(1).max(168).nullable().default(null),
  }),
  decide: ({ actor }) => {
    if (!actor.may.includes('appointments.book'))
      throw forbidden('books_too', 'Your role does not include moving visits.')
  },
  run: async (tx, input): Promise<{ id: string; moved: string[]; offered: string[] }> => {
    const within = await spanOf(tx, input)
    const rows = await lying(tx, input.bookable, within)
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('availability_exception')
      .values({
        exception_id: id,
        bookable_id: input.bookable,
        what: 'closed',
        starts_at: within.from,
        ends_at: within.to,
        why: input.why,
        created_at: tx.now,
        created_by: tx.actor.account,
      })
      .execute()
    const moved: string[] = []
    const offered: string[] = []
    for (const { id: appointment, slot } of input.chosen) {
      const row = rows.find((one) => one.id === appointment)
      if (!row || !slot) continue
      if (input.offerHours === null) await move(tx, row, slot)
      else await offer(tx, row, slot, input.offerHours)
      const told = input.offerHours === null ? moved : offered
      told.push(row.patient)
    }
    return { id, moved, offered }
  },
  audit: ({ bookable }, { moved, offered }) => [
    { action: 'change', what: 'hours', id: bookable },
    ...moved.map((patient) => ({ action: 'change' as const, what: 'appointment', patient })),
    ...offered.map((patient) => ({ action: 'create' as const, what: 'offer', patient })),
  ],
})

type To = NonNullable<z.output<typeof chosen>['slot']>

/** As long as it was: some take longer than their type. */
async function timeOf(tx: StaffTx, { startsAt, endsAt }: Row, { location, ...on }: To) {
  const at = await momentOf(tx, { ...on, clock: location })
  return { at, end: new Date(at.getTime() + endsAt.getTime() - startsAt.getTime()) }
}

async function move(tx: StaffTx, row: Row, slot: To): Promise<void> {
  const { id, patient, way } = row
  const { bookable, location } = slot
  const { at, end } = await timeOf(tx, row, slot)
  const to = { bookable, location, way: way as Way, at, end }
  await moveAppointment(tx, { patient, id, to, checkRules: false, ...byStaff(tx) })
}

/** @throws TimeTaken */
async function offer(tx: StaffTx, row: Row, slot: To, hours: number): Promise<void> {
  const { id: appointment, patient, typeId: type, way, startsAt } = row
  const { bookable, location } = slot
  const { at, end } = await timeOf(tx, row, slot)
  const ways = [way as Way]
  try {
    await makeOffer(tx, {
      patient,
      appointment,
      slot: { at: at.getTime(), end: end.getTime(), bookable, location, ways },
      heldUntil: heldUntil(tx.now.getTime(), { hours, at: at.getTime(), old: startsAt.getTime() }),
      why: 'clinic',
    })
  } catch (error) {
    if (!(error instanceof PorticoError) || error.code !== 'time_taken') throw error
    throw new TimeTaken(await nearestFree(tx, { type, way: way as Way, around: at, for: 'staff' }))
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** An hour before the visit that cannot be kept somebody has to call, and before the new time they must know that they come. */
function heldUntil(now: number, { hours, at, old }: { hours: number; at: number; old: number }) {
  const last = Math.min(at - 15 * MINUTE, Math.max(old - HOUR, now + 30 * MINUTE))
  return new Date(Math.max(now + 5 * MINUTE, Math.min(now + hours * HOUR, last)))
}

export type Became = {
  id: string
  patient: string
  name: string
  oldAt: Date
  at: Date | null
  timeZone: string
  whom: string | null
  /**
   * sure: moved, and they said that they will come, or took or chose that time; waits: moved and told; offered: it stands, and
   * another time is held for them; refused, silent: it stands, they did not take that time; call: it stands; over: cancelled.
   */
  how: 'sure' | 'waits' | 'offered' | 'refused' | 'silent' | 'call' | 'over'
  /** Of offered: until when it is held. */
  until: Date | null
}

export type Moved = {
  whom: string
  from: Date
  to: Date
  why: string
  zone: string
  people: Became[]
}

/** @throws notFound */
export const readMoved = verb({
  name: 'schedule.day.read',
  who: ['staff'],
  may: 'appointments.plan',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<Moved> => {
    const block = await tx.db
      .selectFrom('availability_exception as e')
      .innerJoin('bookable as b', 'b.bookable_id', 'e.bookable_id')
      .select(['e.bookable_id as bookable', 'b.name as whom', 'e.why', 'e.created_at as made'])
      .select(['e.starts_at as from', 'e.ends_at as to'])
      .where('e.exception_id', '=', id)
      .where('e.what', '=', 'closed')
      .executeTakeFirst()
    if (!block) throw notFound()
    const { rows } = await sql<Found>`
      select f.appointment_id as id, f.patient_id as patient, f.starts_at as "oldAt", a.state, a.starts_at as "startsAt",
        a.time_zone as "timeZone", a.confirmed_at as "confirmedAt", b.name as whom,
        a.bookable_id = ${block.bookable} and a.starts_at = f.starts_at as stays,
        o.state as offer, o.starts_at as "offeredAt", o.held_until as until, o.whom as "offeredWith",
        (select l.side in ('patient', 'helper') from appointment_event l where l.patient_id = f.patient_id
          and l.appointment_id = f.appointment_id and l.what = 'moved' order by l.created_at desc limit 1) as "bySelf"
      from appointment_event f
      join appointment a on a.patient_id = f.patient_id and a.appointment_id = f.appointment_id
      join bookable b on b.bookable_id = a.bookable_id
      left join lateral (select case when o.state = 'open' and o.held_until <= ${tx.now} then 'expired' else o.state end as state,
          o.starts_at, o.held_until, w.name as whom
        from slot_offer o join bookable w on w.bookable_id = o.bookable_id
        where o.patient_id = f.patient_id and o.appointment_id = f.appointment_id and o.why = 'clinic' and o.created_at >= ${block.made}
        order by o.created_at desc limit 1) o on true
      where f.bookable_id = ${block.bookable} and f.starts_at >= ${block.from} and f.starts_at < ${block.to}
        and f.what in ('booked', 'moved') and f.created_at < ${block.made} and a.group_visit_id is null
        and not exists (select from appointment_event l where l.patient_id = f.patient_id and l.appointment_id = f.appointment_id
          and l.what in ('booked', 'moved', 'cancelled') and l.created_at > f.created_at and l.created_at < ${block.made})
      order by f.starts_at, f.appointment_id`.execute(tx.db)
    const cards = await cardsOf(
      tx,
      rows.map(({ patient }) => patient),
    )
    const { timeZone: zone = 'UTC' } = rows[0] ?? {}
    return {
      ...block,
      zone,
      people: rows.map((row) => ({
        id: row.id,
        patient: row.patient,
        name: cards.get(row.patient)?.card.name ?? '',
        oldAt: row.oldAt,
        timeZone: row.timeZone,
        ...became(row),
      })),
    }
  },
  audit: (_input, { people }) => ({
    action: 'read',
    what: 'list of patients',
    count: people.length,
  }),
})

type Found = {
  id: string
  patient: string
  oldAt: Date
  state: State
  startsAt: Date
  timeZone: string
  confirmedAt: Date | null
  whom: string
  stays: boolean
  offer: Offer['state'] | null
  offeredAt: Date | null
  until: Date | null
  offeredWith: string | null
  bySelf: boolean | null
}

function became(row: Found): Pick<Became, 'how' | 'at' | 'whom' | 'until'> {
  const { stays, state, startsAt, confirmedAt, offer: offered, bySelf } = row
  const nowhere = { at: null, whom: null, until: null }
  if (state === 'cancelled') return { how: 'over', ...nowhere }
  if (stays && offered === 'open')
    return { how: 'offered', at: row.offeredAt, whom: row.offeredWith, until: row.until }
  if (stays)
    return {
      how: offered === 'refused' ? 'refused' : offered === 'expired' ? 'silent' : 'call',
      ...nowhere,
    }
  const sure = confirmedAt || state !== 'booked' || bySelf
  return { how: sure ? 'sure' : 'waits', at: startsAt, whom: row.whom, until: null }
}
