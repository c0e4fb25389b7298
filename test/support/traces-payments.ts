// A payment that was once begun, with all that can hang on one, so that every table of payments holds something of each patient.
import { refundPlace } from '../../app/features/payments/rows.ts'
import type { Kit } from '../../app/kit/kit.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string }

export async function paymentTraces(kit: Kit, insert: Insert, { id, trace, account }: Whose) {
  const now = kit.clock()
  await insert('payment', {
    patient_id: id,
    payment_id: trace,
    form_key: trace,
    currency: 'USD',
    amount_minor: 1_000,
    confidential: false,
    gateway: 'demo',
    gateway_session: trace,
    gateway_charge: trace,
    state: 'expired',
    state_at: now,
    made_by: account,
    ends_at: now,
    asked_at: now,
    created_at: now,
  })
  await insert('payment_part', {
    patient_id: id,
    payment_id: trace,
    bill_id: trace,
    amount_minor: 1_000,
    place: 1,
  })
  await insert('payment_link', {
    patient_id: id,
    link_id: trace,
    bill_id: trace,
    token_hash: kit.vault.blind('trace-payment-link', id),
    made_by: account,
    created_at: now,
    ends_at: now,
    ended_at: now,
    ended_why: 'withdrawn',
  })
  await insert('payment_refund', {
    patient_id: id,
    refund_id: trace,
    payment_id: trace,
    form_key: trace,
    amount_minor: 100,
    state: 'done',
    state_at: now,
    gateway_refund: trace,
    words: await kit.vault.seal(id, refundPlace(trace), 'It was too much.'),
    made_by: account,
    created_at: now,
  })
}
