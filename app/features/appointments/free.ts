// Which times are free: what the clinic offers and what is taken, read in one statement, and the rules over it.
import { sql } from 'kysely'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { checkZone } from './clock.ts'
import {
  freeTimes,
  type Exception,
  type Person,
  type Rule,
  type Slot,
  type Wanted,
} from './rules.ts'
import type { Way } from './way.ts'

export type Search = {
  /** Id of the visit type. */
  type: string
  from: Date
  to: Date
  /** Only with these. */
  bookables?: string[]
  location?: string
  way?: Way
  /** BCP 47 code that the person speaks. */
  language?: string
  for: 'anyone' | 'patients' | 'staff'
  limit?: number
}

type Reader = Pick<Tx, 'db' | 'now'>

/** Soonest first. @throws notFound for a type that is none, or not for these people */
export async function freeSlots(tx: Reader, search: Search): Promise<Slot[]> {
  const from = search.from > tx.now ? search.from : tx.now
  if (!isUuid(search.type)) throw notFound()
  const read = await readAll(tx, { ...search, from })
  if (!read?.type) throw notFound()
  const { type, people, closures, zones, rooms, closed, groups } = read
  const lead = search.for !== 'staff'
  const here = (location: string) =>
    Object.hasOwn(zones, location) && (!search.location || search.location === location)
  if (type.seats > 1) return seatsOf(groups ?? [], { search, here, type, now: tx.now, lead })
  return freeTimes({
    type: { ...type, ways: type.ways.filter((way) => !search.way || way === search.way) },
    people: (people ?? []).map((person) => ({
      ...person,
      taken: pairs(person),
      rules: (person.rules ?? []).filter(({ location }) => here(location)),
      exceptions: [...(person.exceptions ?? []), ...(closures ?? [])].filter(
        ({ what, location }) => what === 'closed' || here(location as string),
      ),
      dayCounts: new Map(Object.entries(person.counts ?? {})),
    })),
    rooms: (rooms ?? []).map((room) => ({
      ...room,
      taken: pairs(room),
      closed: [...(room.exceptions ?? []), ...(closures ?? [])]
        .filter((one) => one.what === 'closed' && (!one.location || one.location === room.location))
        .flatMap((one) => [one.from, one.to]),
    })),
    closedDays: new Set(Object.keys(closed ?? {})),
    zoneOf: (location) => checkZone(zones[location]),
    from: from.getTime(),
    to: search.to.getTime(),
    now: tx.now.getTime(),
    lead,
    limit: search.limit,
  })
}

const NEAREST = 6
const DAY = 86_400_000

/** The free times nearest to one that is not free any more, before it and after it, in their order: six unless told. */
export async function nearestFree(
  tx: Reader,
  { around, limit = NEAREST, ...search }: Omit<Search, 'from' | 'to'> & { around: Date },
): Promise<Slot[]> {
  const at = around.getTime()
  const far = (days: number) =>
    freeSlots(tx, { ...search, from: new Date(at - days * DAY), to: new Date(at + days * DAY) })
  let found = await far(7)
  if (found.length < limit) found = await far(60)
  const nearest = found.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  return nearest.slice(0, limit).toSorted((a, b) => a.at - b.at)
}

type TakenRead = { begins: number[] | null; ends: number[] | null }
type PersonRead = TakenRead &
  Pick<Person, 'id'> & {
    rules: Rule[] | null
    exceptions: Exception[] | null
    counts: Record<string, number> | null
  }
type GroupRead = {
  id: string
  bookable: string
  location: string
  way: Way
  at: number
  end: number
  left: number
}
type Read = {
  type: (Wanted & { seats: number }) | null
  people: PersonRead[] | null
  /** Of whole places. */
  closures: Exception[] | null
  zones: Record<string, string>
  rooms: (TakenRead & { id: string; location: string; exceptions: Exception[] | null })[] | null
  closed: Record<string, string> | null
  groups: GroupRead[] | null
}

/** From, to, from, to …, in ms. */
function pairs({ begins, ends }: TakenRead): number[] {
  if (!begins || !ends) return []
  const all: number[] = []
  for (let i = 0; i < begins.length; i += 1)
    all.push((begins[i] as number) * 1000, (ends[i] as number) * 1000)
  return all
}

type Groups = {
  search: Search
  here: (location: string) => boolean
  type: Wanted
  now: Date
  lead: boolean
}

/** Dates of groups that have a seat left. */
function seatsOf(groups: GroupRead[], { search, here, type, now, lead }: Groups): Slot[] {
  const from = lead ? now.getTime() + type.leadMinutes * 60_000 : now.getTime()
  const to = lead ? now.getTime() + (type.aheadDays + 1) * DAY : Infinity
  return groups
    .filter((one) => one.left > 0 && one.at >= from && one.at < to && here(one.location))
    .filter(({ way }) => !search.way || way === search.way)
    .slice(0, search.limit)
    .map(({ id, left, way, at, end, bookable, location }) => ({
      at,
      end,
      bookable,
      location,
      ways: [way],
      groupVisit: id,
      seatsLeft: left,
    }))
}

const audiences = {
  anyone: ['anyone'],
  patients: ['anyone', 'patients'],
  staff: ['anyone', 'patients', 'staff'],
}

// The clinic's own language goes without saying.
const OWN = 'en'

async function readAll(tx: Reader, search: Search): Promise<Read | undefined> {
  const { type, from, to, bookables = null, language = null } = search
  const speaks = language?.split('-')[0] === OWN ? null : (language?.split('-')[0] ?? null)
  // What lies in the time began at most a day before it (busy_within_a_day).
  const taken = (what: 'b.bookable_id') => sql`
    (select array_agg(floor(date_part('epoch', y.starts_at))::bigint order by y.starts_at)
      from busy y where y.what_id = ${sql.ref(what)} and y.starts_at > ${new Date(from.getTime() - DAY)} and y.starts_at < ${new Date(to.getTime() + DAY)}
        and (y.held_until is null or y.held_until >= ${tx.now})) as begins,
    (select array_agg(ceil(date_part('epoch', y.ends_at))::bigint order by y.starts_at)
      from busy y where y.what_id = ${sql.ref(what)} and y.starts_at > ${new Date(from.getTime() - DAY)} and y.starts_at < ${new Date(to.getTime() + DAY)}
        and (y.held_until is null or y.held_until >= ${tx.now})) as ends`
  const exceptions = (of: 'x.bookable_id = b.bookable_id' | 'x.bookable_id is null') => sql`
    (select json_agg(json_build_object('location', x.location_id, 'what', x.what, 'ways', x.ways,
        'from', (date_part('epoch', x.starts_at) * 1000)::bigint, 'to', (date_part('epoch', x.ends_at) * 1000)::bigint))
      from availability_exception x where ${sql.raw(of)} and x.ended_at is null
        and x.ends_at > ${from} and x.starts_at < ${to})`
  const { rows } = await sql<Read>`
    with kind as (
      select * from visit_type t where t.visit_type_id = ${type} and t.ended_at is null
        and t.booked_by = any(${audiences[search.for]}::text[])
    ), who as (
      select b.bookable_id from kind join visit_type_offered o using (visit_type_id) join bookable b using (bookable_id)
      where b.kind = 'person' and b.ended_at is null
        and (${bookables}::uuid[] is null or b.bookable_id = any(${bookables}::uuid[]))
        and (${speaks}::text is null or exists (select from unnest(b.languages) l where split_part(l, '-', 1) = ${speaks}))
    ), counted as (
      select c.bookable_id, json_object_agg(c.day, c.n) as counts
      from kind k cross join lateral app.booked_by_day(k.visit_type_id, array(select bookable_id from who), ${new Date(from.getTime() - DAY)}, ${new Date(to.getTime() + DAY)}) c
      where k.day_limit is not null group by 1
    )
    select
      (select json_build_object('id', visit_type_id, 'minutes', minutes, 'beforeMinutes', before_minutes, 'afterMinutes', after_minutes,
          'stepMinutes', step_minutes, 'ways', ways, 'leadMinutes', lead_minutes, 'aheadDays', ahead_days, 'dayLimit', day_limit,
          'needsRoom', needs_room, 'seats', seats) from kind) as type,
      (select json_agg(p) from (
        select b.bookable_id as id, ${taken('b.bookable_id')}, ${exceptions('x.bookable_id = b.bookable_id')} as exceptions,
          (select json_agg(json_build_object('location', a.location_id, 'weekday', a.weekday, 'from', a.from_minute, 'to', a.to_minute,
              'startsOn', a.starts_on, 'endsOn', a.ends_on, 'everyWeeks', a.every_weeks, 'ways', a.ways, 'types', a.visit_types)
              order by a.weekday, a.from_minute)
            from availability a where a.bookable_id = b.bookable_id and a.ended_at is null) as rules,
          (select counts from counted where counted.bookable_id = b.bookable_id) as counts
        from who join bookable b using (bookable_id) order by b.name, b.bookable_id) p) as people,
      ${exceptions('x.bookable_id is null')} as closures,
      (select json_object_agg(location_id, time_zone) from location where ended_at is null) as zones,
      (select json_agg(r) from (
        select b.bookable_id as id, b.location_id as location, ${taken('b.bookable_id')},
          ${exceptions('x.bookable_id = b.bookable_id')} as exceptions
        from kind join bookable b on kind.needs_room and b.kind = 'room' and b.ended_at is null) r) as rooms,
      (select closed_days from clinic limit 1) as closed,
      (select json_agg(g order by g.at) from (
        select v.group_visit_id as id, v.bookable_id as bookable, v.location_id as location, v.way,
          (date_part('epoch', v.starts_at) * 1000)::bigint as at, (date_part('epoch', v.ends_at) * 1000)::bigint as end,
          v.seats - (select count(*) from busy y where y.what_id = v.group_visit_id
            and (y.held_until is null or y.held_until >= ${tx.now}))::int as left
        from kind join group_visit v on v.visit_type_id = kind.visit_type_id and kind.seats > 1
        where v.cancelled_at is null and v.starts_at >= ${from} and v.starts_at < ${to}
          and (${bookables}::uuid[] is null or v.bookable_id = any(${bookables}::uuid[]))) g) as groups`.execute(
    tx.db,
  )
  return rows[0]
}
