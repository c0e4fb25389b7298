// A clinic whose times can be booked: who sees patients, for what, and when.
import { randomUUID } from 'node:crypto'
import type { TestPortal } from './kit.ts'

export type TestClinic = {
  /** The main place, in New York. */
  place: string
  type: string
  who: string
}

type Row = Record<string, unknown>

const insert = async ({ owner }: Pick<TestPortal, 'owner'>, table: string, row: Row) => {
  const names = Object.keys(row)
  await owner.query(
    `insert into ${table} (${names}) values (${names.map((_, i) => `$${i + 1}`)})`,
    Object.values(row),
  )
}

/** Somebody, or a room, that can be booked. @returns the id */
export async function addBookable(portal: TestPortal, name: string, more: Row = {}) {
  const id = randomUUID()
  const row = { bookable_id: id, kind: 'person', name, created_at: portal.kit.clock(), ...more }
  await insert(portal, 'bookable', row)
  return id
}

/** A type of visit that these offer. @returns the id */
export async function addType(portal: TestPortal, offeredBy: string[], more: Row = {}) {
  const id = randomUUID()
  const usual = { name: 'Check-up', minutes: 30, step_minutes: 30, lead_minutes: 0 }
  await insert(portal, 'visit_type', {
    visit_type_id: id,
    created_at: portal.kit.clock(),
    ...usual,
    ...more,
  })
  for (const who of offeredBy)
    await insert(portal, 'visit_type_offered', { visit_type_id: id, bookable_id: who })
  return id
}

/** Hours of somebody on these weekdays, from minute to minute. */
export async function addHours(
  portal: TestPortal,
  who: string,
  place: string,
  { weekdays = [1, 2, 3, 4, 5], from = 540, to = 720, ...more }: Row & { weekdays?: number[] } = {},
) {
  for (const weekday of weekdays)
    await insert(portal, 'availability', {
      bookable_id: who,
      availability_id: randomUUID(),
      location_id: place,
      weekday,
      from_minute: from,
      to_minute: to,
      starts_on: '2020-01-01',
      created_at: portal.kit.clock(),
      ...more,
    })
}

/** The place that `setUpClinic` made. */
export async function mainPlace({ owner }: Pick<TestPortal, 'owner'>): Promise<string> {
  const { rows } = await owner.query('select main_location from clinic')
  return rows[0].main_location as string
}

/** Dr. Ames, who gives check-ups of half an hour on weekdays from nine to noon. */
export async function openCalendar(portal: TestPortal, more: Row = {}): Promise<TestClinic> {
  const place = await mainPlace(portal)
  const who = await addBookable(portal, 'Dr. Ames')
  const type = await addType(portal, [who], more)
  await addHours(portal, who, place)
  return { place, type, who }
}

/** A date on which several come together. @returns the id */
export async function addGroup(
  portal: TestPortal,
  { type, who, place }: TestClinic,
  { at, seats, minutes = 60 }: { at: string; seats: number; minutes?: number },
) {
  const id = randomUUID()
  const starts = new Date(at)
  const ends = new Date(starts.getTime() + minutes * 60_000)
  await insert(portal, 'group_visit', {
    group_visit_id: id,
    visit_type_id: type,
    bookable_id: who,
    location_id: place,
    way: 'in person',
    starts_at: starts,
    ends_at: ends,
    seats,
    created_at: portal.kit.clock(),
  })
  await insert(portal, 'busy', { what_id: who, starts_at: starts, ends_at: ends, for_id: id })
  return id
}
