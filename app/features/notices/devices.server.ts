// Browsers that show notices by themselves: turned on in that browser, turned off in any.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { isPushService, subscriptionSchema, type Subscription } from '../../kit/post/push.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { browserOf } from '../devices/browser.ts'

const MOST = 5 // of one account; the oldest goes

/** @param said what the browser said, as JSON. @throws invalid for what no known push service is */
export const addDevice = verb({
  name: 'notices.device.add',
  who: ['patient'],
  reach: 'any',
  input: z.object({ said: z.string().max(3000) }),
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx, { said }): Promise<void> => {
    const { account } = tx.actor
    const subscription = read(said)
    if (!isPushService(subscription.endpoint, tx.ctx.kit.config.pushHosts))
      throw invalid(
        'push_unknown',
        'This browser gets its messages from a service that we do not know, so we cannot use it here.',
      )
    const key = tx.vault.blind('push-device', subscription.endpoint)
    const others = await tx.db
      .selectFrom('push_device')
      .select(['device_id', 'address_key'])
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute()
    if (others.some(({ address_key: one }) => one.equals(key))) return
    const old = others.slice(MOST - 1).map(({ device_id: one }) => one)
    if (old.length > 0) await end(tx, account, old)
    const id = uuidv7(tx.now)
    const { browser, system } = browserOf(tx.ctx.caller.device)
    // Whoever used this browser before is told there no more.
    await sql`select app.take_over_device(${key})`.execute(tx.db)
    await tx.db
      .insertInto('push_device')
      .values({
        account_id: account,
        device_id: id,
        address: await tx.vault.seal(
          account,
          placeOf('push_device', 'address', id),
          JSON.stringify(subscription),
        ),
        address_key: key,
        device: [browser, system].filter(Boolean).join(', '),
        created_at: tx.now,
      })
      // Turned on twice at once is turned on.
      .onConflict((oc) => oc.doNothing())
      .execute()
  },
})

export const endDevice = verb({
  name: 'notices.device.end',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.uuid() }),
  audit: { action: 'change', what: 'notices', patient: null },
  run: (tx, { id }): Promise<void> => end(tx, tx.actor.account, [id]),
})

async function end(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  account: string,
  ids: string[],
): Promise<void> {
  await db
    .updateTable('push_device')
    .set({ ended_at: now, ended_why: 'turned off' })
    .where('account_id', '=', account)
    .where('device_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
}

/** @throws invalid */
function read(said: string): Subscription {
  try {
    return subscriptionSchema.parse(JSON.parse(said))
  } catch {
    throw invalid('push_unreadable', 'Your browser did not say how to reach it. Try again.')
  }
}
