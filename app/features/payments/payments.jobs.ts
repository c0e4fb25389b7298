// What is done about payments without anybody waiting: following one, giving money back, and going through all that is open or may
// have changed, so that nothing depends on a message of the gateway that never came.
import { sql } from 'kysely'
import { z } from 'zod'
import { JobFailed, type Job } from '../../kit/jobs/job.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { followPayment } from './follow.ts'
import { Unreachable, type Gateway } from './gateway/gateway.ts'
import { goOnPlay } from './gateway/demo/play.server.ts'
import { gatewayOf } from './gateway/of.ts'
import { followRefund } from './refund.ts'
import { keepSession, standingPayment } from './settle.server.ts'

/** A gateway that does not answer is no failure of ours: it is asked again. */
async function orLater(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Unreachable) throw new JobFailed('gateway unreachable')
    throw error
  }
}

export const followPayments: Job = {
  name: 'payment',
  work: async (kit, { id }) => {
    if (id) await orLater(() => followPayment(kit, id))
  },
}

export const sendRefunds: Job = {
  name: 'refund',
  work: async (kit, { id }) => {
    if (id) await orLater(() => followRefund(kit, id))
  },
}

export const playOn: Job = {
  name: 'play',
  work: async (kit, { id }) => {
    if (id && kit.config.mode === 'demonstration') await goOnPlay(jobContext(kit, 'play'), { id })
  },
}

export const reconcilePayments: Job = {
  name: 'reconcile',
  every: '*/10 * * * *',
  work: async (kit) => orLater(() => reconcile(kit)),
}

const MOST = 200 // of a kind at a time; the rest comes with the next round
const OPEN_AGAIN = 2 * 60_000 // ms
const PAID_AGAIN = 6 * 3_600_000
const LOOK_BACK = 3 * 86_400_000
/** Within how long somebody who paid may still dispute it or have it given back elsewhere: messages tell of that. */
const PAID_BACK = 30 * 86_400_000

/** Doing it again changes nothing. @returns how many were asked about @throws Unreachable */
export async function reconcile(
  kit: Kit,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<number> {
  if (!gateway) return 0
  const due = await duePayments(jobContext(kit, 'payments'), {})
  for (const id of due.payments) await followPayment(kit, id, gateway)
  for (const id of due.refunds) await followRefund(kit, id, gateway)
  // And the other way round: whatever the gateway says was paid, is so here.
  const since = new Date(kit.clock().getTime() - LOOK_BACK)
  for await (const { payment, session } of gateway.paidSince(since)) {
    const ctx = jobContext(kit, 'payments')
    const at = z.uuid().safeParse(payment).success
      ? await standingPayment(ctx, { id: payment })
      : null
    if (at?.state === 'paid') continue
    if (!at) await sayUnknown(ctx, {})
    else {
      await keepSession(ctx, { id: payment, session })
      await followPayment(kit, payment, gateway)
    }
  }
  return due.payments.length + due.refunds.length
}

export const duePayments = verb({
  name: 'payments.due',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx) => {
    const before = (ms: number) => new Date(tx.now.getTime() - ms)
    const { rows } = await sql<{ id: string }>`
      (select p.payment_id as id from payment p where p.state in ('begun', 'waiting', 'declined')
        and (p.state <> 'declined' or p.ends_at > ${before(LOOK_BACK)})
        and coalesce(p.asked_at, p.created_at) < ${before(OPEN_AGAIN)}
        order by coalesce(p.asked_at, p.created_at) limit ${sql.lit(MOST)})
      union all
      (select p.payment_id from payment p where p.state = 'paid' and p.state_at > ${before(PAID_BACK)} and p.asked_at < ${before(PAID_AGAIN)}
        order by p.state_at limit ${sql.lit(MOST)})`.execute(tx.db)
    const refunds = await sql<{ id: string }>`
      select r.refund_id as id from payment_refund r where r.state in ('asked', 'sent') and r.created_at < ${before(OPEN_AGAIN)}
      order by r.created_at limit ${sql.lit(MOST)}`.execute(tx.db)
    return { payments: rows.map(({ id }) => id), refunds: refunds.rows.map(({ id }) => id) }
  },
})

const NOBODYS = '00000000-0000-8000-8000-0000000000aa'

/** The gateway took a payment that nobody here began. */
const sayUnknown = verb({
  name: 'payments.unknown',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: (tx) => addWork(tx, { kind: 'payment-unknown', about: NOBODYS, urgency: 'today' }),
})
