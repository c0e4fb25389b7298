// Verifying the chain of the audit log from the console: asked for with a button or by the clock, done by a job, its
// outcome kept.
import { sql } from 'kysely'
import { z } from 'zod'
import { readHead } from '../../kit/audit/head.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'

const MOST = 10
const COUNTED = 1000 // rows of the unsealed tail; a longer one is told as "1,000 or more"

export type Check = {
  id: string
  /** Name of whoever asked; null when the clock did. */
  by: string | null
  askedAt: Date
  finishedAt: Date | null
  whole: boolean | null
  sealed: number | null
  unsealed: number | null
  problem: string | null
  seq: number | null
  event: string | null
}

export type ChainState = {
  /** The signed head outside of the database. */
  head: { seq: number; at: string } | 'forged' | null
  sealed: { seq: number; at: Date | null } | null
  unsealed: number
  checks: Check[]
}

/** Head, sealed up to where, what is not sealed yet, and the last verifications. */
export const readChain = verb({
  name: 'audit.chain.read',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: { action: 'read', what: 'chain of the audit log' },
  prepare: async (kit) => readHead(kit),
  run: async (tx, _input, head): Promise<ChainState> => {
    const last = await sql<{ seq: number; at: Date | null }>`
      select s.seq, e.at from (select seq, event_id from audit_seal order by seq desc limit 1) s
      left join audit_event e on e.event_id = s.event_id`.execute(tx.db)
    // The sealer takes rows in the order of time, so that what is not sealed is among the newest.
    const tail = await sql<{ n: number }>`
      select count(*)::int as n from (select e.event_id from audit_event e order by e.at desc, e.event_id desc limit ${COUNTED}) e
      where not exists (select from audit_seal s where s.event_id = e.event_id)`.execute(tx.db)
    return {
      head: head && head !== 'forged' ? { seq: head.seq, at: head.at } : head,
      sealed: last.rows[0] ?? null,
      unsealed: tail.rows[0]?.n ?? 0,
      checks: await lastChecks(tx, MOST),
    }
  },
})

/** The last verification that came to its end: each page of the log says so when it found something. */
export const readLastCheck = verb({
  name: 'audit.chain.last',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Check | null> =>
    (await lastChecks(tx, MOST)).find(({ finishedAt }) => finishedAt) ?? null,
})

async function lastChecks(tx: Pick<Tx, 'db'>, limit: number): Promise<Check[]> {
  const rows = await tx.db
    .selectFrom('audit_check as c')
    .leftJoin('staff_member as m', 'm.account_id', 'c.asked_by')
    .selectAll('c')
    .select('m.name')
    .orderBy('c.created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.check_id,
    by: row.name,
    askedAt: row.created_at,
    finishedAt: row.finished_at,
    whole: row.whole,
    sealed: row.sealed === null ? null : Number(row.sealed),
    unsealed: row.unsealed,
    problem: row.problem,
    seq: row.seq === null ? null : Number(row.seq),
    event: row.event_id,
  }))
}

/** Asks for the chain to be verified; a job does it. */
export const askCheck = verb({
  name: 'audit.check.ask',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  run: async (tx) => {
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('audit_check')
      .values({ check_id: id, asked_by: tx.actor.account, created_at: tx.now })
      .execute()
    await enqueue(tx, 'verify', id)
    return { id }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'check of the audit log', id }),
})
