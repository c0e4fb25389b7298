// A form that somebody sent without an account, and of whom the portal does not know who it is.
import type { Kind } from '../../work/kind.ts'

export const intakeToMatch = {
  kind: 'intake',
  title: 'work.intake',
  may: 'people.register',
  line: 'work.intake.line',
  href: ({ about }) => `/staff/intake/${about}`,
  deed: 'work.intake.deed',
} as const satisfies Kind
