// A patient changed something of their details that the clinic must know: somebody looks it over and puts it on record.
import { sql } from 'kysely'
import type { Kind } from '../work/kind.ts'

export const profileChange = {
  kind: 'profile-change',
  title: 'work.profileChange',
  may: 'people.register',
  line: 'work.profileChange.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/details/${about}`,
  deed: 'work.profileChange.deed',
  tell: async (tx, { about }) => {
    const { rows } = await sql<{ part: 'name' }>`
      select part from profile_change where change_id = ${about}`.execute(tx.db)
    const [row] = rows
    return row
      ? [{ term: 'work.profileChange.what' as const, value: { text: `profile.part.${row.part}` } }]
      : []
  },
} as const satisfies Kind
