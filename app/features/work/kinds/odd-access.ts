// An access that looks odd: the own record, the same surname, many charts in a short time.
import type { Kind } from '../kind.ts'

export const oddAccess = {
  kind: 'odd-access',
  title: 'work.odd-access',
  may: 'audit.read',
  line: 'work.odd-access.line',
  href: () => '/staff/audit',
  deed: null,
} as const satisfies Kind
