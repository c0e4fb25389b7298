// A payment: what was asked for, what came of it, and how that reads. Pure, for verbs and screens alike.
import type { GatewayName, Why } from './gateway/gateway.ts'

export type PaymentState = 'begun' | 'waiting' | 'paid' | 'declined' | 'expired'
export type RefundState = 'asked' | 'sent' | 'done' | 'failed'

/** As people read it. */
export type Standing =
  | PaymentState
  | 'disputed'
  | 'lost'
  | 'going back'
  | 'refunded'
  | 'partly refunded'

export type Part = { bill: string; number: string; minor: number }
export type Refund = {
  id: string
  minor: number
  state: RefundState
  at: Date
  /** Why, as whoever paid reads it. */
  words: string
  by: string | null
  /** It was done at the gateway itself, and written down here afterwards. */
  elsewhere: boolean
}

export type Payment = {
  id: string
  patient: string
  currency: string
  minor: number
  state: PaymentState
  stateAt: Date
  why: Why | null
  /** 0 unless it was paid. */
  taken: number
  refunded: number
  dispute: 'open' | 'won' | 'lost' | null
  disputed: number
  receipt: string | null
  gateway: GatewayName
  session: string | null
  charge: string | null
  by: string | null
  at: Date
  ends: Date
  parts: Part[]
  refunds: Refund[]
}

type Far = Pick<Payment, 'state' | 'dispute' | 'refunds' | 'taken'>

const given = (refunds: Pick<Refund, 'state' | 'minor'>[], states: RefundState[]): number =>
  refunds.filter(({ state }) => states.includes(state)).reduce((sum, { minor }) => sum + minor, 0)

export function standingOf({ state, dispute, refunds, taken }: Far): Standing {
  if (state !== 'paid') return state
  if (dispute === 'open') return 'disputed'
  if (dispute === 'lost') return 'lost'
  if (given(refunds, ['asked', 'sent']) > 0) return 'going back'
  const back = given(refunds, ['done'])
  if (back === 0) return 'paid'
  return back < taken ? 'partly refunded' : 'refunded'
}

/** How much of it can still be given back. What was given back elsewhere than here counts. */
export const leftOf = ({
  taken,
  refunds,
  refunded,
  disputed,
  dispute,
}: Pick<Payment, 'taken' | 'refunds' | 'refunded' | 'disputed' | 'dispute'>): number =>
  Math.max(
    0,
    taken -
      Math.max(refunded, given(refunds, ['asked', 'sent', 'done'])) -
      (dispute && dispute !== 'won' ? disputed : 0),
  )

/**
 * How much more the gateway gave back than is written down here; below 0, how much less. Null while something is on its way, when
 * nobody can say.
 */
export function differenceOf({
  state,
  refunds,
  refunded,
}: Pick<Payment, 'state' | 'refunds' | 'refunded'>): number | null {
  if (state !== 'paid' || given(refunds, ['asked', 'sent']) > 0) return null
  return refunded - given(refunds, ['done'])
}

/** Whether the page of the gateway still takes it. */
export const isOpen = ({ state, ends }: Pick<Payment, 'state' | 'ends'>, now: Date): boolean =>
  (state === 'begun' || state === 'declined') && ends > now

/**
 * What the gateway took, spread over what it was asked for: bill by bill in their order. What is more goes to the last one, of which
 * the ledger makes credit.
 */
export function spread<P extends { minor: number }>(parts: readonly P[], taken: number): P[] {
  let left = taken
  return parts.flatMap((part, n) => {
    const minor = n === parts.length - 1 ? left : Math.min(left, part.minor)
    left -= minor
    return minor > 0 ? [{ ...part, minor }] : []
  })
}
