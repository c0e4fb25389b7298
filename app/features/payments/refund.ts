// Gives back what staff decided to: the gateway is asked under a key that is the refund's own, so that asked again it is done once.
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { followPayment } from './follow.ts'
import { Refused, type Gateway, type RefundKnown } from './gateway/gateway.ts'
import { gatewayOf } from './gateway/of.ts'
import { settleRefund, standingRefund } from './refunds.server.ts'
import { standingPayment } from './settle.server.ts'

const KEY_LIVES = 20 * 3_600_000 // ms; the shortest that a gateway remembers one is a day

/** @throws Unreachable; Refused by a gateway that does not know it any more */
export async function followRefund(
  kit: Kit,
  id: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<void> {
  const ctx = () => jobContext(kit, 'payments')
  const at = await standingRefund(ctx(), { id })
  if (!at || !gateway || gateway.name !== at.gateway) return
  const again = kit.clock().getTime() - at.at.getTime() > KEY_LIVES
  const known = at.gatewayRefund
    ? await gateway.askRefund(at.gatewayRefund)
    : await gateway
        .refund({ refund: id, charge: at.charge, minor: at.minor, again })
        .catch((error: unknown): RefundKnown | null => {
          if (error instanceof Refused) return null
          throw error
        })
  const { state } = await settleRefund(ctx(), { id, known })
  if (state) await followPayment(kit, at.payment, gateway)
}

/** And what was given back of it lately: a bank may send that back after it was done. @throws Unreachable */
export async function followWhole(
  kit: Kit,
  id: string,
  gateway: Gateway | null = gatewayOf(kit),
): Promise<void> {
  await followPayment(kit, id, gateway)
  const at = await standingPayment(jobContext(kit, 'payments'), { id })
  for (const refund of at?.givenBack ?? []) await followRefund(kit, refund, gateway)
}
