// A patient asked for more of a medicine: somebody answers, somebody sends it to the pharmacy, and an answer can be late.
import type { Kind, Thing } from '../../work/kind.ts'

const href = ({ about, patient }: Thing) => `/staff/patients/${patient}/refills/${about}`

export const askedRefill = {
  kind: 'refill',
  title: 'work.refill',
  may: 'refills.take',
  line: 'work.refill.line',
  href,
  deed: 'work.refill.deed',
} as const satisfies Kind

export const refillToSend = {
  kind: 'refill-send',
  title: 'work.refillSend',
  may: 'refills.take',
  line: 'work.refillSend.line',
  href,
  deed: 'work.refillSend.deed',
} as const satisfies Kind

/** For those who can answer it. */
export const lateRefill = {
  kind: 'late-refill',
  title: 'work.lateRefill',
  may: 'refills.approve',
  line: 'work.lateRefill.line',
  href,
  deed: 'work.refill.deed',
} as const satisfies Kind
