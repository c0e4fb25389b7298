// The portal's own keys for push services: made once, by whichever process is first.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import { newPushKeys } from '../../kit/post/push.ts'
import { pushKeyPlace } from '../../kit/post/push.server.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { verb } from '../../kit/verb.ts'

export const makePushKeys = verb({
  name: 'notices.push.keys',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<void> => {
    const there = await tx.db
      .selectFrom('push_key')
      .select('key_id')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (there) return
    const id = uuidv7(tx.now)
    const { publicKey, privateKey } = newPushKeys()
    await tx.db
      .insertInto('push_key')
      .values({
        key_id: id,
        public_key: publicKey,
        secret: await tx.vault.seal(CLINIC_SUBJECT, pushKeyPlace(id), privateKey),
        created_at: tx.now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
  },
})
