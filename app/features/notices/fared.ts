// How a message fared, in a word: from its own row and that of its letter. Pure.
import type { Channel } from '../../kit/post/outgoing.ts'

export type Fate =
  | 'waits'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'uncertain'
  | 'read'
  | 'opted out'
  | 'no address'
  | 'no access'

export type MessageRow = {
  channel: Channel
  due: Date
  written: Date | null
  ended: Date | null
  why: string | null
  sent: Date | null
  failed: Date | null
  failure: string | null
  uncertain: Date | null
  delivered: Date | null
}

export type Fared = { channel: Channel; fate: Fate; at: Date; failure: string | null }

export function faredOf(row: MessageRow): Fared {
  const { channel, failure } = row
  const is = (fate: Fate, at: Date | null): Fared => ({
    channel,
    fate,
    at: at ?? row.due,
    failure: fate === 'failed' ? failure : null,
  })
  if (row.why) return is(row.why as Fate, row.ended)
  if (!row.written) return is('waits', row.due)
  if (row.delivered) return is('delivered', row.delivered)
  // The provider says that they had answered STOP.
  if (row.failed) return is(failure === 'sms 21610' ? 'opted out' : 'failed', row.failed)
  if (row.uncertain) return is('uncertain', row.uncertain)
  return row.sent ? is('sent', row.sent) : is('sending', row.written)
}
