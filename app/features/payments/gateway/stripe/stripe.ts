// Stripe, spoken to over its REST API. Its own page (Checkout) takes the card; what we know of a payment are two opaque ids.
// Not yet verified against Stripe itself: docs/running/payments.md says what was tried and how.
import type { Stripe } from '../../../../kit/config-pay.ts'
import {
  Refused,
  Unreachable,
  type Gateway,
  type Known,
  type RefundKnown,
  type Why,
} from '../gateway.ts'

/** As the shapes below are read; a newer account default changes nothing for us. */
export const STRIPE_VERSION = '2025-09-30.clover'
const MS = 10_000
const LEAST = 50 // cents

type Deed = { method: 'GET' | 'POST'; path: string; body?: Record<string, string>; key?: string }

/** @param ms how long an answer is waited for */
export function stripeGateway({ key, url }: Pick<Stripe, 'key' | 'url'>, ms = MS): Gateway {
  const ask = async <T>({ method, path, body, key: once }: Deed): Promise<T> => {
    const answer = await fetch(`${url}/v1/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        'Stripe-Version': STRIPE_VERSION,
        ...(once && { 'Idempotency-Key': once }),
      },
      body: body && new URLSearchParams(body),
      redirect: 'error',
      signal: AbortSignal.timeout(ms),
    }).catch(() => {
      throw new Unreachable('unanswered')
    })
    const said = (await answer.json().catch(() => null)) as (T & Problem) | null
    if (answer.ok && said) return said
    // Too many at once, the same at the same moment, a failure of theirs, a key of ours that was exchanged: none of it says that it
    // was not done, or never will be.
    if (answer.ok || answer.status >= 500 || [401, 403, 409, 429].includes(answer.status))
      throw new Unreachable(`status ${answer.status}`)
    throw new Refused(String(said?.error?.code ?? said?.error?.type ?? answer.status).slice(0, 60))
  }

  return {
    name: 'stripe',
    least: LEAST,
    begin: async ({ payment, amount, label, back, ends }) => {
      const { id, url: page } = await ask<{ id: string; url: string | null }>({
        method: 'POST',
        path: 'checkout/sessions',
        key: `page-${payment}`,
        body: {
          mode: 'payment',
          client_reference_id: payment,
          'metadata[payment]': payment,
          'payment_intent_data[metadata][payment]': payment,
          'line_items[0][quantity]': '1',
          'line_items[0][price_data][currency]': amount.currency.toLowerCase(),
          'line_items[0][price_data][unit_amount]': String(amount.minor),
          'line_items[0][price_data][product_data][name]': label,
          submit_type: 'pay',
          success_url: back,
          cancel_url: back,
          expires_at: String(Math.floor(ends.getTime() / 1000)),
        },
      })
      // Of one that is over meanwhile there is no page.
      if (!page) throw new Refused('session_over')
      return { session: id, url: page }
    },
    ask: async (session) => {
      const query = 'expand[]=payment_intent.latest_charge'
      const path = `checkout/sessions/${encodeURIComponent(session)}?${query}`
      const said = await ask<Session>({ method: 'GET', path })
      const known = knownOf(said)
      const charge = said.payment_intent?.latest_charge
      if (!charge?.disputed || !known.charge) return known
      const { data } = await ask<{ data: Dispute[] }>({
        method: 'GET',
        path: `disputes?payment_intent=${encodeURIComponent(known.charge)}&limit=100`,
      })
      return { ...known, disputes: disputesOf(data) }
    },
    end: async (session) => {
      const path = `checkout/sessions/${encodeURIComponent(session)}/expire`
      await ask({ method: 'POST', path }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
      })
    },
    refund: async ({ refund, charge, minor, again }) => {
      if (again) {
        const { data } = await ask<{ data: Refund[] }>({
          method: 'GET',
          path: `refunds?payment_intent=${encodeURIComponent(charge)}&limit=100`,
        })
        const made = data.find(({ metadata }) => metadata?.refund === refund)
        if (made) return refundOf(made)
      }
      return refundOf(
        await ask<Refund>({
          method: 'POST',
          path: 'refunds',
          key: `refund-${refund}`,
          body: { payment_intent: charge, amount: String(minor), 'metadata[refund]': refund },
        }),
      )
    },
    askRefund: async (id) =>
      refundOf(await ask<Refund>({ method: 'GET', path: `refunds/${encodeURIComponent(id)}` })),
    async *paidSince(since) {
      const from = Math.floor(since.getTime() / 1000)
      for (let after = ''; ;) {
        const path = `checkout/sessions?created[gte]=${from}&limit=100${after && `&starting_after=${after}`}`
        const page = await ask<{ data: Session[]; has_more: boolean }>({ method: 'GET', path })
        // Another system on the same account may name what it likes elsewhere; this is a word of ours.
        for (const { id, payment_status: status, metadata } of page.data)
          if (status === 'paid' && metadata?.payment)
            yield { payment: metadata.payment, session: id }
        after = page.data.at(-1)?.id ?? ''
        if (!page.has_more || !after) return
      }
    },
  }
}

type Problem = { error?: { code?: string; type?: string } }
type Refund = { id: string; status: string | null; metadata?: { refund?: string } | null }
type Dispute = { id: string; status: string; amount: number }
type Session = {
  id: string
  metadata: { payment?: string } | null
  status: 'open' | 'complete' | 'expired' | null
  payment_status: 'paid' | 'unpaid' | 'no_payment_required'
  payment_intent: {
    id: string
    status: string
    amount_received: number
    last_payment_error: { code?: string; decline_code?: string } | null
    latest_charge: { amount_refunded: number; disputed: boolean } | null
  } | null
}

function knownOf({ status, payment_status: paid, payment_intent: intent }: Session): Known {
  const failed = intent?.last_payment_error ?? null
  const base = {
    charge: intent?.id ?? null,
    why: null,
    taken: 0,
    refunded: 0,
    disputes: [],
  }
  if (paid === 'paid' && intent)
    return {
      ...base,
      state: 'paid',
      taken: intent.amount_received,
      refunded: intent.latest_charge?.amount_refunded ?? 0,
    }
  if (intent?.status === 'processing') return { ...base, state: 'waiting' }
  if (status === 'expired') return { ...base, state: 'expired' }
  // Declined once, it can be tried again on the same page; declined by the bank days later, it cannot.
  if (failed || status === 'complete')
    return { ...base, state: 'declined', why: whyOf(failed ?? {}) }
  return { ...base, state: 'open' }
}

const whyOf = ({ code = '', decline_code: said = '' }): Why => {
  if (said === 'insufficient_funds') return 'funds'
  if (code === 'expired_card') return 'expired card'
  if (/^(incorrect|invalid)_/.test(code)) return 'wrong details'
  if (code === 'payment_intent_authentication_failure' || said === 'authentication_required')
    return 'not you'
  return code === 'card_declined' || code.startsWith('payment_method_') ? 'bank' : 'other'
}

/** Inquiries take no money yet. */
const disputesOf = (all: Dispute[]): Known['disputes'] =>
  all
    .filter(({ status }) => !status.startsWith('warning_'))
    .map(({ id, status, amount }) => ({
      id,
      state: status === 'won' || status === 'lost' ? status : 'open',
      minor: amount,
    }))

const refundOf = ({ id, status }: Refund): RefundKnown => ({
  id,
  state:
    status === 'succeeded'
      ? 'done'
      : status === 'failed' || status === 'canceled'
        ? 'failed'
        : 'sent',
})
