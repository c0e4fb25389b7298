// What the SMS provider tells of a text after it took it: delivered, or not and why. Signed by the provider, as Twilio
// signs its callbacks; said twice, or in the wrong order, it changes nothing.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { forbidden } from '../errors.ts'
import { enqueue } from '../jobs/job.ts'
import type { Tx } from '../kit.ts'
import { verb } from '../verb.ts'

/** The address as it was called, then each name and value of what was sent, in the order of the names. */
export function signatureOf(token: string, url: string, sent: Record<string, string>): string {
  const said = Object.keys(sent)
    .toSorted()
    .map((name) => name + sent[name])
  return createHmac('sha1', token)
    .update(url + said.join(''))
    .digest('base64')
}

export function isSigned(
  given: string | undefined,
  token: string,
  url: string,
  sent: Record<string, string>,
): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(signatureOf(token, url, sent))]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** @returns whether it changed anything. @throws forbidden, and the log has a row of it, for what the provider did not sign */
export const hearSmsStatus = verb({
  name: 'post.sms.status',
  who: ['job'],
  input: z.object({
    id: z.uuid(),
    signed: z.boolean(),
    sid: z.string().max(64),
    status: z.string().max(20),
    code: z.string().regex(/^\d*$/).max(6).default(''),
  }),
  decide(_tx, { signed }) {
    if (!signed) throw forbidden('bad_signature')
  },
  audit: () => [],
  run: async (tx, { id, sid, status, code }): Promise<boolean> => {
    const delivered = status === 'delivered' || status === 'read'
    const failed = status === 'undelivered' || status === 'failed' || status === 'canceled'
    if (!delivered && !failed) return taken.has(status) && heardOf(tx, id, sid)
    const changed = await tx.db
      .updateTable('outgoing')
      .set({
        ...(delivered
          ? { delivered_at: tx.now }
          : { failed_at: tx.now, failure: `sms ${code || status}` }),
        // It may be quicker than the answer to our own request.
        provider_id: sid,
        started_at: null,
        uncertain_at: null,
        sealed: null,
      })
      .where('outgoing_id', '=', id)
      .where('channel', '=', 'sms')
      .where('delivered_at', 'is', null)
      .where('failed_at', 'is', null)
      .where((is) => is.or([is('provider_id', 'is', null), is('provider_id', '=', sid)]))
      .executeTakeFirst()
    if (Number(changed.numUpdatedRows) === 0) return false
    if (delivered)
      await tx.db
        .updateTable('outgoing')
        .set({ sent_at: tx.now })
        .where('outgoing_id', '=', id)
        .where('sent_at', 'is', null)
        .execute()
    else {
      await enqueue(tx, 'work', id)
      await enqueue(tx, 'notice-failed', id)
    }
    await enqueue(tx, 'text-fate', id)
    return true
  },
})

const taken = new Set(['accepted', 'scheduled', 'queued', 'sending', 'sent'])

/** The provider has it, although nobody here knew: no answer had come, or it was quicker than that. */
async function heardOf(tx: Tx, id: string, sid: string): Promise<boolean> {
  const changed = await tx.db
    .updateTable('outgoing')
    .set({ provider_id: sid, sent_at: tx.now, started_at: null, uncertain_at: null })
    .where('outgoing_id', '=', id)
    .where('channel', '=', 'sms')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('provider_id', 'is', null)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) return false
  await enqueue(tx, 'text-fate', id)
  return true
}
