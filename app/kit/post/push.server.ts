// Push messages leave under the portal's own pair of keys, which is read once it has been made.
import { z } from 'zod'
import type { Kit } from '../kit.ts'
import { placeOf } from '../vault/place.ts'
import { CLINIC_SUBJECT } from '../vault/vault.ts'
import { jobContext, verb } from '../verb.ts'
import { pushTo, type PushKeys } from './push.ts'
import { NotSent, type Sender } from './sender.ts'

export const pushKeyPlace = (id: string): string => placeOf('push_key', 'secret', id)

/** In a demonstration nothing leaves. */
export function pushSender(kit: Kit): Sender {
  if (kit.config.mode === 'demonstration') return { send: async () => null, find: async () => [] }
  let keys: PushKeys | null = null
  return {
    send: async (letter) => {
      keys ??= await readPushKeys(jobContext(kit, 'post'), {})
      if (!keys) throw new NotSent('push no keys', false)
      return pushTo(letter, keys, kit.config)
    },
  }
}

const readPushKeys = verb({
  name: 'post.push.keys',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<PushKeys | null> => {
    const row = await tx.db
      .selectFrom('push_key')
      .select(['key_id', 'public_key', 'secret'])
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const secret = await tx.vault.open(CLINIC_SUBJECT, pushKeyPlace(row.key_id), row.secret)
    return { publicKey: row.public_key, privateKey: secret.toString() }
  },
})
