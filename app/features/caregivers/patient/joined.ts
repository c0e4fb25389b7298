// Around answering an invitation: who is signed in here already, and the way on once it was answered.
import { redirect } from 'react-router'
import { SESSION_COOKIE } from '../../../doors/web/cookies.ts'
import type { Visit } from '../../../doors/web/visit.ts'
import type { Context } from '../../../kit/kit.ts'
import { SessionOver } from '../../../kit/transaction.ts'
import { answerSignIn } from '../../account/both/sign-in-cookies.ts'
import { proceed, tokenHash } from '../../account/session.server.ts'
import { readMe } from '../join.server.ts'
import { chooseRecord } from '../records.server.ts'

/** The account that this browser is signed in to; null when it is to none. */
export async function signedInHere(
  visit: Visit,
): Promise<{ account: string; email: string | null; ctx: Context } | null> {
  const token = visit.cookies.get(SESSION_COOKIE.patient)
  if (!token) return null
  const claim = { kind: 'patient' as const, token: tokenHash(token).toString('hex') }
  const ctx = { ...visit.ctx, claim }
  try {
    return { ...(await readMe(ctx, {})), ctx }
  } catch (error) {
    if (error instanceof SessionOver) return null
    throw error
  }
}

/** Opens the record that was just shared. */
export async function openJoined(ctx: Context, record: string): Promise<Response> {
  await chooseRecord(ctx, { record })
  return redirect('/')
}

/** Signs a new account in. */
export const enterAs = async (ctx: Context, account: string): Promise<Response> =>
  answerSignIn(await proceed(ctx, { account, kind: 'patient', methods: ['activation'] }), '/')
