// Challenges: random, kept as a hash, good once, for five minutes, for one deed, and only for whom or where they were
// given: an account, a browser (its cookie), or an invitation.
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { newToken, tokenHash } from '../account/token.ts'
import { CHALLENGE_MINUTES } from './ceremony.ts'

export type Bound = {
  use: 'sign-in' | 'second' | 'confirm' | 'new' | 'activation'
  /** Whose it is; nobody's yet when somebody signs in or begins. */
  account?: string
  /** The secret of the cookie of the browser that asked. */
  browser?: string
  /** The invitation that is being answered. */
  invitation?: string
}

/** Gives out a challenge. @param more what the next step has to know: ids only */
export async function giveChallenge(
  tx: Pick<Tx, 'db' | 'now'>,
  bound: Bound,
  more: Record<string, string> = {},
): Promise<string> {
  const challenge = newToken()
  const { use, account = null, browser, invitation } = bound
  await tx.db
    .insertInto('one_time')
    .values({
      one_time_id: uuidv7(tx.now),
      purpose: 'passkey',
      account_id: account,
      secret_hash: tokenHash(challenge),
      browser_hash: browser ? tokenHash(browser) : null,
      facts: JSON.stringify({ use, ...(invitation && { invitation }), ...more }),
      created_at: tx.now,
      ends_at: new Date(tx.now.getTime() + CHALLENGE_MINUTES * 60_000),
    })
    .execute()
  return challenge
}

/**
 * Uses a challenge up, in one statement, so that of two servers one gets it.
 * @returns what was kept with it; null when it is not one of ours for this, used before, or too old
 */
export async function takeChallenge(
  tx: Pick<Tx, 'db' | 'now'>,
  challenge: string,
  { use, account, browser, invitation }: Bound,
): Promise<Record<string, string> | null> {
  const taken = await tx.db
    .updateTable('one_time')
    .set({ used_at: tx.now })
    .where('secret_hash', '=', tokenHash(challenge))
    .where('purpose', '=', 'passkey')
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .where('account_id', 'is not distinct from', account ?? null)
    .where('browser_hash', 'is not distinct from', browser ? tokenHash(browser) : null)
    .where(sql<boolean>`facts ->> 'use' = ${use}`)
    .where(sql<boolean>`facts ->> 'invitation' is not distinct from ${invitation ?? null}::text`)
    .returning('facts')
    .executeTakeFirst()
  return taken ? (taken.facts as Record<string, string>) : null
}
