// The audit chain: a background sealer hashes committed rows one after another. Its head is signed and
// also kept in a file outside the database, so that cutting off the end shows as well. Where the chain does
// not lead on from that head, nothing more is sealed: a new head would cover up what was done.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { unavailable } from '../errors.ts'
import type { Kit } from '../kit.ts'
import { jobContext, verb } from '../verb.ts'
import { lastHead, writeHead } from './head.ts'
import { auditColumns, type AuditRow } from './record.ts'

const AT_ONCE = 2_000 // rows sealed per transaction
const LOCK = 7_203_115 // one sealer at a time, whatever the number of servers

type Link = { seq: number; chain_hash: Buffer }
const headSchema = z.object({ seq: z.number(), chain: z.string() }).nullable()

const rowHash = (row: AuditRow): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(auditColumns.map((column) => row[column])))
    .digest()

const chainHash = (before: Buffer, seq: number, row: Buffer): Buffer =>
  createHash('sha256').update(before).update(String(seq)).update(row).digest()

const START: Buffer = Buffer.alloc(32)

const sealBatch = verb({
  name: 'audit.seal',
  who: ['job'],
  // With `since` only rows from that moment on are looked at; without it the whole log is.
  input: z.object({ since: z.date().nullable(), head: headSchema }),
  run: async (tx, input) => {
    const lock = await sql<{
      got: boolean
    }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx.db)
    if (!lock.rows[0]?.got) return { sealed: 0, head: null, broken: false }
    if (input.head && !(await leadsOnFrom(tx.db, input.head)))
      return { sealed: 0, head: null, broken: true }
    const last = await lastLink(tx.db)
    // Planned anew each time: a plan that is kept from when the log was short goes through all of it, again and again.
    tx.ctx.open.connection.send('set local plan_cache_mode = force_custom_plan')
    const rows = await sql<AuditRow>`
      select e.* from audit_event e
      where not exists (select from audit_seal s where s.event_id = e.event_id)
        and (${input.since}::timestamptz is null or e.at >= ${input.since})
      order by e.at, e.event_id limit ${AT_ONCE}`.execute(tx.db)
    let { seq, chain_hash: chain }: Link = last ?? { seq: 0, chain_hash: START }
    const links = rows.rows.map((row) => {
      seq += 1
      const hash = rowHash(row)
      chain = chainHash(chain, seq, hash)
      return { seq, event_id: row.event_id, row_hash: hash, chain_hash: chain }
    })
    if (links.length > 0) await tx.db.insertInto('audit_seal').values(links).execute()
    return {
      sealed: links.length,
      head: links.length > 0 ? { seq, chain: chain.toString('hex') } : null,
      broken: false,
    }
  },
  audit: () => [],
})

/**
 * Seals what is committed and not yet sealed, then signs the new head.
 * @param since look no further back than this; null looks through the whole log
 * @returns rows sealed
 * @throws unavailable when the log is no longer what was signed; `portico audit verify` says where
 */
export async function sealAudit(kit: Kit, since: Date | null = null): Promise<number> {
  let total = 0
  for (;;) {
    const known = lastHead(kit)
    const { sealed, head, broken } =
      known === 'forged'
        ? { sealed: 0, head: null, broken: true }
        : await sealBatch(jobContext(kit, 'audit'), { since, head: known })
    if (broken)
      throw unavailable('audit_broken', 'The audit log is not the one whose head was signed.')
    total += sealed
    if (head) writeHead(kit, head)
    if (sealed < AT_ONCE) return total
  }
}

export type Verdict =
  | { whole: true; sealed: number; unsealed: number }
  | { whole: false; problem: string; eventId: string | null; seq: number | null }

/** Walks the chain and says whether it holds, or which row was touched first. */
export const verifyAudit = verb({
  name: 'audit.verify',
  who: ['job'],
  input: z.object({ head: headSchema }),
  run: async (tx, input): Promise<Verdict> => {
    let seq = 0
    let chain: Buffer = START
    for (;;) {
      const batch = await sql<
        AuditRow & { seq: number; sealed_id: string; row_hash: Buffer; chain_hash: Buffer }
      >`
        select s.seq, s.event_id as sealed_id, s.row_hash, s.chain_hash, e.*
        from audit_seal s left join audit_event e on e.event_id = s.event_id
        where s.seq > ${seq} order by s.seq limit ${AT_ONCE}`.execute(tx.db)
      for (const row of batch.rows) {
        const bad = (problem: string): Verdict => ({
          whole: false,
          problem,
          eventId: row.sealed_id,
          seq: row.seq,
        })
        if (row.seq !== seq + 1)
          return { whole: false, problem: 'a sealed row was removed', eventId: null, seq: seq + 1 }
        if (!row.event_id) return bad('the row was removed')
        if (!rowHash(row).equals(row.row_hash)) return bad('the row was changed')
        chain = chainHash(chain, row.seq, row.row_hash)
        if (!chain.equals(row.chain_hash)) return bad('the seal of the row was changed')
        if (input.head?.seq === row.seq && input.head.chain !== chain.toString('hex'))
          return bad('the chain is not the one that was signed')
        seq = row.seq
      }
      if (batch.rows.length < AT_ONCE) break
    }
    if (input.head && input.head.seq > seq)
      return {
        whole: false,
        problem: 'the end of the log was cut off',
        eventId: null,
        seq: seq + 1,
      }
    const tail = await sql<{ n: number }>`
      select count(*)::int as n from audit_event e
      where not exists (select from audit_seal s where s.event_id = e.event_id)`.execute(tx.db)
    return { whole: true, sealed: seq, unsealed: tail.rows[0]?.n ?? 0 }
  },
  audit: { action: 'read', what: 'audit log' },
})

const lastLink = (db: Db): Promise<Link | undefined> =>
  db
    .selectFrom('audit_seal')
    .select([sql<number>`seq`.as('seq'), 'chain_hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether the signed head is still a seal of this chain. */
async function leadsOnFrom(db: Db, head: { seq: number; chain: string }): Promise<boolean> {
  const { rows } = await sql<{ chain_hash: Buffer }>`
    select chain_hash from audit_seal where seq = ${head.seq}`.execute(db)
  return rows[0]?.chain_hash.toString('hex') === head.chain
}
