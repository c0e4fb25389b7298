// Signing in and out. A session is a row; the browser holds a random token, the row only its hash.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { invalid, PorticoError, tooMany } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from './account.server.ts'
import { passwordFits } from './password.ts'
import { clearAttempts, countAttempt, LIMITS, networkOf } from './throttle.ts'

const HOURS = { patient: 12, staff: 10 }
const AT_ONCE = 60 // sign-ins in work; each costs 19 MiB and some 50 ms of a processor

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export type SignedIn = { token: string; kind: 'patient' | 'staff' }

let inWork = 0

/**
 * Signs in by e-mail and password. A flood is turned away before it costs anything: nobody is served by a
 * line that takes minutes, and everybody else's pages would wait behind it.
 * @throws invalid with one answer for an unknown e-mail and a wrong password; tooMany when throttled.
 */
export async function signIn(ctx: Context, input: Typed): Promise<SignedIn> {
  if (inWork >= AT_ONCE)
    throw tooMany(
      'sign_in_busy',
      'Many people are signing in right now. Wait a minute, then try again.',
    )
  inWork += 1
  try {
    return await checkAndStart(ctx, input)
  } finally {
    inWork -= 1
  }
}

type Typed = { email: string; password: string }

async function checkAndStart(ctx: Context, input: Typed): Promise<SignedIn> {
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
  const asPublic = (proof: Record<string, string>): Context => ({
    ...ctx,
    claim: { ...proof, kind: 'public' },
  })
  const found = await findCredential(asPublic({ email_key: key.toString('hex') }), {
    key,
    address: ctx.caller.address,
  })
  const fits = await passwordFits(found?.hash ?? null, input.password)
  if (!found || !fits) {
    await recordFailure(asPublic({}), { account: found?.account ?? null })
    throw new PorticoError(
      'invalid',
      'sign_in_failed',
      'That e-mail address and password do not go together. Check both and try again.',
    )
  }
  const token = randomBytes(32).toString('base64url')
  await startSession(asPublic({ account: found.account }), {
    account: found.account,
    kind: found.kind,
    token,
    key,
  })
  return { token, kind: found.kind }
}

const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(3, 'Enter your e-mail address.')
    .max(254, 'This is too long for an e-mail address.'),
  password: z.string().min(1, 'Enter your password.').max(1024, 'This is too long for a password.'),
})

const findCredential = verb({
  name: 'account.credential.find',
  who: ['public'],
  input: z.object({ key: z.instanceof(Buffer), address: z.string().nullable() }),
  prepare: async (kit, input) => ({
    account: Buffer.concat([Buffer.from('a'), input.key]),
    address: kit.vault.blind('throttle-address', networkOf(input.address ?? 'unknown')),
  }),
  audit: { action: 'read', what: 'credential' },
  run: async (tx, input, counters) => {
    await countAttempt(tx, counters.address, LIMITS.address)
    await countAttempt(tx, counters.account, LIMITS.account)
    const row = await tx.db
      .selectFrom('account')
      .select(['account_id', 'kind', 'password_hash', 'disabled_at'])
      .where('email_key', '=', input.key)
      .executeTakeFirst()
    if (!row || row.disabled_at) return null
    return {
      account: row.account_id,
      kind: row.kind as 'patient' | 'staff',
      hash: row.password_hash,
    }
  },
})

const recordFailure = verb({
  name: 'account.sign-in.refuse',
  who: ['public'],
  input: z.object({ account: z.uuid().nullable() }),
  audit: (input) => ({ action: 'refuse', what: 'sign-in', id: input.account }),
  run: async () => {},
})

const startSession = verb({
  name: 'account.session.start',
  who: ['public'],
  input: z.object({
    account: z.uuid(),
    kind: z.enum(['patient', 'staff']),
    token: z.string(),
    key: z.instanceof(Buffer),
  }),
  audit: (input) => ({ action: 'sign-in', what: 'session', id: input.account }),
  run: async (tx, input) => {
    await clearAttempts(tx, Buffer.concat([Buffer.from('a'), input.key]))
    await tx.db
      .insertInto('auth_session')
      .values({
        session_id: uuidv7(tx.now),
        account_id: input.account,
        token_hash: tokenHash(input.token),
        device: tx.ctx.caller.device ?? 'unknown',
        address: tx.ctx.caller.address ?? 'unknown',
        started_at: tx.now,
        seen_at: tx.now,
        auth_at: tx.now,
        ends_at: new Date(tx.now.getTime() + HOURS[input.kind] * 3_600_000),
      })
      .execute()
  },
})

/** Ends the session that the call came with. */
export const signOut = verb({
  name: 'account.session.end',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({}),
  audit: (_input, _output, actor) => ({ action: 'sign-out', what: 'session', id: actor.session }),
  run: async (tx) => {
    await tx.db
      .updateTable('auth_session')
      .set({ ended_at: tx.now, ended_why: 'signed out' })
      .where('session_id', '=', tx.actor.session)
      .execute()
  },
})
