// The second factor: a code is looked at once per guess, guesses are counted by account, and each code is good once.
import { z } from 'zod'
import { invalid, tooMany } from '../../kit/errors.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { verb } from '../../kit/verb.ts'
import { asPublic } from './as-public.ts'
import { readEnrolled } from './enrolled.server.ts'
import { FEW } from './factors/codes.ts'
import { takePrinted } from './factors/codes.server.ts'
import { takeSms } from './factors/sms.server.ts'
import { hasSecond, type Enrolled } from './methods.ts'
import { useTicket, type SignedIn } from './session.server.ts'
import { attemptAllowed, clearAttempts, LIMITS, WINDOW_MINUTES } from './throttle.ts'
import { openTicket, ticketOver } from './tickets.server.ts'
import { takeTotp } from './totp.server.ts'

export const codeMethods = ['totp', 'sms', 'recovery'] as const
export type CodeMethod = (typeof codeMethods)[number]

type Guess = { method: CodeMethod; code: string }

/**
 * Shows the second factor for a ticket.
 * @returns also `few`: a new list of printed codes is due, and there is nothing else to show instead
 * @throws invalid, or tooMany after ten wrong codes
 */
export async function showSecond(
  ctx: Context,
  ticketToken: string | undefined,
  guess: Guess,
): Promise<SignedIn & { few: boolean }> {
  const ticket = await openTicket(ctx, ticketToken)
  if (!ticket || !ticketToken) throw ticketOver()
  const { account } = ticket
  // Code and ticket are used up together, or neither is.
  const signedIn = await inTransaction(asPublic(ctx, { account }), async (open) => {
    const said = await checkCode(open, { account, ...guess })
    if (said !== 'fits') return said
    const few = guess.method === 'recovery' && isFew(await readEnrolled(open, { account }))
    return { ...(await useTicket(open, ticket, ticketToken, guess.method)), few }
  })
  if (typeof signedIn === 'string') throw refusalOf(signedIn, guess)
  return signedIn
}

const isFew = (has: Enrolled) => !hasSecond(has) && has.recovery <= FEW

/** Checks a code of somebody who is signed in, for a change that asks again. @throws as `showSecond` */
export async function showAgain(ctx: Context, account: string, guess: Guess): Promise<void> {
  const said = await checkCode(asPublic(ctx, { account }), { account, ...guess })
  if (said !== 'fits') throw refusalOf(said, guess)
}

const wrongCode = ({ method, code }: Guess): string => {
  if (code.trim() === '') return 'Enter the code.'
  return method === 'recovery'
    ? 'This code is not on your list, or you have used it already. Enter the next one.'
    : 'This code is not right, or it was used already. Enter the newest one.'
}

const refusalOf = (said: 'wrong' | 'too many', guess: Guess) =>
  said === 'wrong'
    ? invalid('second_failed', 'This code is not right.', { code: wrongCode(guess) })
    : tooMany(
        'too_many_codes',
        `There were too many wrong codes. Wait ${WINDOW_MINUTES} minutes, or sign in with a passkey.`,
      )

const checkCode = verb({
  name: 'account.second.check',
  who: ['public'],
  input: z.object({ account: z.uuid(), method: z.enum(codeMethods), code: z.string().max(64) }),
  // Printed codes count by themselves: whoever guesses at the six digits must not shut out their owner.
  prepare: async (kit, { account, method }) =>
    kit.vault.blind(method === 'recovery' ? 'throttle-printed' : 'throttle-second', account),
  run: async (tx, { account, method, code }, counter): Promise<'fits' | 'wrong' | 'too many'> => {
    if (!(await attemptAllowed(tx, counter, LIMITS.account))) return 'too many'
    if (!(await takes[method](tx, account, code.replace(/[\s-]/g, '')))) return 'wrong'
    await clearAttempts(tx, counter)
    return 'fits'
  },
  audit: ({ account, method }, said) => ({
    action: said === 'fits' ? 'read' : 'refuse',
    what: 'second factor',
    account,
    why: said === 'too many' ? 'too many attempts' : method,
  }),
})

const takes: Record<CodeMethod, (tx: Tx, account: string, code: string) => Promise<boolean>> = {
  totp: takeTotp,
  sms: async (tx, account, code) => (await takeSms(tx, account, 'sms', code)) !== null,
  recovery: takePrinted,
}
