// Showing a passkey: to sign in, as the second factor, to confirm. Each try uses its challenge up, whatever comes of
// it; each refusal says the same and leaves its row in the log. Counts no guesses: nobody guesses a signature.
import { z } from 'zod'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { asPublic } from '../account/as-public.ts'
import { useTicket, type SignedIn } from '../account/session.server.ts'
import { openTicket, ticketOver } from '../account/tickets.server.ts'
import { tokenHash } from '../account/token.ts'
import { proveUse, readAnswer, requestOptions } from './ceremony.ts'
import { giveChallenge, takeChallenge, type Bound } from './challenge.ts'
import { tellOfPasskey } from './notice.ts'
import { notOpened } from './refusals.ts'
import { knownPasskeys } from './store.ts'

export type Shown = { account: string; kind: 'patient' | 'staff' }

/** What the browser needs to sign in with whichever passkey the person has. @param input.browser secret of its cookie */
export const offerSignIn = verb({
  name: 'passkeys.sign-in.offer',
  who: ['public'],
  input: z.object({ browser: z.string() }),
  audit: () => [],
  run: async (tx, { browser }): Promise<string> =>
    requestOptions(tx.ctx.kit.config, {
      challenge: await giveChallenge(tx, { use: 'sign-in', browser }),
    }),
})

/** What the browser needs to show a passkey of `account`, after another factor; null when there is none. */
export const offerSecond = (ctx: Context, account: string): Promise<string | null> =>
  offerSecondTo(asPublic(ctx, { account }), { account })

const offerSecondTo = verb({
  name: 'passkeys.second.offer',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }): Promise<string | null> => {
    const known = await knownPasskeys(tx, account)
    if (known.length === 0) return null
    const challenge = await giveChallenge(tx, { use: 'second', account })
    return requestOptions(tx.ctx.kit.config, { challenge, known })
  },
})

/** Shows a passkey for a ticket, as the second factor. @throws invalid */
export async function showPasskeySecond(
  ctx: Context,
  ticketToken: string | undefined,
  typed: string,
): Promise<SignedIn> {
  const ticket = await openTicket(ctx, ticketToken)
  if (!ticket || !ticketToken) throw ticketOver()
  await provePasskey(ctx, typed, { use: 'second', account: ticket.account })
  return useTicket(ctx, ticket, ticketToken, 'passkey')
}

/**
 * Proves a passkey that a form brought.
 * @param bound for what its challenge was given, and to whom
 * @throws invalid, with one sentence for everything that may be wrong with it
 */
export async function provePasskey(ctx: Context, typed: string, bound: Bound): Promise<Shown> {
  const refuse = async (why: string, found?: { id: string; account: string }) => {
    await refusePasskey(asPublic(ctx), {
      why,
      id: found?.id ?? null,
      account: found?.account ?? bound.account ?? null,
    })
    return notOpened()
  }
  const answer = readAnswer(typed)
  if (!answer) throw await refuse('unreadable')
  const { credential, challenge } = answer
  const taken = await takeAnswer(
    asPublic(ctx, {
      secret: tokenHash(challenge).toString('hex'),
      credential: credential.toString('hex'),
    }),
    { challenge, credential, bound },
  )
  if (!taken.challenged) throw await refuse('challenge')
  const { passkey } = taken
  if (!passkey) throw await refuse('unknown passkey')
  if (bound.account && passkey.account !== bound.account)
    throw await refuse('passkey of another account', passkey)
  const counter = await proveUse(ctx.kit.config, answer, passkey)
  if (counter === null) throw await refuse('passkey not proved', passkey)
  const { account, id } = passkey
  const used = await usePasskey(asPublic(ctx, { account }), { account, id, counter })
  if (used.said !== 'fits') throw await refuse(used.said, passkey)
  return { account, kind: used.kind }
}

const takeAnswer = verb({
  name: 'passkeys.answer.take',
  who: ['public'],
  input: z.object({
    challenge: z.string(),
    credential: z.instanceof(Buffer),
    bound: z.custom<Bound>(),
  }),
  audit: () => [],
  run: async (tx, { challenge, credential, bound }) => {
    const challenged = (await takeChallenge(tx, challenge, bound)) !== null
    const row = await tx.db
      .selectFrom('passkey')
      .select(['passkey_id as id', 'account_id as account', 'public_key as publicKey'])
      .where('credential_id', '=', credential)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return { challenged, passkey: row ?? null }
  },
})

type Used = { said: 'fits' | 'copied' | 'over'; kind: 'patient' | 'staff' }

/** Notes that a passkey was used. One whose counter does not go on exists twice: it is turned off for good. */
const usePasskey = verb({
  name: 'passkeys.use',
  who: ['public'],
  input: z.object({ account: z.uuid(), id: z.uuid(), counter: z.int().min(0) }),
  run: async (tx, { account, id, counter }): Promise<Used> => {
    const owner = await tx.db
      .selectFrom('account')
      .select(['kind', 'disabled_at'])
      .where('account_id', '=', account)
      .executeTakeFirst()
    const kind = owner?.kind === 'staff' ? 'staff' : 'patient'
    if (!owner || owner.disabled_at) return { said: 'over', kind }
    return { said: await count(tx, { account, id, counter }), kind }
  },
  audit: ({ account, id }, { said }) =>
    said === 'copied'
      ? { action: 'change', what: 'passkey', id, account, why: 'copied' }
      : { action: 'read', what: 'passkey', id, account, why: said },
})

/** Counters that stay at zero belong to passkeys that live on several devices; all others only grow. */
async function count(
  tx: Tx,
  { account, id, counter }: { account: string; id: string; counter: number },
): Promise<Used['said']> {
  const row = await tx.db
    .selectFrom('passkey')
    .select(['counter', 'label'])
    .where('passkey_id', '=', id)
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return 'over'
  const before = Number(row.counter)
  const goesOn = counter > before || (counter === 0 && before === 0)
  await tx.db
    .updateTable('passkey')
    .set(goesOn ? { counter, used_at: tx.now } : { ended_at: tx.now, ended_why: 'copied' })
    .where('passkey_id', '=', id)
    .execute()
  if (goesOn) return 'fits'
  await tellOfPasskey(tx, account, 'copied', row.label)
  return 'copied'
}

const refusePasskey = verb({
  name: 'passkeys.refuse',
  who: ['public'],
  input: z.object({ account: z.uuid().nullable(), id: z.uuid().nullable(), why: z.string() }),
  audit: ({ account, id, why }) => ({ action: 'refuse', what: 'passkey', id, account, why }),
  run: async () => {},
})
