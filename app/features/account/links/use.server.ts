// Using a sign-in link or its code: once, in the browser that asked. What it proves is one factor, like a password.
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Deed } from '../../../kit/audit/record.ts'
import { invalid } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic, forAccount } from '../as-public.ts'
import { proceed, type Proceeded } from '../session.server.ts'
import { tokenHash } from '../token.ts'
import { CODE_TRIES, codeMac } from './links.ts'

type Used = { went: Proceeded; to: string }

/** What the browser that asked keeps in its cookie. */
export type AskedHere = { id: string; browser: string } | null

export const asCookie = ({ id, browser }: NonNullable<AskedHere>): string => `${id}.${browser}`

export function readAsked(cookie: string | undefined): AskedHere {
  const [id = '', browser = ''] = cookie?.split('.') ?? []
  return isUuid(id) && browser ? { id, browser } : null
}

const over = () =>
  invalid(
    'link_over',
    'This link does not work: it was used, it is too old, there is a newer one, or it was asked for in another browser. Ask for a new one.',
  )

/** Signs in by the link of a letter. @throws invalid, with one answer for everything that does not fit */
export async function useLink(ctx: Context, token: string, here: AskedHere): Promise<Used> {
  const hash = tokenHash(token)
  const { account, to } = await takeLink(asPublic(ctx, { secret: hash.toString('hex') }), {
    hash,
    browser: tokenHash(here?.browser ?? ''),
  })
  if (!account) throw over()
  return goOn(ctx, account, to)
}

/** Signs in by the code of a letter, typed where it was asked for. @throws invalid */
export async function useCode(ctx: Context, code: string, here: AskedHere): Promise<Used> {
  if (!here) throw codeOver()
  const { account, to, left } = await tryCode(asPublic(ctx, { one_time: here.id }), {
    id: here.id,
    browser: tokenHash(here.browser),
    mac: codeMac(ctx.kit.vault, here.id, code),
  })
  if (account) return goOn(ctx, account, to)
  if (left <= 0) throw codeOver()
  throw invalid('code_wrong', 'This is not the code of the last e-mail.', {
    code: `This is not the code of the last e-mail. You can try ${left} more ${left === 1 ? 'time' : 'times'}.`,
  })
}

const codeOver = () =>
  invalid('code_over', 'This code does not work any more. Ask for a new e-mail.', {
    code: 'This code does not work any more. Ask for a new e-mail.',
  })

const goOn = (ctx: Context, account: string, to: string): Promise<Used> =>
  forAccount(ctx, account, async (open) => {
    const { kind } = await readKind(open, { account })
    return { went: await proceed(open, { account, kind, methods: ['link'] }), to }
  })

const readKind = verb({
  name: 'account.link.whose',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }) => {
    const row = await tx.db
      .selectFrom('account')
      .select('kind')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    return { kind: row.kind as 'patient' | 'staff' }
  },
})

type Tried = { account: string | null; whose: string | null; to: string; left: number }

const deedOf = (_input: unknown, { account, whose }: Tried): Deed =>
  account
    ? { action: 'change', what: 'sign-in link', account }
    : { action: 'refuse', what: 'sign-in', account: whose, why: 'link' }

const takeLink = verb({
  name: 'account.link.take',
  who: ['public'],
  input: z.object({ hash: z.instanceof(Buffer), browser: z.instanceof(Buffer) }),
  audit: deedOf,
  run: async (tx, { hash, browser }): Promise<Tried> => {
    const found = await tx.db
      .selectFrom('one_time')
      .select('account_id')
      .where('secret_hash', '=', hash)
      .where('purpose', '=', 'link')
      .executeTakeFirst()
    const taken = await tx.db
      .updateTable('one_time')
      .set({ used_at: tx.now })
      .where('secret_hash', '=', hash)
      .where('purpose', '=', 'link')
      .where('browser_hash', '=', browser)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', tx.now)
      .returning(['account_id', 'facts'])
      .executeTakeFirst()
    return {
      account: taken?.account_id ?? null,
      whose: found?.account_id ?? null,
      to: toOf(taken?.facts),
      left: 0,
    }
  },
})

const tryCode = verb({
  name: 'account.link.code',
  who: ['public'],
  input: z.object({
    id: z.uuid(),
    browser: z.instanceof(Buffer),
    mac: z.instanceof(Buffer),
  }),
  audit: deedOf,
  run: async (tx, { id, browser, mac }): Promise<Tried> => {
    // Counted before it is judged: of many at once, on whichever server, no more are judged than may be.
    const row = await tx.db
      .updateTable('one_time')
      .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
      .where('one_time_id', '=', id)
      .where('purpose', '=', 'link')
      .where('browser_hash', '=', browser)
      .where('attempts', '<', CODE_TRIES.link)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', tx.now)
      .returning(['account_id', 'code_mac', 'attempts', 'facts'])
      .executeTakeFirst()
    if (!row) return { account: null, whose: await whoseWas(tx, id), to: '/', left: 0 }
    const whose = row.account_id
    const fits = row.code_mac !== null && timingSafeEqual(row.code_mac, mac)
    if (!fits || !whose)
      return { account: null, whose, to: '/', left: CODE_TRIES.link - row.attempts }
    await tx.db
      .updateTable('one_time')
      .set({ used_at: tx.now })
      .where('one_time_id', '=', id)
      .execute()
    return { account: whose, whose, to: toOf(row.facts), left: 0 }
  },
})

/** Of a letter that is over, for the log. */
const whoseWas = async (tx: Tx, id: string): Promise<string | null> =>
  (
    await tx.db
      .selectFrom('one_time')
      .select('account_id')
      .where('one_time_id', '=', id)
      .where('purpose', '=', 'link')
      .executeTakeFirst()
  )?.account_id ?? null

const toOf = (facts: unknown): string => (facts as { to?: string } | undefined)?.to ?? '/'
