// The words of invitations as they leave the building. They name a clinic and a first name, and nothing of health.
import type { TextKey } from '../../texts/texts.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { nextTextTime } from '../../kit/post/quiet-hours.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import type { Secrets } from './secret.ts'
import type { Terms } from './terms.ts'

export type Occasion = 'invite' | 'again' | 'reset' | 'staff'

export type Message = {
  /** Its id, of staff: who could not be written to is known by it. */
  invitation?: string
  occasion: Occasion
  /** Whose record; null for staff. */
  patient: string | null
  /** What the person is called. */
  name: string
  terms: Terms
  /** Sent again, only the link is new: the code is on paper. */
  secrets: Partial<Secrets> & Pick<Secrets, 'token'>
  until: Date
}

export const addressOf = (kit: Kit, occasion: Occasion, token: string): string =>
  `${kit.config.origin}/activate/${occasion === 'staff' ? 'staff/' : ''}${token}`

/**
 * Writes down the e-mail and the text, to whichever of the two there is.
 * @returns when the text goes out, if it waits for the morning
 */
export async function sendInvitation(tx: Tx, message: Message): Promise<Date | null> {
  const { invitation, occasion, patient, terms, secrets, until, name } = message
  const { kit } = tx.ctx
  const t = await letterTexts(tx)
  const values = {
    name,
    role: terms.role,
    code: secrets.code,
    until: t.date(until),
    link: addressOf(kit, occasion, secrets.token),
    address: `${kit.config.origin}/activate`,
  }
  const subject = patient ?? CLINIC_SUBJECT
  const whose = patient ? { patient } : ('other' as const)
  const shared = { purpose: 'invitation', whose, subject, about: invitation ?? null }
  if (terms.email) {
    const title = t(`inviteLetter.${occasion === 'again' ? 'invite' : occasion}.title` as TextKey)
    const text = t(`inviteLetter.${occasion}.text` as TextKey, values)
    await sendLater(tx, { ...shared, channel: 'email', to: terms.email, title, text })
  }
  if (!terms.phone || occasion === 'staff') return null
  const text = t(`inviteLetter.text.${occasion}` as TextKey, values)
  // Whoever waits for a way back in has just asked for it.
  const notBefore = occasion === 'reset' ? null : nextTextTime(tx.now, t.timeZone)
  await sendLater(tx, { ...shared, channel: 'sms', to: terms.phone, text, notBefore })
  return notBefore
}
