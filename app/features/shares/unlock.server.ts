// The door of a share, for whoever has its address: the passcode is judged by the database, one guess after the other on
// however many servers, and counted for the network before. There is one answer for a wrong passcode, an address that never
// was, and a share that is over or was stopped.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { countAttempt, networkOf } from '../account/throttle.ts'
import { newToken, tokenHash } from '../account/token.ts'
import { digitsOf, passcodeProof } from './proof.ts'

/** From one network within a quarter of an hour, over all shares. */
export const MOST_TRIES = 40

const asPublic = (ctx: Context): Context => ({ ...ctx, claim: { kind: 'public' }, open: undefined })

/** @returns what the browser keeps of it @throws invalid with one sentence, tooMany */
export async function unlockShare(
  ctx: Context,
  { token, code }: { token: string; code: string },
): Promise<string> {
  // What can be no passcode is told so, and counts as no guess.
  if (digitsOf(code).length !== 8) throw invalid('share_digits', DIGITS, { code: DIGITS })
  const opened = newToken()
  const done = await tryShare(asPublic(ctx), {
    token: token.slice(0, 100),
    code: code.slice(0, 100),
    opened,
    network: networkOf(ctx.caller.address ?? 'unknown'),
  })
  if (!done) throw doesNotOpen()
  return opened
}

const doesNotOpen = () => invalid('share_no', NO, { code: NO })
const DIGITS = 'Type the eight digits that the person who gave you the address tells you.'
const NO =
  'This does not open. Check the eight digits. It may also be over: then ask the person who gave you the address for a new one.'

const tryShare = verb({
  name: 'shares.unlock',
  who: ['public'],
  input: z.object({
    token: z.string(),
    code: z.string(),
    opened: z.string(),
    network: z.string(),
  }),
  prepare: async ({ vault }, { token, code, network }) => ({
    network: vault.blind('throttle-share', network),
    proof: passcodeProof(vault, token, code),
  }),
  run: async (tx, { token, opened }, { network, proof }): Promise<boolean> => {
    await countAttempt(tx, network, MOST_TRIES)
    const { address, device } = tx.ctx.caller
    const { rows } = await sql<{ yes: boolean }>`
      select app.open_share(${tokenHash(token)}, ${proof}, ${uuidv7(tx.now)}, ${tokenHash(opened)}, ${address}, ${device}) as yes`.execute(
      tx.db,
    )
    return rows[0]?.yes ?? false
  },
  // Whose it is stands in the row of what is read next; this one says that somebody tried.
  audit: (_input, yes) => ({ action: yes ? 'read' : 'refuse', what: 'share' }),
})

/** The browser forgets it, and so do we. */
export const closeShare = (ctx: Context, opened: string): Promise<void> =>
  leaveShare(asPublic(ctx), { opened })

const leaveShare = verb({
  name: 'shares.leave',
  who: ['public'],
  input: z.object({ opened: z.string().max(100) }),
  audit: { action: 'sign-out', what: 'share' },
  run: async (tx, { opened }) => {
    await sql`select app.close_share(${tokenHash(opened)})`.execute(tx.db)
  },
})
