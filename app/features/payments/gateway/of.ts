// Through which gateway this portal is paid. With none configured there is no way to pay here, and pages say how else one can.
import type { Kit } from '../../../kit/kit.ts'
import { demoGateway } from './demo/gateway.ts'
import type { Gateway } from './gateway.ts'
import { stripeGateway } from './stripe/stripe.ts'

const known = new WeakMap<Kit, Gateway | null>()

export function gatewayOf(kit: Kit): Gateway | null {
  let gateway = known.get(kit)
  if (gateway === undefined) {
    const { stripe, mode } = kit.config
    gateway = stripe ? stripeGateway(stripe) : mode === 'demonstration' ? demoGateway(kit) : null
    known.set(kit, gateway)
  }
  return gateway
}

/** Whether bills can be paid here. */
export const canPay = (kit: Kit): boolean => gatewayOf(kit) !== null
