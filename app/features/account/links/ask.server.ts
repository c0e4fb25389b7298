// Asking for a sign-in link or a new password. Whether somebody has the address shows in nothing: the request finds
// an account or none, keeps a row and puts a job on the queue, and only the job does what differs.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { invalid, tooMany } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Context } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { emailKey } from '../account.server.ts'
import { asPublic } from '../as-public.ts'
import { attemptsAllowed, networkOf, WINDOW_MINUTES } from '../throttle.ts'
import { newToken, tokenHash } from '../token.ts'
import { ASK_LIMITS, LINK_MINUTES, type LinkPurpose } from './links.ts'

const asked = z
  .string()
  .trim()
  .min(3, 'Enter your e-mail address.')
  .max(254, 'This is too long for an e-mail address.')

const LONGEST_ADDRESS = 200

export type Asked = {
  /** Of the letter that will come, or of none. */
  id: string
  /** For the browser that asks: a sign-in link works there and nowhere else. */
  browser: string
}

/**
 * Has a letter written to whoever has the address. A newer one ends what an older one offered.
 * @param to path to go to after signing in
 * @throws invalid when nothing was typed; tooMany, for an address that nobody has too
 */
export async function askForLink(
  ctx: Context,
  { email, purpose, to = '/' }: { email: string; purpose: LinkPurpose; to?: string },
): Promise<Asked> {
  const typed = asked.safeParse(email)
  if (!typed.success)
    throw invalid('email_missing', 'Enter your e-mail address.', {
      email: typed.error.issues[0]?.message ?? '',
    })
  const key = emailKey(ctx.kit, typed.data)
  const { account, throttled } = await findAddressee(
    asPublic(ctx, { email_key: key.toString('hex') }),
    { key, purpose, address: ctx.caller.address },
  )
  if (throttled)
    throw tooMany(
      'too_many_letters',
      `An e-mail was asked for too often. Look for the last one, also among unwanted mail, or wait ${WINDOW_MINUTES} minutes.`,
    )
  const browser = newToken()
  const { id } = await keepLink(asPublic(ctx, account ? { account } : {}), {
    account,
    purpose,
    browser: tokenHash(browser),
    // What strangers send is kept for a week: no address of ours is longer.
    to: to.length > LONGEST_ADDRESS ? '/' : to,
  })
  return { id, browser }
}

const purposes = z.enum(['link', 'reset'])

const findAddressee = verb({
  name: 'account.link.find',
  who: ['public'],
  input: z.object({
    key: z.instanceof(Buffer),
    purpose: purposes,
    address: z.string().nullable(),
  }),
  prepare: async (kit, { key, address }) => ({
    account: kit.vault.blind('throttle-letter', key.toString('hex')),
    network: kit.vault.blind('throttle-letter-network', networkOf(address ?? 'unknown')),
  }),
  run: async (tx, { key }, counters) => {
    const allowed = await attemptsAllowed(
      tx,
      { key: counters.network, limit: ASK_LIMITS.network },
      { key: counters.account, limit: ASK_LIMITS.account },
    )
    const row = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .where('email', 'is not', null)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    return { account: row?.account_id ?? null, throttled: allowed === null }
  },
  audit: ({ purpose }, { account, throttled }) =>
    throttled
      ? {
          action: 'refuse',
          what: purpose === 'link' ? 'sign-in link' : 'reset link',
          account,
          why: 'too many attempts',
        }
      : [],
})

const keepLink = verb({
  name: 'account.link.ask',
  who: ['public'],
  input: z.object({
    account: z.uuid().nullable(),
    purpose: purposes,
    browser: z.instanceof(Buffer),
    to: z.string(),
  }),
  audit: ({ account, purpose }) => ({
    action: 'create',
    what: purpose === 'link' ? 'sign-in link' : 'reset link',
    account,
  }),
  run: async (tx, { account, purpose, browser, to }) => {
    const id = uuidv7(tx.now)
    await tx.db
      .updateTable('one_time')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account ?? randomUUID())
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    await tx.db
      .insertInto('one_time')
      .values({
        one_time_id: id,
        account_id: account,
        purpose,
        browser_hash: browser,
        facts: JSON.stringify({ to }),
        created_at: tx.now,
        ends_at: new Date(tx.now.getTime() + LINK_MINUTES[purpose] * 60_000),
      })
      .execute()
    await enqueue(tx, 'link', id)
    return { id }
  },
})
