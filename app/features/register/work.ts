// Two records that may be one person's, found after an import: somebody decides.
import type { Kind } from '../work/kind.ts'

export const duplicate = {
  kind: 'duplicate',
  title: 'work.duplicate',
  may: 'people.merge',
  line: 'work.duplicate.line',
  href: ({ about }) => `/staff/duplicates/${about}`,
  deed: 'work.duplicate.deed',
} as const satisfies Kind
