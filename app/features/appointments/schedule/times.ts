// What stands about the hours of some people and rooms, for whoever lays out a day; and the places with their clocks.
import { invalid } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { checkZone } from '../clock.ts'
import type { Exception } from '../rules.ts'
import type { Way } from '../way.ts'
import type { Days, Times } from './hours.ts'

type Db = Pick<Tx, 'db'>

/** By id of the person or room; somebody without hours has an empty entry. */
export async function timesOf(
  { db }: Db,
  bookables: string[],
  from: Date,
  to: Date,
): Promise<Map<string, Times>> {
  const times = new Map<string, Times>(bookables.map((id) => [id, { rules: [], exceptions: [] }]))
  if (bookables.length === 0) return times
  const rules = await db
    .selectFrom('availability')
    .selectAll()
    .where('bookable_id', 'in', bookables)
    .where('ended_at', 'is', null)
    .execute()
  for (const rule of rules)
    times.get(rule.bookable_id)?.rules.push({
      location: rule.location_id,
      weekday: rule.weekday,
      from: rule.from_minute,
      to: rule.to_minute,
      startsOn: String(rule.starts_on),
      endsOn: rule.ends_on === null ? null : String(rule.ends_on),
      everyWeeks: rule.every_weeks,
      ways: rule.ways as Way[],
      types: rule.visit_types,
    })
  const exceptions = await db
    .selectFrom('availability_exception')
    .select(['bookable_id', 'location_id', 'what', 'starts_at', 'ends_at', 'ways'])
    .where('ended_at', 'is', null)
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .execute()
  for (const row of exceptions) {
    const exception: Exception = {
      location: row.location_id,
      what: row.what as Exception['what'],
      from: row.starts_at.getTime(),
      to: row.ends_at.getTime(),
      ways: row.ways as Way[] | null,
    }
    // A place that is closed is closed to everybody who would be there.
    const whose = row.bookable_id ? [times.get(row.bookable_id)] : times.values()
    for (const one of whose) one?.exceptions.push(exception)
  }
  return times
}

export type Place = { id: string; name: string; zone: string }

export type Clinic = Days & { places: Place[]; main: Place; closed: Record<string, string> }

/** @throws invalid when no clinic is set up, or a place has no clock */
export async function clinicDays({ db }: Db): Promise<Clinic> {
  const places = await db
    .selectFrom('location')
    .select(['location_id as id', 'name', 'time_zone as zone'])
    .orderBy('name')
    .execute()
  const clinic = await db
    .selectFrom('clinic')
    .select(['main_location', 'closed_days'])
    .executeTakeFirst()
  const main = places.find(({ id }) => id === clinic?.main_location) ?? places[0]
  if (!main) throw invalid('no_clinic', 'No clinic has been set up yet.')
  const zones = new Map(places.map(({ id, zone }) => [id, zone]))
  const closed = (clinic?.closed_days ?? {}) as Record<string, string>
  return {
    places,
    main,
    closed,
    closedDays: new Set(Object.keys(closed)),
    zoneOf: (location) => checkZone(zones.get(location)),
  }
}
