// The roles of staff and what each may do, as the database has them.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

export const readRoles = verb({
  name: 'access.roles.read',
  who: ['job'],
  input: z.object({}),
  audit: { action: 'read', what: 'roles' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('staff_role')
      .select(['role', 'may'])
      .orderBy('role')
      .execute()
    return rows.map(({ role, may }) => ({ role, may: may.toSorted() }))
  },
})
