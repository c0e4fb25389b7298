// Setting up codes by text message: a code goes to the new number, and the number counts once it came back.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { mustBeFresh, type SignedIn } from '../session.server.ts'
import { enrolled } from './enrol.server.ts'
import { asNumber } from './number.ts'
import { sendCode, takeSms } from './sms.server.ts'

const person = ['patient', 'staff'] as const

/** Sends a code to a number that is to be set up. @throws invalid, or tooMany */
export async function startPhone(ctx: Context, typed: string): Promise<void> {
  const number = asNumber(typed)
  if (!number)
    throw invalid('phone_unreadable', 'This is not a mobile number we can send to.', {
      number: 'Enter a mobile number such as 202-555-0100.',
    })
  const { account } = await mayChangePhone(ctx, {})
  await sendCode(ctx, account, number)
}

const mayChangePhone = verb({
  name: 'account.phone.start',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  decide: mustBeFresh,
  run: async ({ actor }) => ({ account: actor.account }),
  audit: { action: 'create', what: 'mobile number' },
})

/** @returns the session with a new token. @throws invalid when the code is wrong */
export async function confirmPhone(ctx: Context, code: string): Promise<SignedIn> {
  if (!code.trim()) throw invalid('phone_code', 'Enter the code.', { code: 'Enter the code.' })
  // A wrong guess has to stay counted, so it is no error inside of the transaction.
  const signedIn = await enterCode(ctx, { code })
  if (!signedIn)
    throw invalid('phone_code', 'This code is not right.', {
      code: 'This code is not right, or it is too old. Ask for a new one if you need to.',
    })
  return signedIn
}

const enterCode = verb({
  name: 'account.phone.confirm',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({ code: z.string().max(64) }),
  decide: mustBeFresh,
  run: async (tx, { code }): Promise<SignedIn | null> => {
    const { account } = tx.actor
    const fits = await takeSms(tx, account, 'confirm', code.replace(/\s/g, ''))
    if (!fits?.phone) return null
    await tx.db
      .updateTable('account')
      .set({ phone: Buffer.from(fits.phone, 'base64'), phone_confirmed_at: tx.now })
      .where('account_id', '=', account)
      .execute()
    return enrolled(tx, 'sms', 'notice.phoneOn')
  },
  audit: (_input, fits) => ({ action: fits ? 'change' : 'refuse', what: 'mobile number' }),
})
