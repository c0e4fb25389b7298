// Leads to the gateway's page. Whoever comes here twice, by a second click, the back button or after the server died, gets the same
// page of the same payment: the gateway is asked under a key that is the payment's own.
import type { Kit } from '../../kit/kit.ts'
import { errorFields } from '../../kit/log.ts'
import { jobContext } from '../../kit/verb.ts'
import { followPayment } from './follow.ts'
import { Refused, Unreachable, type Gateway } from './gateway/gateway.ts'
import { gatewayOf } from './gateway/of.ts'
import type { Going } from './own.server.ts'
import { keepSession, labelOf, settle, standingPayment } from './settle.server.ts'
import { wayOf } from './way.server.ts'

/**
 * to: the address of the gateway's page; over: look at the payment again; down: nothing was charged, try again; unsure: another payment
 * of the same bill may have been paid.
 */
export type Way = { to: string } | 'over' | 'down' | 'unsure'

/** Stripe's pages are open for half an hour at least: who comes to one for the first time this late begins anew. */
const LEAST_OPEN = 31 * 60_000 // ms

/** @param back where the gateway leads back to: an address of ours, without the origin */
export async function leadToGateway(
  kit: Kit,
  { payment, open }: Going,
  back: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<Way> {
  const { id, session: known, ends } = payment
  if (!open || gateway?.name !== payment.gateway) return 'over'
  const ctx = () => jobContext(kit, 'payments')
  /** It is begun anew. */
  const giveUp = async (session: string | null): Promise<Way> => {
    if (session) await gateway.end(session)
    await settle(ctx(), { id, known: session ? await gateway.ask(session) : null })
    return 'over'
  }
  try {
    if (!known && ends.getTime() - kit.clock().getTime() < LEAST_OPEN) return await giveUp(null)
    if (!(await closeOthers(kit, gateway, id))) return await giveUp(known)
  } catch (error) {
    if (error instanceof Unreachable) return 'unsure'
    throw error
  }
  try {
    const { session, url } = await gateway.begin({
      payment: id,
      amount: { minor: payment.minor, currency: payment.currency },
      label: labelOf(payment.parts),
      back: kit.config.origin + back,
      ends,
    })
    await keepSession(ctx(), { id, session })
    return (await isLast(kit, gateway, id)) ? { to: url } : await giveUp(session)
  } catch (error) {
    if (error instanceof Refused) {
      kit.log.error('payments.refused', errorFields(error))
      if (!known) await settle(ctx(), { id, known: null })
      return 'down'
    }
    if (error instanceof Unreachable) return 'down'
    throw error
  }
}

/** Of the same bill one page is open at a time, so that nobody pays twice by accident. @returns whether it is owed after that */
async function closeOthers(kit: Kit, gateway: Gateway, id: string): Promise<boolean> {
  const way = await wayOf(jobContext(kit, 'payments'), { id })
  for (const other of way.others) await close(kit, gateway, other)
  return way.others.length === 0
    ? way.owed
    : (await wayOf(jobContext(kit, 'payments'), { id })).owed
}

/** Of two that went at the same moment, neither of which saw the other, the one that was begun later stays and closes the other. */
async function isLast(kit: Kit, gateway: Gateway, id: string): Promise<boolean> {
  const { others } = await wayOf(jobContext(kit, 'payments'), { id })
  if (others.some((other) => other > id)) return false
  return others.length === 0 || closeOthers(kit, gateway, id)
}

/** Its page is closed; where it was paid in this very moment, that stands. */
async function close(kit: Kit, gateway: Gateway, id: string): Promise<void> {
  const at = await standingPayment(jobContext(kit, 'payments'), { id })
  if (!at?.session || at.gateway !== gateway.name) return
  await gateway.end(at.session)
  await followPayment(kit, id, gateway)
}
