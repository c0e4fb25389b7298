// What the clinic offers for booking, and of one kind of visit whom one can choose, where and how.
import type { Tx } from '../../../kit/kit.ts'
import { isUuid } from '../../../kit/ids.ts'
import { notFound } from '../../../kit/errors.ts'
import type { Way } from '../way.ts'

export type VisitType = {
  id: string
  name: string
  about: string
  preparation: string
  minutes: number
  ways: Way[]
  seats: number
  aheadDays: number
  changeHours: number
  graceMinutes: number
  lateFeeCents: number | null
}
export type Person = { id: string; name: string; title: string | null; languages: string[] }
export type Place = { id: string; name: string; address: string; timeZone: string }

/** Kinds of visit that patients book by themselves, in the order of their names. */
export const typesOf = (tx: Pick<Tx, 'db'>): Promise<VisitType[]> => types(tx).execute()

const types = (tx: Pick<Tx, 'db'>) =>
  tx.db
    .selectFrom('visit_type')
    .select([
      'visit_type_id as id',
      'name',
      'about',
      'preparation',
      'minutes',
      'seats',
      'ahead_days as aheadDays',
      'change_hours as changeHours',
      'grace_minutes as graceMinutes',
      'late_fee_cents as lateFeeCents',
    ])
    .select((eb) => eb.ref('ways').$castTo<Way[]>().as('ways'))
    .where('booked_by', 'in', ['anyone', 'patients'])
    .where('ended_at', 'is', null)
    .orderBy('name')

export type Offer = { type: VisitType; people: Person[]; places: Place[] }

/** @throws notFound for what patients do not book by themselves */
export async function offerOf(tx: Pick<Tx, 'db'>, id: string): Promise<Offer> {
  const type = isUuid(id)
    ? await types(tx).where('visit_type_id', '=', id).executeTakeFirst()
    : undefined
  if (!type)
    throw notFound('no_visit_type', 'This cannot be booked here any more. Choose another visit.')
  return { type, ...(await whoAndWhere(tx, id)) }
}

/** Of an appointment that there is: also where it is a kind that staff alone book. */
export async function whoAndWhere(
  tx: Pick<Tx, 'db'>,
  type: string,
): Promise<{ people: Person[]; places: Place[] }> {
  const people = await tx.db
    .selectFrom('visit_type_offered as o')
    .innerJoin('bookable as b', 'b.bookable_id', 'o.bookable_id')
    .select(['b.bookable_id as id', 'b.name', 'b.title', 'b.languages'])
    .where('o.visit_type_id', '=', type)
    .where('b.ended_at', 'is', null)
    .orderBy('b.name')
    .execute()
  const places = await tx.db
    .selectFrom('location')
    .select(['location_id as id', 'name', 'address', 'time_zone as timeZone'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return { people, places }
}
