// Signing in with a name and a password: one answer for everything that does not fit, and few guesses.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, tooMany } from '../../kit/errors.ts'
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from './account.server.ts'
import { asPublic, forAccount } from './as-public.ts'
import { asFound, type Looked } from './enrolled.server.ts'
import { passwordFits } from './password.ts'
import { proceed, signInFailed, type Method, type Proceeded } from './session.server.ts'
import {
  allowedBy,
  clearAttempts,
  counting,
  LIMITS,
  networkOf,
  sweeping,
  WINDOW_MINUTES,
  type Hits,
} from './throttle.ts'

const AT_ONCE = 60 // sign-ins in work; each costs 19 MiB and some 50 ms of a processor

let inWork = 0

/** `only`: which kind of account it has to be, where no other may begin a session. */
export type Typed = { email: string; password: string; only?: 'patient' }

/**
 * Signs in by name and password. A flood is turned away before it costs anything: nobody is served by a
 * line that takes minutes, and everybody else's pages would wait behind it.
 * @param also what else is proved: in a demonstration, a tap on a person is both factors
 * @throws invalid with one answer for an unknown name and a wrong password; tooMany when throttled.
 */
export async function signIn(ctx: Context, input: Typed, also: Method[] = []): Promise<Proceeded> {
  if (inWork >= AT_ONCE)
    throw tooMany(
      'sign_in_busy',
      'Many people are signing in right now. Wait a minute, then try again.',
    )
  inWork += 1
  try {
    return await checkAndProceed(ctx, input, also)
  } finally {
    inWork -= 1
  }
}

async function checkAndProceed(ctx: Context, input: Typed, also: Method[]): Promise<Proceeded> {
  const fields = signInSchema.safeParse(input)
  if (!fields.success)
    throw invalid(
      'sign_in_incomplete',
      'Enter your e-mail address and your password.',
      Object.fromEntries(
        fields.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
      ),
    )
  const key = emailKey(ctx.kit, input.email)
  const found = await findCredential(asPublic(ctx, { email_key: key.toString('hex') }), {
    key,
    address: ctx.caller.address,
  })
  if (found.attempts === null) {
    await recordFailure(asPublic(ctx), { account: found.account, why: 'too many attempts' })
    throw tooManyGuesses()
  }
  const fits = await passwordFits(found.hash, input.password)
  if (!found.account || !fits) {
    await recordFailure(asPublic(ctx), { account: found.account, why: 'password' })
    throw signInFailed()
  }
  const { account, kind, attempts } = found
  if (input.only && kind !== input.only) {
    await recordFailure(asPublic(ctx), { account, why: 'not for staff' })
    throw invalid('staff_account', 'This address belongs to somebody who works here.', {
      password: 'This address belongs to somebody who works here. Choose a user name instead.',
    })
  }
  return forAccount(ctx, account, async (open) => {
    const [proceeded] = await Promise.all([
      proceed(open, { account, kind, methods: ['password', ...also] }, found.has),
      // The one that was right may stay: then there is nothing to write.
      attempts > 1 ? forgetGuesses(open, { key }) : null,
    ])
    return proceeded
  })
}

const tooManyGuesses = () =>
  tooMany(
    'too_many_attempts',
    `There were too many attempts with a password. Wait ${WINDOW_MINUTES} minutes, or sign in another way now: with a passkey or a sign-in link by e-mail.`,
  )

const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(3, 'Enter your e-mail address or user name.')
    .max(254, 'This is too long for an e-mail address.'),
  password: z.string().min(1, 'Enter your password.').max(1024, 'This is too long for a password.'),
})

/** Under what wrong passwords of an account are counted. */
export const guessCounter = (key: Buffer): Buffer => Buffer.concat([Buffer.from('a'), key])

const nobody = { account: null, kind: 'patient' as const, hash: null, has: undefined }

const findCredential = verb({
  name: 'account.credential.find',
  who: ['public'],
  input: z.object({ key: z.instanceof(Buffer), address: z.string().nullable() }),
  prepare: async (kit, input) =>
    kit.vault.blind('throttle-address', networkOf(input.address ?? 'unknown')),
  // What comes of it is on record: a session that began, or a refusal.
  audit: () => [],
  run: async (tx, input, network) => {
    const { connection } = tx.ctx.open
    const networkCounter = { key: network, limit: LIMITS.address }
    const counter = { key: guessCounter(input.key), limit: LIMITS.account }
    // All that it writes is that somebody tried: should the power fail right now, a guess is forgotten.
    connection.send('set local synchronous_commit = off')
    const asked = [
      sql`select * from app.account_at_sign_in()`,
      counting(tx, networkCounter, counter),
      sweeping(tx, counter.key),
    ]
    const [looked, counted] = await connection.last(
      ...asked.flatMap((one) => (one ? [one.compile(tx.db)] : [])),
    )
    const attempts = allowedBy(counted?.rows[0] as Hits, counter)
    const row = looked?.rows[0] as AtSignIn
    if (!row.account_id || row.disabled_at) return { ...nobody, attempts }
    return {
      account: row.account_id,
      kind: row.kind,
      hash: row.password_hash,
      has: asFound(row),
      attempts,
    }
  },
})

type AtSignIn = Looked & {
  account_id: string | null
  kind: 'patient' | 'staff'
  password_hash: string | null
}

const recordFailure = verb({
  name: 'account.sign-in.refuse',
  who: ['public'],
  input: z.object({ account: z.uuid().nullable(), why: z.string() }),
  audit: ({ account, why }) => ({ action: 'refuse', what: 'sign-in', id: account, account, why }),
  run: async () => {},
})

/** The right password ends the count of wrong ones. */
const forgetGuesses = verb({
  name: 'account.guesses.forget',
  who: ['public'],
  input: z.object({ key: z.instanceof(Buffer) }),
  audit: () => [],
  run: (tx, { key }) => clearAttempts(tx, guessCounter(key)),
})
