// Showing again who one is, before a sensitive change: by a second factor where there is one, else by the password.
import type { Context } from '../../kit/kit.ts'
import { invalid } from '../../kit/errors.ts'
import { provePasskey } from '../passkeys/prove.server.ts'
import { readOwnFactors } from './enrolled.server.ts'
import { sendCode } from './factors/sms.server.ts'
import { asksSecond, optionsOf, type Factor } from './methods.ts'
import { checkOwnPassword } from './own-password.server.ts'
import { codeMethods, showAgain, type CodeMethod } from './second.server.ts'
import { confirmSession, type SignedIn } from './session.server.ts'

export type Again = Factor | 'password'

/** In which ways this person can show it; none when only a new sign-in will do. */
export async function waysToConfirm(ctx: Context): Promise<Again[]> {
  const has = await readOwnFactors(ctx, {})
  // A password alone must not be enough to take away what protects the account from a known password.
  if (asksSecond(has)) return optionsOf(has)
  return has.password ? ['password'] : []
}

/** @returns the session with its new token. @throws invalid or tooMany when it is not shown */
export async function confirmAgain(
  ctx: Context,
  { by, typed }: { by: string; typed: string },
): Promise<SignedIn> {
  const ways = await waysToConfirm(ctx)
  const method = ways.find((way) => way === by)
  if (method === 'password') await checkOwnPassword(ctx, typed)
  else if (method === 'passkey') {
    const { account } = await readOwnFactors(ctx, {})
    await provePasskey(ctx, typed, { use: 'confirm', account })
  } else if (isCode(method)) {
    const { account } = await readOwnFactors(ctx, {})
    await showAgain(ctx, account, { method, code: typed })
  } else throw invalid('confirm_way', 'Choose one of the ways on this page.')
  return confirmSession(ctx, { method })
}

/** Sends a code to the number of somebody who is signed in. @throws tooMany */
export async function sendToConfirm(ctx: Context): Promise<void> {
  const { account, sms } = await readOwnFactors(ctx, {})
  if (sms) await sendCode(ctx, account)
}

const isCode = (method: Again | undefined): method is CodeMethod =>
  (codeMethods as readonly string[]).includes(method ?? '')
