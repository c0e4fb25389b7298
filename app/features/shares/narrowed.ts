// What somebody shares who acts for a patient is over once they see or do less, and does not come back when they see more again.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'

type Link = { patient: string; grant: string; sections: readonly string[]; acts: readonly string[] }

export async function endNarrowed(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, grant, sections, acts }: Link,
): Promise<void> {
  await sql`
    update share set ended_at = ${tx.now}, ended_why = 'access'
    where patient_id = ${patient} and grant_id = ${grant} and ended_at is null
      and not (sections <@ ${sections}::text[] and acts <@ ${acts}::text[])`.execute(tx.db)
}
