// The pools, one per kind of actor, and the one way into a transaction: stamped before anything is read.
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Transaction } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import type { Actor, ActorKind, Claim } from '../actor.ts'
import { connectionOf, type Connection } from './connection.ts'
import { makeListener } from './listen.ts'
import { roleOf, urlAs } from './roles.ts'
import { TurnSocket } from './turn-socket.ts'
import type { DB } from './types.ts'

// A DATE is a calendar day, not an instant: as a string it cannot shift by a zone.
types.setTypeParser(1082, (value) => value)
types.setTypeParser(20, Number) // bigint: counts and sequence numbers far below 2^53

export type Db = Transaction<DB>
export type Session = { db: Db; actor: Actor; client: PoolClient; connection: Connection }

export type Database = {
  /**
   * Runs `work` in one transaction of the claim's role, stamped with its actor.
   * @returns null when a person's session is over.
   */
  transaction<T>(claim: Claim, now: Date, work: (session: Session) => Promise<T>): Promise<T | null>
  /** Hears what is said on a channel after commits. @returns stops it; app/kit/db/listen.ts */
  listen(channel: string, hear: (payload: string | null) => void): Promise<() => Promise<void>>
  end(): Promise<void>
}

const POOL = 10 // connections per kind of actor
// What a patient asks is about one patient, whoever it is, and row-level security makes it cost more to plan than to run:
// each statement is planned once on a connection, and again when PostgreSQL knows better about a table.
const PLANNED_ONCE = { options: '-c plan_cache_mode=force_generic_plan' }

/** Opens the pools of the database at `url` (owner's address); passwords per role come from the master key. */
export function openDatabase(
  url: string,
  passwordOf: (role: string) => string,
  stampSecret: Buffer,
): Database {
  const stampKey = createSecretKey(stampSecret)
  const pools = Object.fromEntries(
    Object.entries(roleOf).map(([kind, role]) => {
      const pool = new Pool({
        connectionString: urlAs(url, role, passwordOf(role)),
        max: POOL,
        application_name: `portico-${kind}`,
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 60_000,
        ...(kind === 'patient' || kind === 'public' ? PLANNED_ONCE : {}),
        // Statements that do not need each other's answer travel together.
        pipeline: true,
        stream: () => new TurnSocket(),
      })
      // An idle connection that the server closed is replaced at the next query.
      pool.on('error', () => {})
      // One that is lost while it is used fails whoever uses it, and nobody else: without a listener it would end the process.
      pool.on('connect', (client) => client.on('error', () => {}))
      return [kind, pool]
    }),
  ) as Record<ActorKind, Pool>

  async function transaction<T>(
    claim: Claim,
    now: Date,
    work: (session: Session) => Promise<T>,
  ): Promise<T | null> {
    const client = await pools[claim.kind].connect()
    const connection = connectionOf(client)
    let broken: Error | undefined
    try {
      connection.begin()
      const actor = await enter(connection, claim, now, stampKey)
      if (!actor) {
        await connection.rollback()
        return null
      }
      const result = await work({ db: connection.db, actor, client, connection })
      await connection.commit()
      return result
    } catch (error) {
      await connection.rollback().catch((e: Error) => {
        broken = e
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  // Reads nothing, so it enters as the role that may the least.
  const listener = makeListener(urlAs(url, roleOf.public, passwordOf(roleOf.public)))
  return {
    transaction,
    listen: listener.listen,
    end: async () => {
      await listener.end()
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}

/** The stamp key is used twice: here to sign, in the database (as HMAC pads) to check. */
const sign = (stampKey: KeyObject, envelope: string): string =>
  createHmac('sha256', stampKey).update(`envelope|${envelope}`).digest('hex')

async function enter(
  connection: Connection,
  claim: Claim,
  now: Date,
  stampKey: KeyObject,
): Promise<Actor | null> {
  const envelope = JSON.stringify({
    ...claim,
    at: now.toISOString(),
    exp: Math.floor(Date.now() / 1000) + 120,
  })
  const values = [envelope, sign(stampKey, envelope)]
  if (claim.kind === 'job' || claim.kind === 'public') {
    // Nothing comes back: it travels with whatever is asked first, and when it fails, so does that.
    connection.send({ name: 'enter', text: 'select app.enter($1, $2)', values })
    return claim.kind === 'job' ? { kind: 'job', job: claim.job } : { kind: 'public' }
  }
  if ('takeaway' in claim) return enterTakeaway(connection, values, claim.takeaway, now)
  if ('share' in claim) return enterShare(connection, values, now)
  if ('view' in claim && claim.view) return enterView(connection, values)
  const row = (
    await connection.query({
      name: 'enter-session',
      text: 'select * from app.enter_session($1, $2)',
      values,
    })
  ).rows[0]
  if (!row) return null
  const shared = {
    account: row.account_id as string,
    session: row.session_id as string,
    display: row.display as Record<string, string>,
    passwordTemporary: row.password_temporary as boolean,
    aal: row.aal as 1 | 2,
    authAt: row.auth_at as Date,
    endsAt: row.ends_at as Date,
  }
  return row.kind === 'patient'
    ? {
        kind: 'patient',
        patient: row.patient_id as string,
        also: (row.also ?? []) as string[],
        relation: row.relation === 'proxy' ? 'proxy' : 'self',
        basis: row.basis ?? 'patient',
        sections: (row.sections ?? []) as string[],
        acts: (row.acts ?? []) as string[],
        records: row.records as number,
        needs: row.patients_need === 'two' ? 2 : 1,
        card: row.card as Buffer | null,
        newsFrom: row.news_from as Date | null,
        ...shared,
      }
    : {
        kind: 'staff',
        role: row.role as string,
        name: row.name as string,
        may: (row.may ?? []) as string[],
        ...shared,
      }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A member of staff who looks at a record as its patient sees it. @returns null when the view is over */
async function enterView(connection: Connection, values: string[]): Promise<Actor | null> {
  const text = 'select * from app.enter_view($1, $2)'
  const { rows } = await connection.query({ name: 'enter-view', text, values })
  const [row] = rows
  if (!row) return null
  return {
    kind: 'patient',
    account: (row.account_id as string | null) ?? NOBODY,
    viewedBy: {
      account: row.viewer as string,
      role: row.role as string,
      name: row.name as string,
      until: row.view_ends as Date,
    },
    patient: row.patient_id as string,
    also: (row.also ?? []) as string[],
    session: row.session_id as string,
    display: row.display as Record<string, string>,
    passwordTemporary: false,
    aal: row.aal as 1 | 2,
    authAt: row.auth_at as Date,
    endsAt: row.ends_at as Date,
    relation: 'self',
    basis: 'patient',
    sections: [],
    acts: [],
    records: 1,
    needs: 1,
    card: row.card as Buffer | null,
    newsFrom: row.news_from as Date | null,
  }
}

/** A job that copies a record for somebody. @returns null when they may not see it any more */
async function enterTakeaway(
  connection: Connection,
  values: string[],
  takeaway: string,
  now: Date,
): Promise<Actor | null> {
  const text = 'select * from app.enter_takeaway($1, $2)'
  const { rows } = await connection.query({ name: 'enter-takeaway', text, values })
  const [row] = rows
  return row ? { ...withEyesOf(row, now), session: NOBODY, endsAt: now, takeaway } : null
}

/** Somebody outside to whom documents are shared. @returns null when it is over, or was stopped */
async function enterShare(
  connection: Connection,
  values: string[],
  now: Date,
): Promise<Actor | null> {
  const text = 'select * from app.enter_share($1, $2)'
  const { rows } = await connection.query({ name: 'enter-share', text, values })
  const [row] = rows
  if (!row) return null
  return {
    ...withEyesOf(row, now),
    session: row.opening_id as string,
    endsAt: row.ends_at as Date,
    share: { id: row.share_id as string, summary: row.summary as boolean },
  }
}

/** What somebody else sees, for looking alone: nothing is new, and there is nothing to do. */
const withEyesOf = (row: Record<string, unknown>, now: Date) => ({
  kind: 'patient' as const,
  account: row.account_id as string,
  patient: row.patient_id as string,
  also: (row.also ?? []) as string[],
  display: {},
  passwordTemporary: false,
  aal: 1 as const,
  authAt: now,
  relation: row.relation === 'proxy' ? ('proxy' as const) : ('self' as const),
  basis: (row.basis ?? 'patient') as Extract<Actor, { kind: 'patient' }>['basis'],
  sections: (row.sections ?? []) as string[],
  acts: [],
  records: 1,
  needs: 1 as const,
  card: row.card as Buffer | null,
  newsFrom: null,
})
