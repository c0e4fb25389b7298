// Codes by text message: six digits, good for ten minutes and one use; the fifth wrong guess ends them, and only so
// many are sent an hour, to an account and to a number.
import { randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { tooMany } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../as-public.ts'
import { attemptAllowed } from '../throttle.ts'
import { openTicket, ticketOver } from '../tickets.server.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { addressesOf } from '../notice.ts'

const MINUTES = 10
const GUESSES = 5
const AN_HOUR = { sent: 5, minutes: 60 }

/** `sms`: to the confirmed number; `confirm`: to a new one, which the code confirms. */
export type SmsPurpose = 'sms' | 'confirm'

/** Sends a code to somebody who has a ticket. @throws invalid without one; tooMany after five an hour */
export async function sendForTicket(ctx: Context, token: string | undefined): Promise<void> {
  const ticket = await openTicket(ctx, token)
  if (!ticket?.options.includes('sms')) throw ticketOver()
  await sendCode(ctx, ticket.account)
}

/** @param number a new one to be confirmed; without it the confirmed number. @throws tooMany */
export async function sendCode(ctx: Context, account: string, number?: string): Promise<void> {
  if (!(await sendSms(asPublic(ctx, { account }), { account, number })))
    throw tooMany(
      'too_many_texts',
      'We sent five codes within an hour. Wait an hour, then try again.',
    )
}

const sendSms = verb({
  name: 'account.sms.send',
  who: ['public'],
  input: z.object({ account: z.uuid(), number: z.string().optional() }),
  run: async (tx, { account, number }): Promise<boolean> => {
    const to = number ?? (await addressesOf(tx, account)).phone
    if (!to) return true
    for (const counter of [
      tx.vault.blind('throttle-sms', account),
      tx.vault.blind('throttle-sms-number', to),
    ])
      if (!(await attemptAllowed(tx, counter, AN_HOUR.sent, AN_HOUR.minutes))) return false
    const purpose: SmsPurpose = number ? 'confirm' : 'sms'
    // The newest code is the only one.
    await tx.db
      .updateTable('one_time')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    const id = uuidv7(tx.now)
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const phone =
      number && (await tx.vault.seal(account, placeOf('account', 'phone', account), number))
    await tx.db
      .insertInto('one_time')
      .values({
        one_time_id: id,
        account_id: account,
        purpose,
        code_mac: macOf(tx, id, code),
        facts: JSON.stringify(phone ? { phone: phone.toString('base64') } : {}),
        created_at: tx.now,
        ends_at: new Date(tx.now.getTime() + MINUTES * 60_000),
      })
      .execute()
    const t = await letterTexts(tx)
    const text = t('sms.text', { code, minutes: MINUTES })
    await sendLater(tx, {
      channel: 'sms',
      purpose: 'sms code',
      whose: 'typed',
      subject: account,
      to,
      text,
    })
    return true
  },
  audit: ({ account }, sent) => ({
    action: sent ? 'create' : 'refuse',
    what: 'sms code',
    account,
    ...(!sent && { why: 'too many' }),
  }),
})

const macOf = ({ vault }: Pick<Tx, 'vault'>, id: string, code: string) =>
  vault.blind('sms-code', `${id}|${code}`)

/** Takes a code: each guess counts before it is looked at. @returns what was noted with the code; null when it is wrong */
export async function takeSms(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  account: string,
  purpose: SmsPurpose,
  code: string,
): Promise<{ phone?: string } | null> {
  const guessed = await tx.db
    .updateTable('one_time')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('account_id', '=', account)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .where('attempts', '<', GUESSES)
    .returning(['one_time_id', 'code_mac', 'facts'])
    .executeTakeFirst()
  if (!guessed?.code_mac) return null
  if (!timingSafeEqual(guessed.code_mac, macOf(tx, guessed.one_time_id, code))) return null
  await tx.db
    .updateTable('one_time')
    .set({ used_at: tx.now })
    .where('one_time_id', '=', guessed.one_time_id)
    .execute()
  return guessed.facts as { phone?: string }
}
