// A patient asks for a correction of the record: somebody answers within the time of the law; and they disagree with a denial.
import type { Kind, Thing } from '../work/kind.ts'

const href = ({ about, patient }: Thing) => `/staff/patients/${patient}/corrections/${about}`

export const askedAmendment = {
  kind: 'amendment',
  title: 'work.amendment',
  may: 'records.amend',
  line: 'work.amendment.line',
  href,
  deed: 'work.amendment.deed',
} as const satisfies Kind

/** The clinic may answer a statement, and need not. */
export const disagreedAmendment = {
  kind: 'amendment-disagreed',
  title: 'work.amendmentDisagreed',
  may: 'records.amend',
  line: 'work.amendmentDisagreed.line',
  href,
  deed: null,
} as const satisfies Kind
