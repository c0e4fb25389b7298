// How somebody wants to be told: read and changed by themselves, for all records that they open. What was chosen before
// keeps its time.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Channel } from '../../kit/post/outgoing.ts'
import { verb } from '../../kit/verb.ts'
import { addressesOf } from '../account/notice.ts'
import { choicesSchema, readChoices, type NoticeChoices } from './choices.ts'
import { kinds } from './kinds.ts'

export type Device = { id: string; device: string; since: Date }

export type NoticeSettings = {
  choices: NoticeChoices
  /** As they are written to: the own address and confirmed number, if there are any. */
  reach: { email: string | null; phone: string | null }
  stops: { channel: Channel; at: Date }[]
  devices: Device[]
  /** For the browser, to be known to its push service; null until it has been made. */
  publicKey: string | null
}

export const readNoticeSettings = verb({
  name: 'notices.choices.read',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  audit: { action: 'read', what: 'notices', patient: null },
  run: async (tx): Promise<NoticeSettings> => {
    const { account } = tx.actor
    const own = await tx.db
      .selectFrom('notice_choice')
      .select('said')
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    const stops = await tx.db
      .selectFrom('notice_stop')
      .select(['channel', 'created_at as at'])
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    const devices = await tx.db
      .selectFrom('push_device')
      .select(['device_id as id', 'device', 'created_at as since'])
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute()
    const key = await tx.db
      .selectFrom('push_key')
      .select('public_key')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return {
      choices: readChoices(own?.said),
      reach: await addressesOf(tx, account),
      stops: stops.map(({ channel, at }) => ({ channel: channel as Channel, at })),
      devices,
      publicKey: key?.public_key ?? null,
    }
  },
})

const known = new Set(kinds.map(({ kind }) => kind))

export const saveNoticeChoices = verb({
  name: 'notices.choices.save',
  who: ['patient'],
  reach: 'any',
  input: choicesSchema,
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx, wanted): Promise<void> => {
    const { account } = tx.actor
    const said = Object.entries(wanted.kinds).filter(([kind]) => known.has(kind))
    await tx.db
      .updateTable('notice_choice')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    await tx.db
      .insertInto('notice_choice')
      .values({
        account_id: account,
        choice_id: uuidv7(tx.now),
        said: JSON.stringify({ ...wanted, kinds: Object.fromEntries(said) }),
        created_at: tx.now,
      })
      .execute()
  },
})

/** Turns a channel on again that was stopped from a message. */
export const startAgain = verb({
  name: 'notices.start',
  who: ['patient'],
  reach: 'any',
  input: z.object({ channel: z.enum(['email', 'sms']) }),
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx, { channel }): Promise<void> => {
    await tx.db
      .updateTable('notice_stop')
      .set({ ended_at: tx.now })
      .where('account_id', '=', tx.actor.account)
      .where('channel', '=', channel)
      .where('ended_at', 'is', null)
      .execute()
  },
})
