// Jobs: what is done after a transaction committed, or again and again. A job is told an id and nothing else;
// whatever it needs to know it looks up, as the job it is.
import { sql } from 'kysely'
import type { Kit, Tx } from '../kit.ts'
import type { JobName } from './queues.ts'

export type Attempt = {
  /** What it is about; null when a schedule started it. */
  id: string | null
  /** No other attempt follows when this one fails. */
  last: boolean
}

export type Job = {
  name: JobName
  /** When a schedule starts it, in the five fields of cron, UTC: '7 * * * *' is seven minutes past each hour. */
  every?: string
  /** Done when a process that works on jobs starts, too. */
  atStart?: true
  /** May be called more than once for the same id, and must do the same then. @throws to be tried again later */
  work(kit: Kit, attempt: Attempt): Promise<void>
}

/** The word under which a failed attempt is kept; nothing else of an error is. */
export class JobFailed extends Error {}

/** Puts work on the queue, in the transaction of `tx`: it is done if that commits. @param at not before */
export async function enqueue(
  tx: Pick<Tx, 'db'>,
  name: JobName,
  id: string,
  at: Date | null = null,
): Promise<void> {
  await sql`select app.enqueue(${name}, ${id}, ${at})`.execute(tx.db)
}
