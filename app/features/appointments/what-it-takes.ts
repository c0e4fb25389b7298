// What an appointment takes beside somebody's time: a room of the place, a seat of a group.
import { sql } from 'kysely'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Way } from './way.ts'

type Reader = Pick<Tx, 'db' | 'now'>

export type Kind = {
  id: string
  minutes: number
  beforeMinutes: number
  afterMinutes: number
  needsRoom: boolean
  rooms: { id: string; location: string }[]
}

/** @throws notFound */
export async function kindOf(tx: Reader, type: string): Promise<Kind> {
  if (!isUuid(type)) throw notFound()
  const { rows } = await sql<Kind>`
    select visit_type_id as id, minutes, before_minutes as "beforeMinutes", after_minutes as "afterMinutes",
      needs_room as "needsRoom",
      coalesce((select json_agg(json_build_object('id', b.bookable_id, 'location', b.location_id) order by b.name)
        from bookable b where t.needs_room and b.kind = 'room' and b.ended_at is null), '[]') as rooms
    from visit_type t where t.visit_type_id = ${type}`.execute(tx.db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

/** The zone of a place as it is now. @throws notFound */
export async function zoneOf(tx: Reader, location: string): Promise<string> {
  const row = isUuid(location)
    ? await tx.db
        .selectFrom('location')
        .select('time_zone')
        .where('location_id', '=', location)
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound()
  return row.time_zone
}

export type Group = {
  id: string
  bookable: string
  room: string | null
  location: string
  way: Way
  at: Date
  end: Date
  seats: number
}

/** @throws notFound for one that is of another type, or was called off */
export async function groupOf(tx: Reader, id: string, type: string): Promise<Group> {
  const { rows } = isUuid(id)
    ? await sql<Group>`
        select group_visit_id as id, bookable_id as bookable, room_id as room, location_id as location, way,
          starts_at as at, ends_at as end, seats
        from group_visit where group_visit_id = ${id} and visit_type_id = ${type} and cancelled_at is null`.execute(
        tx.db,
      )
    : { rows: [] }
  if (!rows[0]) throw notFound()
  return rows[0]
}

/** The lowest seat that nobody has; null when it is full. Call it with the group locked. */
export async function freeSeat(tx: Reader, { id, seats }: Group): Promise<number | null> {
  const { rows } = await sql<{ seat: number }>`
    select s as seat from generate_series(0, ${seats - 1}::int) s
    where not exists (select from busy y where y.what_id = ${id} and y.seat = s
      and (y.held_until is null or y.held_until >= ${tx.now}))
    order by s limit 1`.execute(tx.db)
  return rows[0]?.seat ?? null
}

/** The first of these rooms that is free all the while; null when none is. Call it with them locked. */
export async function freeRoom(
  tx: Reader,
  rooms: string[],
  from: Date,
  to: Date,
): Promise<string | null> {
  const { rows } = await sql<{ room: string }>`
    select b.bookable_id as room from unnest(${rooms}::uuid[]) with ordinality as r (id, n)
      join bookable b on b.bookable_id = r.id and b.ended_at is null
    where not exists (select from busy y where y.what_id = r.id and y.starts_at < ${to} and y.ends_at > ${from}
        and (y.held_until is null or y.held_until >= ${tx.now}))
      and not exists (select from availability_exception x where x.bookable_id = r.id and x.what = 'closed' and x.ended_at is null
        and x.starts_at < ${to} and x.ends_at > ${from})
    order by r.n limit 1`.execute(tx.db)
  return rows[0]?.room ?? null
}
