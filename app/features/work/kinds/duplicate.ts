// Two records that may be of one person.
import type { Kind } from '../kind.ts'

export const duplicate = {
  kind: 'duplicate',
  title: 'work.duplicate',
  may: 'people.find',
  line: 'work.duplicate.line',
  href: ({ patient }) => `/staff/patients/${patient}`,
  deed: null,
} as const satisfies Kind
