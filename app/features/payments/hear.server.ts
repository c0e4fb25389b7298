// The gateway says that something changed. Its message is a reason to ask, and nothing in it is believed: told twice, late or in the
// wrong order, it changes nothing.
import { z } from 'zod'
import { forbidden } from '../../kit/errors.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { aboutOf } from './gateway/stripe/event.ts'
import { isSigned } from './gateway/stripe/signature.ts'
import { wasSaid } from './said-before.ts'
import { findPayment } from './settle.server.ts'
import { THE_GATEWAY } from './work.ts'

/** @throws forbidden for what Stripe did not sign just now */
export async function hearStripe(
  ctx: Context,
  { body, signature }: { body: string; signature: string },
): Promise<void> {
  const { stripe } = ctx.kit.config
  const good = stripe !== null && isSigned(signature, stripe.secret, body, ctx.kit.clock())
  const about = good ? aboutOf(body) : null
  const payment =
    about?.payment ??
    (about?.charge ? await findPayment(ctx, { gateway: 'stripe', charge: about.charge }) : null)
  await hear(ctx, { signed: good, payment })
}

const hear = verb({
  name: 'payments.hear',
  who: ['job'],
  input: z.object({ signed: z.boolean(), payment: z.uuid().nullable() }),
  decide(_tx, { signed }) {
    if (!signed) throw forbidden('bad_signature')
  },
  audit: () => [],
  run: async (tx, { payment }): Promise<boolean> => {
    if (payment) await enqueue(tx, 'payment', payment)
    return payment !== null
  },
})

const DAY = 86_400_000 // ms

/** Somebody said something that the gateway did not sign: a stranger, or its secret is another one by now. Work once a day. */
export const sayForgedPayment = verb({
  name: 'payments.forged',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<boolean> => {
    const work = { kind: 'payment-forged', about: THE_GATEWAY } as const
    if (await wasSaid(tx, work, new Date(tx.now.getTime() - DAY))) return false
    return (await addWork(tx, { ...work, urgency: 'soon' })) !== null
  },
})
