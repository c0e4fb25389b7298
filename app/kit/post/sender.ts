// What takes a letter out of the building: a mail server, an SMS provider, push services, or the demonstration's own
// mailbox.
import type { Config } from '../config.ts'
import type { Channel } from './outgoing.ts'

/** A letter that has somebody to go to. `id` is the same at every attempt. */
export type Ready = { id: string; to: string; title: string; text: string; link?: string }

export type Sender = {
  /** @returns what the next server calls it. @throws NotSent or Unknown */
  send: (letter: Ready) => Promise<string | null>
  /**
   * Of an attempt of which nobody knows how it ended: what the provider calls letters that say the same to the same, the
   * newest first. One of them may be this one; none when it never got it.
   * Not there where nobody can be asked. @throws NotSent when nobody answers
   */
  find?: (letter: Ready, since: Date) => Promise<string[]>
  /** What the provider says by now of a letter that it took; null when it says nothing. */
  fate?: (provider: string) => Promise<{ status: string; code?: string } | null>
}

/** Why a letter did not go out, as a code: nothing that a server says of an address is kept. */
export class NotSent extends Error {
  /** Trying again is no use. */
  readonly forGood: boolean

  constructor(code: string, forGood: boolean) {
    super(code)
    this.forGood = forGood
  }
}

/** It was handed over and no answer came: it may have left, and must not be sent again before somebody has been asked. */
export class Unknown extends Error {}

/** Errors of a connection that was never made: nothing can have left. */
const NEVER_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** What a request that failed without an answer says of the letter. */
export const unanswered = (channel: Channel, { cause }: { cause?: { code?: string } }): Error =>
  NEVER_THERE.has(cause?.code ?? '')
    ? new NotSent(`${channel} unreachable`, false)
    : new Unknown(`${channel} unanswered`)

/** The sender of a channel; null when none is set up, and letters wait. In a demonstration nothing ever leaves. */
export async function senderOf(config: Config, channel: Channel): Promise<Sender | null> {
  if (config.mode === 'demonstration') return { send: async () => null, find: async () => [] }
  if (channel === 'email')
    return config.smtp && (await import('./smtp.ts')).makeSmtpSender(config.smtp)
  if (channel === 'sms')
    return config.sms && (await import('./sms.ts')).makeSmsSender(config.sms, config.origin)
  return null
}
