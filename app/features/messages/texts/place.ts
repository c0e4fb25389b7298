// Where texts of a patient lie: in the newest open thread in which there are some. Never one between the patient and the
// clinic alone: a phone does not say who holds it, and what comes from it must not lie among what only one person reads.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'

/** Two texts at once make one thread. */
export const lockTexts = async (tx: Pick<Tx, 'db'>, patient: string): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtextextended('texts of|' || ${patient}, 0))`.execute(
    tx.db,
  ))

/** @param patients one person's records @returns its id; null where there is none */
export async function threadOfTexts(
  tx: Pick<Tx, 'db'>,
  patients: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select t.thread_id as id from message_thread t
    where t.patient_id = any (${[...patients]}::uuid[]) and t.state = 'open' and t.kind = 'usual' and exists (
      select from message m where m.patient_id = t.patient_id and m.thread_id = t.thread_id and m.channel = 'text')
    order by t.last_at desc limit 1`.execute(tx.db)
  return rows[0]?.id ?? null
}
