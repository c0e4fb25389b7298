// What a message of Stripe is about: one of our payments, or a charge of one. Everything else in it is left unread.
import { isUuid } from '../../../../kit/ids.ts'

export type About = { payment: string | null; charge: string | null }

/** @returns null for what is no message, and for what is about nothing of ours */
export function aboutOf(body: string): About | null {
  try {
    const { data } = JSON.parse(body) as { data?: { object?: Record<string, unknown> } }
    const thing = data?.object ?? {}
    const metadata = (thing.metadata ?? {}) as Record<string, unknown>
    const named = [metadata.payment, thing.client_reference_id].find(
      (word): word is string => typeof word === 'string' && isUuid(word),
    )
    const intent = thing.object === 'payment_intent' ? thing.id : thing.payment_intent
    const charge = typeof intent === 'string' && /^\w{1,80}$/.test(intent) ? intent : null
    return named || charge ? { payment: named ?? null, charge } : null
  } catch {
    return null
  }
}
