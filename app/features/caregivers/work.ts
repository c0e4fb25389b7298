// Who decides for a patient who cannot is looked at again, every few months.
import type { Kind } from '../work/kind.ts'

export const incapacityReview = {
  kind: 'incapacity-review',
  title: 'work.incapacity-review',
  may: 'proxy.confirm',
  line: 'work.incapacity-review.line',
  href: ({ patient }) => `/staff/patients/${patient}/helpers`,
  deed: 'work.incapacity-review.deed',
} as const satisfies Kind
