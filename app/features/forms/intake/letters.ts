// What goes out about forms that are filled in without an account: links and codes, never a word of what is asked or answered.
import type { Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import type { Who } from './intake.ts'
import { MINUTES_CODE } from './minutes.ts'

type Sending = Pick<Tx, 'db' | 'now' | 'vault' | 'ctx'>

/** The code by which somebody goes on elsewhere, to the address that they typed themselves. */
export async function sendGoOnCode(
  tx: Sending,
  of: { patient: string; who: Who; code: string; until: Date; language: string },
): Promise<void> {
  const t = await letterTexts(tx, of.language)
  const link = `${tx.ctx.kit.config.origin}/intake/go-on`
  await sendLater(tx, {
    channel: 'email',
    to: of.who.email,
    purpose: 'form code',
    whose: 'typed',
    subject: of.patient,
    title: t('intake.letter.goOn.title'),
    text: t('intake.letter.goOn', { code: of.code, link, until: t.date(of.until) }),
  })
}

export type Invited = {
  patient: string
  by: 'email' | 'sms'
  to: string
  name: string
  token: string
  until: Date
  language: string
}

/** An address by which one person fills in a form. */
export async function sendInvite(tx: Sending, of: Invited): Promise<void> {
  const { patient, by, to, name, token, until, language } = of
  const t = await letterTexts(tx, language)
  const link = `${tx.ctx.kit.config.origin}/intake/link/${token}`
  await sendLater(tx, {
    channel: by,
    to,
    purpose: 'form link',
    whose: { patient },
    subject: patient,
    title: t('intake.letter.link.title'),
    text: t(by === 'email' ? 'intake.letter.link' : 'intake.text.link', {
      name,
      link,
      until: t.date(until),
    }),
  })
}

/** Six digits to the contact on file of an invited patient. */
export async function sendInviteCode(
  tx: Sending,
  { patient, by, to, code, language }: Omit<Invited, 'name' | 'token' | 'until'> & { code: string },
): Promise<void> {
  const t = await letterTexts(tx, language)
  const values = { code, minutes: MINUTES_CODE }
  await sendLater(tx, {
    channel: by,
    to,
    purpose: 'form code',
    whose: { patient },
    subject: patient,
    title: t('intake.letter.code.title', { code }),
    text: t(by === 'email' ? 'intake.letter.code' : 'intake.text.code', values),
  })
}
