// A first passkey, for an account that does not exist yet: its challenge belongs to the invitation that is being
// answered. Whoever answers invitations calls these, as the job 'activation'.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { creationOptions, proveNew, readAnswer, type NewPasskey } from './ceremony.ts'
import { giveChallenge, takeChallenge } from './challenge.ts'
import { notAdded } from './refusals.ts'
import { keepPasskey } from './store.ts'

/**
 * What the browser needs to make the passkey: hand it to `PasskeyForm` with `make`.
 * @param input.userName what the device shows beside the passkey: the e-mail address or user name
 * @param input.account of an account that exists already (a reset); otherwise an id is chosen for the new one
 */
export const offerFirstPasskey = verb({
  name: 'passkeys.first.offer',
  who: ['job'],
  input: z.object({
    invitation: z.uuid(),
    account: z.uuid().optional(),
    userName: z.string(),
    displayName: z.string(),
  }),
  audit: () => [],
  run: async (tx, input): Promise<string> => {
    const { invitation, userName, displayName } = input
    const account = input.account ?? uuidv7(tx.now)
    const clinic = await tx.db.selectFrom('clinic').select('name').executeTakeFirstOrThrow()
    const challenge = await giveChallenge(tx, { use: 'activation', invitation }, { account })
    return creationOptions(tx.ctx.kit.config, {
      challenge,
      clinic: clinic.name,
      person: { account, userName, displayName },
      known: [],
    })
  },
})

export type FirstPasskey = { account: string; made: NewPasskey }

/**
 * Checks what the browser made and uses its challenge up.
 * @returns also the id that the new account must have: the device keeps it with the passkey
 * @throws invalid
 */
export async function proveFirstPasskey(
  ctx: Context,
  { typed, invitation }: { typed: string; invitation: string },
): Promise<FirstPasskey> {
  const answer = readAnswer(typed)
  const made = answer && (await proveNew(ctx.kit.config, answer))
  if (!made) throw notAdded()
  const { account } = await takeFirst(ctx, { challenge: answer.challenge, invitation })
  return { account, made }
}

const takeFirst = verb({
  name: 'passkeys.first.take',
  who: ['job'],
  input: z.object({ challenge: z.string(), invitation: z.uuid() }),
  audit: () => [],
  run: async (tx, { challenge, invitation }) => {
    const facts = await takeChallenge(tx, challenge, { use: 'activation', invitation })
    if (!facts?.account) throw notAdded()
    return { account: facts.account }
  },
})

/** Keeps it, in the transaction that made the account. @throws invalid when another account has it */
export const keepFirstPasskey = (tx: Tx, { account, made }: FirstPasskey): Promise<string> =>
  keepPasskey(tx, account, made)
