// What is done about payments without anybody waiting: following one, giving money back, and going through all that is open or may
// have changed, so that nothing depends on a message of the gateway that never came.
import { sql } from 'kysely'
import { z } from 'zod'
import { hashedUuid } from '../../kit/ids.ts'
import { JobFailed, type Job } from '../../kit/jobs/job.ts'
import type { Kit } from '../../kit/kit.ts'
import { code, errorFields } from '../../kit/log.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { followPayment } from './follow.ts'
import { gatewayNames, Unreachable, type Gateway } from './gateway/gateway.ts'
import { goOnPlay } from './gateway/demo/play.server.ts'
import { gatewayOf } from './gateway/of.ts'
import { followRefund, followWhole } from './refund.ts'
import { wasSaid } from './said-before.ts'
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
    if (id) await orLater(() => followWhole(kit, id))
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

/** So many in a row without an answer, and the gateway is gone for now. */
const SILENT = 5

/**
 * Doing it again changes nothing, and what cannot be done of one payment holds up no other.
 * @returns how many were asked about @throws Unreachable at the end, where it did not answer about one
 */
export async function reconcile(
  kit: Kit,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<number> {
  if (!gateway) return 0
  const due = await duePayments(jobContext(kit, 'payments'), { gateway: gateway.name })
  let unanswered: Unreachable | null = null
  let silent = 0
  const each = async (id: string, work: () => Promise<unknown>, payment = true): Promise<void> => {
    try {
      await work()
      silent = 0
    } catch (error) {
      kit.log.error('payments.not_followed', { id: code(id), ...errorFields(error) })
      // Or it would be the first again next time.
      if (payment) await markAsked(jobContext(kit, 'payments'), { id })
      if (!(error instanceof Unreachable)) return
      unanswered ??= error
      silent += 1
      if (silent === SILENT) throw error
    }
  }
  for (const id of due.payments) await each(id, () => followWhole(kit, id, gateway))
  for (const id of due.refunds) await each(id, () => followRefund(kit, id, gateway), false)
  // And the other way round: whatever the gateway says was paid, is so here.
  const since = new Date(kit.clock().getTime() - LOOK_BACK)
  for await (const { payment, session } of gateway.paidSince(since)) {
    const ctx = jobContext(kit, 'payments')
    const at = z.uuid().safeParse(payment).success
      ? await standingPayment(ctx, { id: payment })
      : null
    if (at?.state === 'paid') continue
    if (!at) {
      const isNew = await sayUnknown(ctx, { session })
      if (isNew) kit.log.error('payments.unknown', { session: code(session) })
    } else
      await each(payment, async () => {
        await keepSession(ctx, { id: payment, session })
        await followPayment(kit, payment, gateway)
      })
  }
  if (unanswered) throw unanswered
  return due.payments.length + due.refunds.length
}

export const duePayments = verb({
  name: 'payments.due',
  who: ['job'],
  input: z.object({ gateway: z.enum(gatewayNames) }),
  audit: () => [],
  run: async (tx, { gateway }) => {
    const before = (ms: number) => new Date(tx.now.getTime() - ms)
    const { rows } = await sql<{ id: string }>`
      (select p.payment_id as id from payment p where p.gateway = ${gateway} and p.state in ('begun', 'waiting', 'declined')
        and (p.state <> 'declined' or p.ends_at > ${before(LOOK_BACK)})
        and coalesce(p.asked_at, p.created_at) < ${before(OPEN_AGAIN)}
        order by coalesce(p.asked_at, p.created_at) limit ${sql.lit(MOST)})
      union all
      (select p.payment_id from payment p where p.gateway = ${gateway} and p.state = 'paid' and p.state_at > ${before(PAID_BACK)} and p.asked_at < ${before(PAID_AGAIN)}
        order by p.state_at limit ${sql.lit(MOST)})
      union
      (select p.payment_id from payment_refund r join payment p on p.payment_id = r.payment_id and p.patient_id = r.patient_id
        where r.state = 'done' and r.state_at > ${before(PAID_BACK)} and p.gateway = ${gateway} and p.asked_at < ${before(PAID_AGAIN)}
        order by r.state_at limit ${sql.lit(MOST)})`.execute(tx.db)
    const refunds = await sql<{ id: string }>`
      select r.refund_id as id from payment_refund r join payment p on p.payment_id = r.payment_id and p.patient_id = r.patient_id
      where r.state in ('asked', 'sent') and r.created_at < ${before(OPEN_AGAIN)} and p.gateway = ${gateway}
      order by r.created_at limit ${sql.lit(MOST)}`.execute(tx.db)
    return { payments: rows.map(({ id }) => id), refunds: refunds.rows.map(({ id }) => id) }
  },
})

export const markAsked = verb({
  name: 'payments.asked',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<void> => {
    await sql`update payment set asked_at = ${tx.now} where payment_id = ${id}`.execute(tx.db)
  },
})

/** The gateway took a payment that nobody here began: said once of each, whatever becomes of the work. @returns whether it is new */
const sayUnknown = verb({
  name: 'payments.unknown',
  who: ['job'],
  input: z.object({ session: z.string().min(1).max(200) }),
  audit: () => [],
  run: async (tx, { session }): Promise<boolean> => {
    const about = hashedUuid(tx.vault.blind('payment-unknown', session))
    if (await wasSaid(tx, { kind: 'payment-unknown', about })) return false
    return (await addWork(tx, { kind: 'payment-unknown', about, urgency: 'today' })) !== null
  },
})
