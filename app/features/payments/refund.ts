// Gives back what staff decided to: the gateway is asked under a key that is the refund's own, so that asked again it is done once.
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { followPayment } from './follow.ts'
import { Refused, type Gateway, type RefundKnown } from './gateway/gateway.ts'
import { gatewayOf } from './gateway/of.ts'
import { settleRefund, standingRefund } from './refunds.server.ts'

/** @throws Unreachable */
export async function followRefund(
  kit: Kit,
  id: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<void> {
  const ctx = () => jobContext(kit, 'payments')
  const at = await standingRefund(ctx(), { id })
  if (!at || !gateway || gateway.name !== at.gateway) return
  const known = await (
    at.gatewayRefund
      ? gateway.askRefund(at.gatewayRefund)
      : gateway.refund({ refund: id, charge: at.charge, minor: at.minor })
  ).catch((error: unknown): RefundKnown | null => {
    if (error instanceof Refused) return null
    throw error
  })
  await settleRefund(ctx(), { id, known })
  await followPayment(kit, at.payment, gateway)
}
