// Acting for somebody who is not signed in: the claim says what the server has proved of them so far, and row-level
// security shows just that.
import type { Context } from '../../kit/kit.ts'
import { inTransaction, type OpenContext } from '../../kit/transaction.ts'

export const asPublic = (ctx: Context, proof: Record<string, string> = {}): Context => ({
  ...ctx,
  claim: { ...proof, kind: 'public' },
  open: undefined,
})

/** Runs in the public transaction that is open, or in a new one for `account`. */
export const forAccount = <T>(
  ctx: Context,
  account: string,
  work: (ctx: OpenContext) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx.open?.actor.kind === 'public' ? ctx : asPublic(ctx, { account }), work)
