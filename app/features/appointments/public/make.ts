// From a request to the appointment that it becomes: its time changes hands in one step, so nobody can come between.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { By } from '../place.ts'
import { placeAppointment } from '../place.ts'
import { giveBack, lockTimes } from '../take.ts'
import type { Way } from '../way.ts'
import { openAsked, type Kept } from './asked.ts'
import type { Visit } from './letters.ts'

export type Request = {
  id: string
  type: string
  bookable: string
  room: string | null
  location: string
  way: Way
  startsAt: Date
  endsAt: Date
  timeZone: string
  state: 'asked' | 'proved' | 'waits' | 'booked' | 'refused' | 'cancelled' | 'over'
  appointment: string | null
  sealed: Buffer | null
  at: Date
}

export const requestColumns = sql`r.request_id as id, r.visit_type_id as type, r.bookable_id as bookable, r.room_id as room,
  r.location_id as location, r.way, r.starts_at as "startsAt", r.ends_at as "endsAt", r.time_zone as "timeZone", r.state,
  r.appointment_id as appointment, r.sealed, r.created_at as at`

/** Day, time and place of it, for letters. */
export async function visitOf(tx: Pick<Tx, 'db'>, request: Request): Promise<Visit> {
  const { startsAt, timeZone, location } = request
  const row = await tx.db
    .selectFrom('location')
    .select(['name', 'address'])
    .where('location_id', '=', location)
    .executeTakeFirst()
  const place = [row?.name, row?.address].filter(Boolean).join(', ')
  return { startsAt, timeZone, place }
}

/** @returns its id @throws TimeTaken */
export async function makeAppointment(
  tx: Tx,
  { request, kept, patient }: { request: Request; kept: Kept; patient: string },
  by: Omit<By, 'via'>,
): Promise<string> {
  const { type, bookable, room, location, way, startsAt, endsAt } = request
  await lockTimes(tx, [bookable, ...(room ? [room] : [])])
  await giveBack(tx, request.id)
  const { id } = await placeAppointment(tx, {
    ...by,
    via: 'public',
    patient,
    type,
    bookable,
    location,
    way,
    at: startsAt,
    end: endsAt,
    ...(room && { room }),
    ...(kept.about && { reason: kept.about }),
    checkRules: false,
  })
  return id
}

/** What is sealed in it; null once it was removed. */
export const keptOf = async (
  tx: Pick<Tx, 'vault'>,
  { id, sealed }: Pick<Request, 'id' | 'sealed'>,
): Promise<Kept | null> => (sealed ? openAsked(tx, id, sealed) : null)
