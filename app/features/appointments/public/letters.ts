// The words that go out about a booking without an account: day, time and place, never what the visit is for. They are in the
// language that whoever asked says they speak best.
import type { Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { asNumber } from '../../account/factors/number.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { whenWords } from '../told.ts'
import type { Asked, Kept } from './asked.ts'
import { HELD } from './held.ts'
import { refusalWords, type Refusal } from './refusals.ts'

type Sending = Pick<Tx, 'db' | 'now' | 'vault' | 'ctx'>
type To = Pick<Asked, 'by' | 'email' | 'phone'>

const addressed = ({ by, email, phone }: To) =>
  by === 'email'
    ? ({ channel: 'email', to: email } as const)
    : ({ channel: 'sms', to: asNumber(phone) } as const)

/** The six digits that show that the contact is theirs who typed it. */
export async function sendBookingCode(
  tx: Sending,
  { id, asked, code }: { id: string; asked: Asked; code: string },
): Promise<void> {
  const t = await letterTexts(tx, asked.language)
  await sendLater(tx, {
    ...addressed(asked),
    purpose: 'booking code',
    whose: 'typed',
    subject: id,
    title: t('publicBooking.letter.code.title', { code }),
    text: t(asked.by === 'email' ? 'publicBooking.letter.code' : 'publicBooking.text.code', {
      code,
      minutes: HELD,
    }),
  })
}

export type Visit = { startsAt: Date; timeZone: string; place: string }

export type Occasion = 'received' | 'booked' | 'refused' | 'cancelled'

/** What became of it, to the contact that was proved. */
export async function sendAboutBooking(
  tx: Sending,
  occasion: Occasion,
  { id, kept, visit, why }: { id: string; kept: Kept; visit: Visit; why?: Refusal },
): Promise<void> {
  const t = await letterTexts(tx, kept.language)
  const values = {
    name: kept.given,
    when: whenWords(t, visit),
    place: visit.place,
    link: `${tx.ctx.kit.config.origin}/book/mine/${kept.token}`,
    book: `${tx.ctx.kit.config.origin}/book`,
    why: why ? t(refusalWords[why]) : '',
  }
  const form = kept.by === 'email' ? 'letter' : 'text'
  await sendLater(tx, {
    ...addressed(kept),
    purpose: 'booking',
    // Whoever booked so asked to be told there.
    whose: 'typed',
    subject: id,
    title: t(`publicBooking.letter.${occasion}.title`),
    text: t(`publicBooking.${form}.${occasion}`, values),
  })
}

/** An address by which one known patient books. */
export async function sendBookingLink(
  tx: Sending,
  { patient, by, to, name, token, until, language }: SendingLink,
): Promise<void> {
  const t = await letterTexts(tx, language ?? 'en')
  const link = `${tx.ctx.kit.config.origin}/book/${token}`
  const values = { name, link, until: t.date(until) }
  await sendLater(tx, {
    channel: by,
    to,
    purpose: 'booking link',
    whose: { patient },
    subject: patient,
    title: t('publicBooking.letter.link.title'),
    text: t(by === 'email' ? 'publicBooking.letter.link' : 'publicBooking.text.link', values),
  })
}

/** The six digits without which the link shows nothing. */
export async function sendLinkCode(
  tx: Sending,
  { patient, by, to, code, minutes, language }: SendingCode,
): Promise<void> {
  const t = await letterTexts(tx, language)
  const form = by === 'email' ? 'letter' : 'text'
  await sendLater(tx, {
    channel: by,
    to,
    purpose: 'booking code',
    whose: { patient },
    subject: patient,
    title: t('publicBooking.letter.code.title', { code }),
    text: t(`publicBooking.${form}.linkCode`, { code, minutes }),
  })
}

type SendingCode = Pick<SendingLink, 'patient' | 'by' | 'to'> & {
  code: string
  minutes: number
  language: string
}

type SendingLink = {
  patient: string
  by: 'email' | 'sms'
  to: string
  name: string
  token: string
  until: Date
  /** That the patient speaks best; null when it is not on record. */
  language: string | null
}
