// What waits for the privacy officer: an access by staff that looks odd (app/features/audit/watch), a log that was touched.
import type { Kind } from '../work/kind.ts'
import type { Rule } from './watch/rules.ts'

export const oddAccess = {
  kind: 'odd-access',
  title: 'work.odd-access',
  may: 'audit.read',
  line: 'work.odd-access.line',
  href: ({ about }) => `/staff/audit/alerts/${about}`,
  deed: 'work.odd-access.deed',
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('access_alert as a')
      .innerJoin('staff_member as m', 'm.account_id', 'a.account_id')
      .select(['m.name', 'm.role', 'a.rule', 'a.last_at'])
      .where('a.alert_id', '=', about)
      .executeTakeFirst()
    return row
      ? [
          { term: 'work.odd-access.why', value: { text: `alerts.rule.${row.rule as Rule}` } },
          { term: 'work.openedBy', value: `${row.name}, ${row.role}` },
          { term: 'work.openedAt', value: row.last_at },
        ]
      : []
  },
} as const satisfies Kind

/** There is one log: what it is about is always this. */
export const THE_LOG = '00000000-0000-8000-8000-00000000a0d1'

export const brokenLog = {
  kind: 'broken-log',
  title: 'work.broken-log',
  may: 'audit.read',
  line: 'work.broken-log.line',
  href: () => '/staff/audit/chain',
  deed: null,
} as const satisfies Kind
