// Leads to the gateway's page. Whoever comes here twice, by a second click, the back button or after the server died, gets the same
// page of the same payment: the gateway is asked under a key that is the payment's own.
import type { Kit } from '../../kit/kit.ts'
import { errorFields } from '../../kit/log.ts'
import { jobContext } from '../../kit/verb.ts'
import { followPayment } from './follow.ts'
import { Refused, Unreachable, type Gateway } from './gateway/gateway.ts'
import { gatewayOf } from './gateway/of.ts'
import type { Going } from './own.server.ts'
import { keepSession, labelOf, standingPayment } from './settle.server.ts'

/** to: the address of the gateway's page; over: look at the payment again; down: nothing was charged, try again. */
export type Way = { to: string } | 'over' | 'down'

/** @param back where the gateway leads back to: an address of ours, without the origin */
export async function leadToGateway(
  kit: Kit,
  { payment, others, open }: Going,
  back: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<Way> {
  if (!open || gateway?.name !== payment.gateway) return 'over'
  try {
    // Of the same bill one page is open at a time, so that nobody pays twice by accident.
    for (const other of others) await close(kit, gateway, other)
    const { session, url } = await gateway.begin({
      payment: payment.id,
      amount: { minor: payment.minor, currency: payment.currency },
      label: labelOf(payment.parts),
      back: kit.config.origin + back,
      ends: payment.ends,
    })
    await keepSession(jobContext(kit, 'payments'), { id: payment.id, session })
    return { to: url }
  } catch (error) {
    if (error instanceof Refused) {
      kit.log.error('payments.refused', errorFields(error))
      return 'down'
    }
    if (error instanceof Unreachable) return 'down'
    throw error
  }
}

/** Its page is closed; where it was paid in this very moment, that stands. */
async function close(kit: Kit, gateway: Gateway, id: string): Promise<void> {
  const at = await standingPayment(jobContext(kit, 'payments'), { id })
  if (!at?.session) return
  await gateway.end(at.session)
  await followPayment(kit, id, gateway)
}
