// What anybody may book, and when it is free: read as somebody who is not signed in, so nothing of anybody is in reach.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { freeSlots, nearestFree } from '../free.ts'
import type { Slot } from '../rules.ts'
import type { Way } from '../way.ts'
import { sameSlot, type Chosen } from './slot.ts'

const DAY = 86_400_000
/** Days that one page of times looks ahead, and times that it shows at most. */
const AHEAD = { days: 28, times: 60 }

export type Offered = {
  id: string
  name: string
  about: string
  minutes: number
  ways: Way[]
}

/** Visits that anybody may book. Groups are left out: their seats are for patients. */
export const listOffered = verb({
  name: 'booking.types.list',
  who: ['public'],
  input: z.object({}),
  run: async (tx): Promise<Offered[]> => {
    const rows = await tx.db
      .selectFrom('visit_type as v')
      .select(['v.visit_type_id as id', 'v.name', 'v.about', 'v.minutes', 'v.ways'])
      .where('v.booked_by', '=', 'anyone')
      .where('v.seats', '=', 1)
      .where('v.ended_at', 'is', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('visit_type_offered as o')
            .innerJoin('bookable as b', 'b.bookable_id', 'o.bookable_id')
            .select('o.visit_type_id')
            .whereRef('o.visit_type_id', '=', 'v.visit_type_id')
            .where('b.ended_at', 'is', null),
        ),
      )
      .orderBy('v.name')
      .execute()
    return rows as Offered[]
  },
  audit: () => [],
})

export type Names = {
  people: Record<string, string>
  places: Record<string, { name: string; zone: string }>
}
export type Times = { type: Offered; slots: Slot[]; names: Names; until: Date }

/** Free times from a moment on, soonest first. @throws notFound for what is not for everybody */
export const listTimes = verb({
  name: 'booking.times.list',
  who: ['public'],
  input: z.object({ type: z.uuid(), from: z.date().optional() }),
  run: async (tx, { type, from }): Promise<Times> => {
    const start = from && from > tx.now ? from : tx.now
    const until = new Date(start.getTime() + AHEAD.days * DAY)
    const search = { type, from: start, to: until, for: 'anyone', limit: AHEAD.times } as const
    const slots = (await freeSlots(tx, search)).filter(({ groupVisit }) => !groupVisit)
    return { type: await offeredType(tx, type), slots, names: await namesOf(tx), until }
  },
  audit: () => [],
})

export type Looked = { type: Offered; slot: Slot | null; near: Slot[]; names: Names }

/** One time, and what is free around it when it is not free any more. @throws notFound */
export const lookAtTime = verb({
  name: 'booking.time.read',
  who: ['public'],
  input: z.object({
    type: z.uuid(),
    chosen: z.custom<Chosen>((said) => typeof said === 'object' && said !== null),
  }),
  run: async (tx, { type, chosen }): Promise<Looked> => {
    const slot = await freeSlot(tx, type, chosen)
    const { at, ...wanted } = chosen
    const around = { type, around: new Date(at), location: wanted.location, for: 'anyone' } as const
    const near = slot ? [] : await nearestFree(tx, around)
    return {
      type: await offeredType(tx, type),
      slot,
      near: near.filter(({ groupVisit }) => !groupVisit),
      names: await namesOf(tx),
    }
  },
  audit: () => [],
})

/** The chosen time, if it is one that anybody may have now. */
export async function freeSlot(
  tx: Pick<Tx, 'db' | 'now'>,
  type: string,
  chosen: Chosen,
  who: 'anyone' | 'patients' = 'anyone',
): Promise<Slot | null> {
  const { at, bookable, location, way } = chosen
  const span = { from: new Date(at), to: new Date(at + 60_000) }
  const found = { type, ...span, bookables: [bookable], location, way, for: who }
  return sameSlot(await freeSlots(tx, found), chosen) ?? null
}

/** @throws notFound */
export async function offeredType(tx: Pick<Tx, 'db'>, id: string): Promise<Offered> {
  const row = await tx.db
    .selectFrom('visit_type')
    .select(['visit_type_id as id', 'name', 'about', 'minutes', 'ways'])
    .where('visit_type_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row as Offered
}

/** Who and where, by id: words about the clinic. */
export async function namesOf(tx: Pick<Tx, 'db'>): Promise<Names> {
  const { rows: people } = await sql<{ id: string; name: string; title: string | null }>`
    select bookable_id as id, name, title from bookable where kind = 'person' and ended_at is null`.execute(
    tx.db,
  )
  const { rows: places } = await sql<{ id: string; name: string; zone: string }>`
    select location_id as id, coalesce(nullif(name, ''), address) as name, time_zone as zone from location`.execute(
    tx.db,
  )
  return {
    people: Object.fromEntries(
      people.map(({ id, name, title }) => [id, title ? `${name}, ${title}` : name]),
    ),
    places: Object.fromEntries(places.map(({ id, name, zone }) => [id, { name, zone }])),
  }
}
