// Browsers that are signed in to an account, ending them, and what happened to the account.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { isInstant } from '../record/dates.fhir.ts'
import { browserOf, type Browser } from './browser.ts'

export type Device = Browser & {
  id: string
  /** The network address it signed in from. */
  address: string
  since: Date
  seen: Date
  /** The one that asks. */
  here: boolean
}

/** Browsers that are signed in now, this one first. */
export const listDevices = verb({
  name: 'devices.list',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({}),
  audit: { action: 'read', what: 'devices', patient: null },
  run: async (tx): Promise<Device[]> => {
    const rows = await openSessions(tx)
      .select(['session_id', 'device', 'address', 'started_at', 'seen_at'])
      .orderBy('seen_at', 'desc')
      .execute()
    const devices = rows.map((row) => ({
      ...browserOf(row.device),
      id: row.session_id,
      address: row.address,
      since: row.started_at,
      seen: row.seen_at,
      here: row.session_id === tx.actor.session,
    }))
    return devices.toSorted((a, b) => Number(b.here) - Number(a.here))
  },
})

type Person = Extract<Tx['actor'], { kind: 'patient' | 'staff' }>

const openSessions = (tx: Pick<Tx, 'db' | 'now'> & { actor: Person }) =>
  tx.db
    .selectFrom('auth_session')
    .where('account_id', '=', tx.actor.account)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .where(
      sql<boolean>`seen_at > ${tx.now}::timestamptz - make_interval(mins => (select idle_minutes from clinic))`,
    )

/** Signs one browser of the own account out. @throws notFound for anybody else's */
export const endDevice = verb({
  name: 'devices.end',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<void> => {
    const ended = isUuid(id)
      ? await end(tx).where('session_id', '=', id).executeTakeFirst()
      : { numUpdatedRows: 0n }
    if (Number(ended.numUpdatedRows) === 0) throw notFound()
  },
  audit: ({ id }) => ({ action: 'sign-out', what: 'device', id, patient: null }),
})

/** Signs all browsers of the own account out but this one. */
export const endOtherDevices = verb({
  name: 'devices.end-others',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({}),
  run: async (tx): Promise<number> => {
    const { numUpdatedRows } = await end(tx)
      .where('session_id', '!=', tx.actor.session)
      .executeTakeFirst()
    return Number(numUpdatedRows)
  },
  audit: (_input, count) => ({ action: 'sign-out', what: 'other devices', count, patient: null }),
})

const end = (tx: Pick<Tx, 'db' | 'now'> & { actor: Person }) =>
  tx.db
    .updateTable('auth_session')
    .set({ ended_at: tx.now, ended_why: 'ended from another device' })
    .where('account_id', '=', tx.actor.account)
    .where('ended_at', 'is', null)

export type SecurityEvent = Browser & {
  id: string
  at: Date
  action: string
  what: string
  why: string | null
  refused: boolean
  address: string | null
}

/** Nouns of the audit log that are about getting in, and not a step on the way that says nothing by itself. */
const NOUNS = [
  'session',
  'session proof',
  'sign-in',
  'second factor',
  'password',
  'authenticator app',
  'mobile number',
  'printed codes',
  'passkey',
  'reset link',
  'sign-in link',
  'device',
  'other devices',
  'new device',
]
const PAGE = 50

const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f-]{36}$/)
  .transform((text) => text.split('_') as [at: string, id: string])
  .refine(([at, id]) => isInstant(at) && isUuid(id))

/** What happened to the own account, newest first. @param before where the page before ended */
export const listSecurityEvents = verb({
  name: 'devices.events',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ before: cursor.nullable(), most: z.int().min(1).max(PAGE).default(PAGE) }),
  audit: { action: 'read', what: 'security events', patient: null },
  run: async (tx, input): Promise<{ items: SecurityEvent[]; older: string | null }> => {
    const [at, id] = input.before ?? []
    const older = at ? sql`e.at <= ${at} and (e.at, e.event_id) < (${at}, ${id})` : sql`true`
    const { rows } = await sql<{
      event_id: string
      at: Date
      action: string
      what: string
      why: string | null
      outcome: string
      address: string | null
      device: string | null
    }>`
      select e.event_id, e.at, e.action, e.what, e.why, e.outcome, e.address, e.device from audit_event e
      where e.account_id = ${tx.actor.account} and ${older} and e.what = any(${NOUNS}) and e.action <> 'read'
      order by e.at desc, e.event_id desc limit ${input.most + 1}`.execute(tx.db)
    const items = rows.slice(0, input.most).map((row) => ({
      ...browserOf(row.device),
      id: row.event_id,
      at: row.at,
      action: row.action,
      what: row.what,
      why: row.why,
      refused: row.outcome === 'refused' || row.action === 'refuse',
      address: row.address,
    }))
    const last = rows.length > input.most ? items.at(-1) : undefined
    return { items, older: last ? `${last.at.toISOString()}_${last.id}` : null }
  },
})
