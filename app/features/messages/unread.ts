// What the clinic wrote that somebody has not read: counted for every page, so by the columns of the list alone.
import { sql } from 'kysely'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'

type Asking = Pick<Tx, 'db'> & { actor: Extract<Actor, { kind: 'patient' }> }

/** How far this account has read `t`, and whether it put the thread away: `k`. */
export const marks = ({ actor }: Pick<Asking, 'actor'>) => sql`left join message_mark k
  on k.patient_id = t.patient_id and k.thread_id = t.thread_id and k.account_id = ${actor.account}`
export const unread = sql<boolean>`t.clinic_seq > coalesce(k.seen_seq, 0)`

/** Whether this person is told how much is unread: of what is shared with them, and not while somebody looks as the patient. */
export const isTold = ({ patient, viewedBy, relation, sections }: Asking['actor']): boolean =>
  Boolean(patient) && !viewedBy && (relation === 'self' || sections.includes('messages'))

/** Threads in which the clinic wrote something that this account has not read. */
export async function countUnread(tx: Asking): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from message_thread t ${marks(tx)}
    where t.patient_id = ${ofPerson(tx)} and ${unread}`.execute(tx.db)
  return rows[0]?.n ?? 0
}
