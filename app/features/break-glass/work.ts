// Each opening of a restricted record waits for a review.
import type { Kind } from '../work/kind.ts'

export const emergencyAccess = {
  kind: 'emergency-access',
  title: 'work.emergency-access',
  may: 'break-glass.review',
  line: 'work.emergency-access.line',
  href: ({ about }) => `/staff/glass/${about}`,
  deed: 'work.emergency-access.deed',
  tell: async (tx, { about, patient }) => {
    const row = await tx.db
      .selectFrom('break_glass as b')
      .innerJoin('staff_member as m', 'm.account_id', 'b.account_id')
      .select(['m.name', 'm.role', 'b.started_at'])
      .where('b.patient_id', '=', patient)
      .where('b.break_id', '=', about)
      .executeTakeFirst()
    return row
      ? [
          { term: 'work.openedBy', value: `${row.name}, ${row.role}` },
          { term: 'work.openedAt', value: row.started_at },
        ]
      : []
  },
} as const satisfies Kind
