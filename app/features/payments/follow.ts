// Asks the gateway how a payment stands, and settles it by the answer. It asks outside of any transaction.
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import type { Gateway } from './gateway/gateway.ts'
import { gatewayOf } from './gateway/of.ts'
import { settle, standingPayment, type Settled } from './settle.server.ts'

const asPayments = (kit: Kit) => jobContext(kit, 'payments')

/** @returns null where there is nothing to ask yet @throws Unreachable */
export async function followPayment(
  kit: Kit,
  id: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<Settled | null> {
  const at = await standingPayment(asPayments(kit), { id })
  if (!at || gateway?.name !== at.gateway) return null
  if (at.session) {
    const known = await gateway.ask(at.session)
    return settle(asPayments(kit), { id, known })
  }
  // Nobody was led there, so nobody can have paid.
  if (at.state === 'begun' && at.ends <= kit.clock())
    return settle(asPayments(kit), { id, known: null })
  return null
}
