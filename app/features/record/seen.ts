// Which entries a person has opened, so that "New" ends when it was read and not before.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from './record.policy.ts'

/** Marks entries as opened in the version they have now. */
export async function markSeen(tx: PatientTx, ids: string[]): Promise<void> {
  // Nothing is news to those who treat, and whoever looks as the patient does has read nothing for them.
  if (ids.length === 0 || tx.actor.whole || tx.actor.viewedBy) return
  await sql`
    insert into record_seen (patient_id, account_id, id, version, seen_at)
    select e.patient_id, ${tx.actor.account}, e.id, e.version, ${tx.now}
    from record_entry e where e.patient_id = ${ofPerson(tx)} and e.id = any(${ids}::uuid[])
    on conflict (patient_id, account_id, id) do update
      set version = excluded.version, seen_at = excluded.seen_at
      where record_seen.version < excluded.version`.execute(tx.db)
}
