// Puts work on the list and takes it off again, in the transaction of whatever makes and ends it.
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { kindOf, type WorkKind } from './kinds.ts'
import { rankOf, type Urgency } from './urgency.ts'

export type Work = {
  kind: WorkKind
  /** What it is about: the id of a question, an invitation. One item of a kind about one thing waits at a time. */
  about: string
  /** Whose record it belongs to; a patient's own session adds to the own record alone. */
  patient?: string | null
  /** The team that gets it; whoever may see it where none is said. */
  team?: string | null
  urgency: Urgency
  dueAt?: Date | null
}

/** @returns its id; null when it waits already, which changes nothing */
export async function addWork(tx: Pick<Tx, 'db' | 'now'>, work: Work): Promise<string | null> {
  const { kind, about, patient = null, team = null, urgency, dueAt = null } = work
  const { rows } = await sql<{ id: string | null }>`
    select app.add_work(${uuidv7(tx.now)}, ${kind}, ${kindOf(kind).may}, ${about}, ${patient}, ${team},
      ${rankOf(urgency)}, ${dueAt}) as id`.execute(tx.db)
  return rows[0]?.id ?? null
}

/** What waits already is back from where it was put aside, and as urgent as this. */
export async function rouseWork(
  tx: Pick<Tx, 'db'>,
  { kind, about }: Pick<Work, 'kind' | 'about'>,
  urgency: Urgency,
): Promise<void> {
  await sql`select app.rouse_work(${kind}, ${about}, ${rankOf(urgency)})`.execute(tx.db)
}

/** Says that it is done, by whoever acts; nothing happens when it does not wait. */
export async function finishWork(
  tx: Pick<Tx, 'db' | 'now'>,
  { kind, about }: Pick<Work, 'kind' | 'about'>,
): Promise<void> {
  await sql`select app.finish_work(${uuidv7(tx.now)}, ${kind}, ${about})`.execute(tx.db)
}
