// A reduction that somebody proposed waits for whoever may agree to it.
import type { Kind } from '../work/kind.ts'

export const reductionToDecide = {
  kind: 'bill-reduction',
  title: 'work.billReduction',
  may: 'bills.reduce',
  line: 'work.billReduction.line',
  href: ({ patient }) => `/staff/patients/${patient}/bills`,
  deed: 'work.billReduction.deed',
} as const satisfies Kind
