// Given back at the gateway itself and not by the portal: whoever may give back writes it down here, so that the ledger says what the
// gateway says. How much it is, is the gateway's word and not typed.
import { z } from 'zod'
import { conflict } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { finishWork } from '../work/add.ts'
import { differenceOf } from './payment.ts'
import { keepRefund, paymentOf, refundBefore, whyBack } from './refunds.server.ts'
import { tellOfBills } from './settle.server.ts'
import { takeOff } from './take-off.ts'

/**
 * The same form sent again is the same.
 * @throws conflict where both agree by now, where it is another amount than the form was drawn with, or while something is on its way
 */
export const bookElsewhere = verb({
  name: 'payments.refund.elsewhere',
  who: ['staff'],
  may: 'bills.refund',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    key: z.uuid(),
    /** As the form was drawn. */
    minor: z.coerce.number().int().positive(),
    words: whyBack,
  }),
  run: async (
    tx,
    { patient, id, key, minor, words },
  ): Promise<{ refund: string; made: boolean }> => {
    const payment = await paymentOf(tx, patient, id, true)
    const before = await refundBefore(tx, payment.patient, key)
    if (before) return { refund: before.id, made: false }
    const differs = differenceOf(payment)
    if (differs === null || differs <= 0)
      throw conflict(
        'nothing_elsewhere',
        'Nothing is left to be written down by now. Nothing was changed: look at the payment again.',
      )
    if (differs !== minor)
      throw conflict(
        'another_amount',
        'The payment service says another amount by now. Nothing was written down: look at it again.',
      )
    const refund = uuidv7(tx.now)
    await takeOff(tx, payment, { refund, minor, gone: true })
    await keepRefund(tx, payment, { id: refund, key, minor, words, elsewhere: true })
    if (payment.taken === payment.minor)
      await finishWork(tx, { kind: 'payment-differs', about: payment.id })
    await finishWork(tx, { kind: 'refund-failed', about: payment.id })
    await tellOfBills(tx, payment)
    return { refund, made: true }
  },
  audit: ({ patient, id }, { made }) =>
    made ? { action: 'create', what: 'refund', id, patient, why: 'elsewhere' } : [],
})
