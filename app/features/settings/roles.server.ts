// The roles of staff: what each may do and how many people have it; one more, as a copy of another.
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { role as roleKind } from './kinds/role.ts'
import { change, oneAtATime } from './versions.ts'

const may = 'staff.manage' as const

export const listRolesWithPeople = verb({
  name: 'settings.roles',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: { action: 'read', what: 'roles' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('staff_role as r')
      .select(['r.role', 'r.may'])
      .select(({ selectFrom }) =>
        selectFrom('staff_member as m')
          .innerJoin('account as a', 'a.account_id', 'm.account_id')
          .select((m) => m.fn.countAll<number>().as('n'))
          .whereRef('m.role', '=', 'r.role')
          .where('a.disabled_at', 'is', null)
          .as('people'),
      )
      .orderBy('r.role')
      .execute()
    return rows.map(({ people, ...row }) => ({ ...row, people: Number(people ?? 0) }))
  },
})

const NAME = 'A role is called by small letters and spaces, such as medical assistant.'

/** A role under a new name that may what another may, to be changed from there. */
export const copyRole = verb({
  name: 'settings.role.copy',
  who: ['staff'],
  may,
  input: z.object({
    from: z.string(),
    name: z
      .string()
      .trim()
      .toLowerCase()
      .min(2, 'Write what the role is called.')
      .max(40, 'Use at most 40 letters.')
      .regex(/^[a-z]+( [a-z]+)*$/, NAME),
  }),
  decide: mustBeFresh,
  audit: ({ name }) => ({ action: 'create', what: 'role', why: name }),
  run: async (tx, { from, name }) => {
    await oneAtATime(tx)
    const value = await roleKind.read(tx, from)
    if (!value) throw notFound()
    if (await roleKind.read(tx, name)) {
      const said = 'There is a role of this name.'
      throw invalid('role_taken', said, { name: said })
    }
    await tx.db.insertInto('staff_role').values({ role: name, may: [] }).execute()
    await change(tx, roleKind, name, value)
    return { name }
  },
})
