// Sessions: how one begins, is proved anew and ends. A session is a row; the browser holds a random token, the row
// only its hash. Whoever must show a second factor gets a ticket first, and no session before it.
import { z } from 'zod'
import { forbidden, PorticoError } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Actor } from '../../kit/actor.ts'
import type { Context } from '../../kit/kit.ts'
import type { OpenContext } from '../../kit/transaction.ts'
import { verb } from '../../kit/verb.ts'
import { devicesBefore, tellOfNewDevice } from '../devices/new-device.ts'
import { forAccount } from './as-public.ts'
import { readEnrolled, type Found } from './enrolled.server.ts'
import { aalOf, asksSecond, optionsOf, type Factor, type Method } from './methods.ts'
import { giveTicket, takeTicket, type Ticket } from './tickets.server.ts'
import { newToken, tokenHash } from './token.ts'

const HOURS = { patient: 12, staff: 10, admin: 8 }
const FRESH = 5 * 60_000 // ms

export type { Method } from './methods.ts'
export { asPublic } from './as-public.ts'
export { tokenHash } from './token.ts'

export type SignedIn = { token: string; kind: 'patient' | 'staff' }
export type Proceeded = { signedIn: SignedIn } | { ticket: string; options: Factor[] }

export const signInFailed = () =>
  new PorticoError(
    'invalid',
    'sign_in_failed',
    'That name and password do not go together. Check both and try again.',
  )

export type Proved = {
  account: string
  kind: 'patient' | 'staff'
  methods: Method[]
  /** Whose record the session opens first, of an account that opens several; asked of the person when not said. */
  record?: string | null
  /** Printed codes were made a moment ago and are shown in the answer to this: none of them is asked for yet. */
  newCodes?: boolean
}

/**
 * Goes on from what `methods` proved: a session when that is enough, otherwise a ticket to show a second factor.
 * Who must have a second factor and has none gets a session that can do nothing but enrol one.
 * @param found what the account has, where it was asked already
 * @throws invalid when the account is closed
 */
export const proceed = (ctx: Context, proved: Proved, found?: Found): Promise<Proceeded> => {
  const { account, methods } = proved
  return forAccount(ctx, account, async (open) => {
    const has = found ?? (await readEnrolled(open, { account }))
    if (has.closed) throw signInFailed()
    const asks = asksSecond(proved.newCodes ? { ...has, recovery: 0 } : has)
    if (aalOf(methods) === 2 || !asks) return { signedIn: await begin(open, proved, has.devices) }
    const ticket = newToken()
    await giveTicket(open, { ...proved, hash: tokenHash(ticket) })
    return { ticket, options: optionsOf(has) }
  })
}

/**
 * Gives the ticket up for a session, once `method` was proved. Of two at once, one gets it.
 * @throws invalid when the ticket is over or used
 */
export const useTicket = (
  ctx: Context,
  { account, kind, methods, record }: Ticket,
  ticket: string,
  method: Method,
): Promise<SignedIn> =>
  forAccount(ctx, account, async (open) => {
    await takeTicket(open, { account, hash: tokenHash(ticket) })
    return begin(open, { account, kind, record, methods: [...methods, method] })
  })

/** Starts a session in the open transaction of the account. @param devices of `devicesBefore`, where it was asked already */
async function begin(
  ctx: OpenContext,
  proved: Proved,
  devices?: Awaited<ReturnType<typeof devicesBefore>>,
): Promise<SignedIn> {
  const token = newToken()
  await startSession(ctx, { ...proved, token, devices })
  return { token, kind: proved.kind }
}

const methodNames = z.enum(['password', 'passkey', 'link', 'totp', 'sms', 'recovery', 'activation'])

const startSession = verb({
  name: 'account.session.start',
  who: ['public'],
  input: z.object({
    account: z.uuid(),
    kind: z.enum(['patient', 'staff']),
    methods: z.array(methodNames).min(1),
    token: z.string(),
    record: z.uuid().nullish(),
    devices: z.array(z.string()).optional(),
  }),
  audit: ({ account, methods }, isNew) => [
    { action: 'sign-in', what: 'session', id: account, account, why: methods.join(' + ') },
    ...(isNew ? [{ action: 'create', what: 'new device', account } as const] : []),
  ],
  run: async (tx, { account, kind, methods, token, record = null, devices }): Promise<boolean> => {
    const worker =
      kind === 'staff'
        ? await tx.db
            .selectFrom('staff_member')
            .select('role')
            .where('account_id', '=', account)
            .executeTakeFirst()
        : undefined
    const hours = worker?.role === 'admin' ? HOURS.admin : HOURS[kind]
    const before = devices ?? (await devicesBefore(tx, account))
    // Travels with the commit, which fails if it does.
    const started = tx.db
      .insertInto('auth_session')
      .values({
        session_id: uuidv7(tx.now),
        account_id: account,
        token_hash: tokenHash(token),
        device: tx.ctx.caller.device ?? 'unknown',
        address: tx.ctx.caller.address ?? 'unknown',
        record_id: record,
        methods,
        aal: aalOf(methods),
        started_at: tx.now,
        seen_at: tx.now,
        auth_at: tx.now,
        ends_at: new Date(tx.now.getTime() + hours * 3_600_000),
      })
      .execute()
    tx.ctx.open.connection.ahead(started)
    return tellOfNewDevice(tx, account, before)
  },
})

/** Notes that the person proved again who they are. The token changes with it; the old one is worth nothing. */
export const confirmSession = verb({
  name: 'account.session.confirm',
  who: ['patient', 'staff'],
  reach: 'any',
  early: true,
  input: z.object({ method: methodNames }),
  run: async (tx, { method }): Promise<SignedIn> => {
    const token = newToken()
    const { session, kind } = tx.actor
    const { methods } = await tx.db
      .selectFrom('auth_session')
      .select('methods')
      .where('session_id', '=', session)
      .executeTakeFirstOrThrow()
    const all = [...new Set([...(methods as Method[]), method])]
    await tx.db
      .updateTable('auth_session')
      .set({ token_hash: tokenHash(token), auth_at: tx.now, methods: all, aal: aalOf(all) })
      .where('session_id', '=', session)
      .where('ended_at', 'is', null)
      .execute()
    return { token, kind }
  },
  audit: ({ method }, _output, actor) => ({
    action: 'sign-in',
    what: 'session proof',
    id: actor.session,
    why: method,
  }),
})

type Person = Extract<Actor, { kind: 'patient' | 'staff' }>

/** True when a sensitive change has to ask again who this is: the last proof is older than five minutes. */
export const needsFresh = (actor: Actor, now: Date): boolean =>
  !('authAt' in actor) || now.getTime() - actor.authAt.getTime() > FRESH

/** For `decide` of a sensitive verb; the web door leads to the page that asks, and back. */
export function mustBeFresh({ actor, now }: { actor: Person; now: Date }): void {
  if (needsFresh(actor, now))
    throw forbidden('confirm_needed', 'Show once more that it is you, then try again.')
}

/** Ends the session that the call came with. */
export const signOut = verb({
  name: 'account.session.end',
  who: ['patient', 'staff'],
  reach: 'any',
  early: true,
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
