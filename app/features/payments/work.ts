// What of payments waits for somebody: what does not agree with the gateway, what was disputed, what could not be given back.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { createTexts } from '../../texts/texts.ts'
import { moneyText } from '../bills/money.ts'
import type { Kind, Thing, Told } from '../work/kind.ts'
import { differenceOf } from './payment.ts'
import { paymentRows } from './rows.ts'

const href = ({ about, patient }: Thing) => `/staff/patients/${patient}/payments/${about}`

/** By how much, in the words of the form that writes it down. */
async function tellDifference(tx: Tx, { about }: Thing): Promise<Told[]> {
  const [payment] = await paymentRows(tx, sql`p.payment_id = ${about}`, { most: 1 })
  if (!payment) return []
  const { currency, refunded, minor, taken } = payment
  const t = createTexts({ lang: 'en', timeZone: 'UTC' })
  const say = (amount: number) => moneyText(t, { minor: amount, currency })
  const differs = differenceOf(payment)
  return [
    ...(taken === minor
      ? []
      : ([
          { term: 'payments.differs.asked', value: say(minor) },
          { term: 'payments.differs.taken', value: say(taken) },
        ] as const)),
    ...(differs
      ? ([
          { term: 'payments.differs.theirs', value: say(refunded) },
          { term: 'payments.differs.ours', value: say(refunded - differs) },
        ] as const)
      : []),
  ]
}

export const paymentDiffers = {
  kind: 'payment-differs',
  title: 'work.paymentDiffers',
  may: 'bills.refund',
  line: 'work.paymentDiffers.line',
  href,
  deed: null,
  tell: tellDifference,
} as const satisfies Kind

/** Of nobody on record. */
export const paymentUnknown = {
  kind: 'payment-unknown',
  title: 'work.paymentUnknown',
  may: 'bills.refund',
  line: 'work.paymentUnknown.line',
  href: () => '/staff/work',
  deed: null,
  tell: async () => [
    { term: 'work.paymentUnknown.todo', value: { text: 'work.paymentUnknown.how' } },
  ],
} as const satisfies Kind

/** There is one gateway: what it is about is always this. */
export const THE_GATEWAY = '00000000-0000-8000-8000-0000000000ab'

/** Whoever manages the clinic looks whether its secret was changed. */
export const paymentForged = {
  kind: 'payment-forged',
  title: 'work.paymentForged',
  may: 'clinic.manage',
  line: 'work.paymentForged.line',
  href: () => '/staff/work',
  deed: null,
  tell: async () => [
    { term: 'work.paymentForged.todo', value: { text: 'work.paymentForged.how' } },
  ],
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
