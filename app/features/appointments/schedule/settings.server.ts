// What can be booked, and what those who set it up choose from: also what has ended.
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'

export const listBookable = verb({
  name: 'schedule.settings.list',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (tx) => {
    const types = await tx.db
      .selectFrom('visit_type')
      .select(['visit_type_id as id', 'name', 'minutes', 'booked_by as bookedBy', 'ended_at'])
      .orderBy('ended_at', (by) => by.desc().nullsFirst())
      .orderBy('name')
      .execute()
    const bookables = await tx.db
      .selectFrom('bookable as b')
      .leftJoin('location as l', 'l.location_id', 'b.location_id')
      .select(['b.bookable_id as id', 'b.kind', 'b.name', 'b.title', 'b.ended_at'])
      .select('l.name as location')
      .orderBy('b.ended_at', (by) => by.desc().nullsFirst())
      .orderBy('b.kind')
      .orderBy('b.name')
      .execute()
    const offered = await tx.db
      .selectFrom('visit_type_offered')
      .select(['visit_type_id as type', 'bookable_id as bookable'])
      .execute()
    const locations = await tx.db
      .selectFrom('location')
      .select(['location_id as id', 'name'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute()
    const colleagues = await tx.db
      .selectFrom('staff_member as m')
      .innerJoin('account as a', 'a.account_id', 'm.account_id')
      .select(['m.account_id as account', 'm.name', 'm.role'])
      .where('a.disabled_at', 'is', null)
      .orderBy('m.name')
      .execute()
    return {
      types: types.map(ended),
      bookables: bookables.map(ended),
      offered,
      locations,
      colleagues,
    }
  },
})

const ended = <R extends { ended_at: Date | null }>({ ended_at: at, ...row }: R) => ({
  ...row,
  ended: at !== null,
})

export type Bookables = Awaited<ReturnType<typeof listBookable>>
