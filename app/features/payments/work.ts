// What of payments waits for somebody: what does not agree with the gateway, what was disputed, what could not be given back.
import type { Kind, Thing } from '../work/kind.ts'

const href = ({ about, patient }: Thing) => `/staff/patients/${patient}/payments/${about}`

export const paymentDiffers = {
  kind: 'payment-differs',
  title: 'work.paymentDiffers',
  may: 'bills.refund',
  line: 'work.paymentDiffers.line',
  href,
  deed: null,
} as const satisfies Kind

/** Of nobody on record. */
export const paymentUnknown = {
  kind: 'payment-unknown',
  title: 'work.paymentUnknown',
  may: 'bills.refund',
  line: 'work.paymentUnknown.line',
  href: () => '/staff/work',
  deed: null,
} as const satisfies Kind

export const paymentDisputed = {
  kind: 'payment-disputed',
  title: 'work.paymentDisputed',
  may: 'bills.refund',
  line: 'work.paymentDisputed.line',
  href,
  deed: 'work.paymentDisputed.deed',
} as const satisfies Kind

export const refundFailed = {
  kind: 'refund-failed',
  title: 'work.refundFailed',
  may: 'bills.refund',
  line: 'work.refundFailed.line',
  href,
  deed: 'work.refundFailed.deed',
} as const satisfies Kind
