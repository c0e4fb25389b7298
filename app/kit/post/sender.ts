// What takes a letter out of the building: a mail server, an SMS provider, or the demonstration's own mailbox.
import type { Config } from '../config.ts'

/** A letter that has somebody to go to. `id` is the same at every attempt. */
export type Ready = { id: string; to: string; title: string; text: string }

/** @returns what the next server calls it. @throws NotSent */
export type Sender = (letter: Ready) => Promise<string | null>

/** Why a letter did not go out, as a code: nothing that a server says of an address is kept. */
export class NotSent extends Error {
  /** Trying again is no use. */
  readonly forGood: boolean

  constructor(code: string, forGood: boolean) {
    super(code)
    this.forGood = forGood
  }
}

/** The sender of a channel; null when none is set up, and letters wait. In a demonstration nothing ever leaves. */
export async function senderOf(config: Config, channel: 'email' | 'sms'): Promise<Sender | null> {
  if (config.mode === 'demonstration') return async () => null
  if (channel === 'email')
    return config.smtp && (await import('./smtp.ts')).makeSmtpSender(config.smtp)
  return config.sms && (await import('./sms.ts')).makeSmsSender(config.sms)
}
