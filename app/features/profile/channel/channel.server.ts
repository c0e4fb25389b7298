// The confidential channel: asked for by the patient, without a reason, and obeyed at once. The usual addresses are closed from then
// on; an e-mail address or number counts once the code that was sent there came back.
import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, tooMany } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { channelPlace } from '../../../kit/post/instead.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { verb } from '../../../kit/verb.ts'
import { asNumber } from '../../account/factors/number.ts'
import { addressesOf } from '../../account/notice.ts'
import { mustBeFresh } from '../../account/session.server.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import type { OwnTx } from '../details.ts'
import { openChannel, type ConfidentialChannel } from './rows.ts'

const MINUTES = 30
const TRIES = 8
const AN_HOUR = 5

export const readChannel = verb({
  name: 'profile.channel.read',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'contact' },
  run: async (tx): Promise<ConfidentialChannel | null> => openChannel(tx, whose(tx)),
})

const whose = ({ actor: { patient, also } }: OwnTx) => [patient, ...also]

const email = z
  .string()
  .trim()
  .max(254, 'Use at most 254 letters.')
  .refine(
    (said) => said === '' || z.email().safeParse(said).success,
    'Enter an e-mail address such as ana@example.org, or leave it empty.',
  )

/** @throws invalid by field, tooMany after five an hour */
export const askChannel = verb({
  name: 'profile.channel.ask',
  who: ['patient'],
  input: z.object({
    email,
    phone: z.string().trim().max(40, 'Use at most 40 letters.'),
    post: z
      .string()
      .trim()
      .max(300, 'Use at most 300 letters.')
      .transform((said) => said.replace(/\r\n?/g, '\n')),
    devices: z.boolean(),
  }),
  // Whoever finds the portal open must not be able to lead its letters elsewhere.
  decide: mustBeFresh,
  audit: { action: 'change', what: 'confidential channel' },
  run: async (tx, { email: to, phone: typed, post, devices }) => {
    const phone = typed === '' ? '' : asNumber(typed)
    if (phone === null)
      throw invalid('phone_unreadable', 'This is not a number that we can text to.', {
        phone: 'Enter a mobile number such as 202-555-0100, or leave it empty.',
      })
    if (!to && !phone && !post)
      throw invalid('nowhere', 'Say at least one way in which we may reach you.', {
        email: 'Fill in at least one: an e-mail address, a number or an address for letters.',
      })
    const before = await openChannel(tx, whose(tx))
    const same =
      before?.email === to &&
      before.phone === phone &&
      before.post === post &&
      before.devices === devices
    if (same) return { changed: false, codes: !isProved(before) }
    await notTooOften(tx)
    await endOpen(tx)
    return { changed: true, codes: await begin(tx, before, { email: to, phone, post }, devices) }
  },
})

export const isProved = ({ email: to, phone, emailProved, phoneProved }: ConfidentialChannel) =>
  (!to || emailProved) && (!phone || phoneProved)

async function notTooOften(tx: OwnTx): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from confidential_channel
    where patient_id = ${tx.actor.patient} and created_at > ${new Date(tx.now.getTime() - 3_600_000)}`.execute(
    tx.db,
  )
  if ((rows[0]?.n ?? 0) >= AN_HOUR)
    throw tooMany(
      'too_many_channels',
      'This was changed five times within an hour. Wait an hour, then try again, or call us.',
    )
}

async function endOpen(tx: OwnTx): Promise<boolean> {
  const ended = await sql<{ id: string }>`
    update confidential_channel set ended_at = ${tx.now}, ended_by = ${tx.actor.account}
    where patient_id = any (${whose(tx)}::uuid[]) and ended_at is null returning channel_id as id`.execute(
    tx.db,
  )
  return ended.rows.length > 0
}

type Ways = { email: string; phone: string; post: string }

/** @returns whether codes were sent, which have to come back */
async function begin(
  tx: OwnTx,
  before: ConfidentialChannel | null,
  words: Ways,
  devices: boolean,
): Promise<boolean> {
  const { patient, account } = tx.actor
  const id = uuidv7(tx.now)
  const known = await addressesOf(tx, account)
  // Theirs already, by what they sign in with or by a code that came back.
  const emailProved =
    words.email !== '' &&
    (words.email.toLowerCase() === known.email?.toLowerCase() ||
      Boolean(before?.emailProved && before.email === words.email))
  const phoneProved =
    words.phone !== '' &&
    (words.phone === known.phone || Boolean(before?.phoneProved && before.phone === words.phone))
  const mail = words.email && !emailProved ? newCode() : null
  const text = words.phone && !phoneProved ? newCode() : null
  await tx.db
    .insertInto('confidential_channel')
    .values({
      patient_id: patient,
      channel_id: id,
      words: await tx.vault.seal(patient, channelPlace(id), JSON.stringify(words)),
      email: words.email !== '',
      phone: words.phone !== '',
      post: words.post !== '',
      devices,
      email_mac: mail === null ? null : macOf(tx, id, 'email', mail),
      phone_mac: text === null ? null : macOf(tx, id, 'phone', text),
      email_confirmed_at: emailProved ? tx.now : null,
      phone_confirmed_at: phoneProved ? tx.now : null,
      codes_end: new Date(tx.now.getTime() + MINUTES * 60_000),
      made_by: account,
      created_at: tx.now,
    })
    .execute()
  await sendCodes(tx, words, { mail, text })
  return Boolean(mail ?? text)
}

type Way = 'email' | 'phone'
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')
const macOf = ({ vault }: Pick<Tx, 'vault'>, id: string, way: Way, code: string) =>
  vault.blind('channel-code', `${id}|${way}|${code}`)

/** They say that it is a code of the clinic's, and not what for. */
async function sendCodes(
  tx: OwnTx,
  { email: to, phone }: Ways,
  { mail, text }: { mail: string | null; text: string | null },
): Promise<void> {
  const t = await letterTexts(tx)
  const shared = { purpose: 'contact code', whose: 'typed', subject: tx.actor.patient } as const
  if (mail)
    await sendLater(tx, {
      ...shared,
      channel: 'email',
      to,
      title: t('channel.letter.title'),
      text: t('channel.letter.text', { code: mail, minutes: MINUTES }),
    })
  if (text)
    await sendLater(tx, {
      ...shared,
      channel: 'sms',
      to: phone,
      text: t('channel.text', { code: text, minutes: MINUTES }),
    })
}

/** Takes the codes that were typed; each that is right counts. @returns which of the two are proved now, and what is wrong */
export const proveChannel = verb({
  name: 'profile.channel.prove',
  who: ['patient'],
  input: z.object({ email: z.string().max(20), phone: z.string().max(20) }),
  audit: { action: 'change', what: 'confidential channel' },
  run: async (tx, typed): Promise<{ wrong: Way[]; late: boolean }> => {
    const { rows } = await sql<Proving>`
      update confidential_channel set tries = tries + 1
      where patient_id = any (${whose(tx)}::uuid[]) and ended_at is null
      returning patient_id as patient, channel_id as id, email_mac as email, phone_mac as phone, tries, codes_end as "codesEnd"`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) throw conflict('no_channel', 'There is nothing to confirm here any more.')
    if (row.tries > TRIES || row.codesEnd < tx.now) return { wrong: [], late: true }
    const wrong: Way[] = []
    for (const way of ['email', 'phone'] as const) {
      const code = typed[way].replace(/\s/g, '')
      const mac = row[way]
      if (!code || !mac) continue
      if (timingSafeEqual(mac, macOf(tx, row.id, way, code))) await prove(tx, row, way)
      else wrong.push(way)
    }
    return { wrong, late: false }
  },
})

type Proving = {
  patient: string
  id: string
  email: Buffer | null
  phone: Buffer | null
  tries: number
  codesEnd: Date
}

const prove = (tx: OwnTx, { patient, id }: Proving, way: Way) =>
  tx.db
    .updateTable('confidential_channel')
    .set(
      way === 'email'
        ? { email_mac: null, email_confirmed_at: tx.now }
        : { phone_mac: null, phone_confirmed_at: tx.now },
    )
    .where('patient_id', '=', patient)
    .where('channel_id', '=', id)
    .execute()

/** Sends new codes for what was not proved: the same request, begun again. */
export const sendCodesAgain = verb({
  name: 'profile.channel.codes',
  who: ['patient'],
  input: z.object({}),
  decide: mustBeFresh,
  audit: { action: 'change', what: 'confidential channel' },
  run: async (tx): Promise<void> => {
    const before = await openChannel(tx, whose(tx))
    if (!before) throw conflict('no_channel', 'There is nothing to confirm here any more.')
    await notTooOften(tx)
    await endOpen(tx)
    const { email: to, phone, post, devices } = before
    await begin(tx, before, { email: to, phone, post }, devices)
  },
})

/** The usual addresses hold again. Twice is once. */
export const endChannel = verb({
  name: 'profile.channel.end',
  who: ['patient'],
  input: z.object({}),
  decide: mustBeFresh,
  run: async (tx) => ({ changed: await endOpen(tx) }),
  audit: (_input, { changed }) =>
    changed ? { action: 'change', what: 'confidential channel' } : [],
})

/** For the chart and for whoever writes by hand, or calls. */
export const readChannelOf = verb({
  name: 'profile.channel.staff',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  // Part of opening the chart, which is the row in the log.
  audit: () => [],
  run: async (tx, { patient }): Promise<ConfidentialChannel | null> => {
    const { rows } = await sql<{
      records: string[]
    }>`select app.one_person(${patient}) as records`.execute(tx.db)
    return openChannel(tx, rows[0]?.records ?? [patient])
  },
})
