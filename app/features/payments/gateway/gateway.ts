// What a payment gateway is to the portal. It has a page of its own, where cards are entered; the portal leads there, is told that
// something changed, and asks what is so. It never believes what it is told: a message of the gateway is a reason to ask.
import type { Money } from '../../bills/money.ts'

export const gatewayNames = ['stripe', 'demo'] as const
export type GatewayName = (typeof gatewayNames)[number]

export type Asked = {
  /** Our id of the payment: asked again for the same one, the gateway gives the same page. */
  payment: string
  amount: Money
  /** What its page says that it is for: numbers of bills, and no word of what was done. */
  label: string
  /** Where its page leads back to. */
  back: string
  ends: Date
}

/** Why a card was not taken, in our own words. */
export const whys = ['funds', 'expired card', 'wrong details', 'not you', 'bank', 'other'] as const
export type Why = (typeof whys)[number]

export type Known = {
  /** open: nothing was paid yet, and can be. */
  state: 'open' | 'waiting' | 'paid' | 'declined' | 'expired'
  why: Why | null
  charge: string | null
  /** What was taken, in the smallest unit; 0 unless paid. */
  taken: number
  refunded: number
  /** Each by the gateway's id of it; of one payment there can be several. */
  disputes: Dispute[]
}

export type Dispute = { id: string; state: 'open' | 'won' | 'lost'; minor: number }

export type RefundKnown = { id: string; state: 'sent' | 'done' | 'failed' }

export type Gateway = {
  name: GatewayName
  /** The least that it takes, in the smallest unit. */
  least: number
  /** @throws Unreachable, and nothing is known then; Refused */
  begin(asked: Asked): Promise<{ session: string; url: string }>
  ask(session: string): Promise<Known>
  /** Its page takes the payment no more. Nothing happens where it was paid, or is over. */
  end(session: string): Promise<void>
  /** Asked again for the same refund, it is given back once. `again`: so long after the first time that its key may be forgotten. */
  refund(asked: {
    refund: string
    charge: string
    minor: number
    again: boolean
  }): Promise<RefundKnown>
  askRefund(id: string): Promise<RefundKnown>
  /** Everything that was begun since then, as far as it was paid: by our id of the payment. */
  paidSince(since: Date): AsyncIterable<{ payment: string; session: string }>
}

/** Whether it did what it was asked is not known: asked again, it says. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** It says that it does not do this, however often it is asked. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
