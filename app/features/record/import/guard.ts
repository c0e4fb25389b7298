// What senders marked confidential is kept from everybody who acts for the patient, from the moment it is filed.
import { sql } from 'kysely'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { Item } from './filing.ts'

/**
 * Marks what carries a label, and the results that a panel is made of; also what was on file before labels were
 * read. What staff opened again stays open: they have looked at it since.
 */
export async function guard(tx: Tx, filed: Item[]): Promise<void> {
  const marked = filed.filter(({ confidential, patient }) => confidential && patient !== null)
  if (marked.length === 0) return
  const rows = marked.flatMap(({ id, patient, type, members }) =>
    [id, ...(type === 'Observation' ? members : [])].map((entry) => ({ entry, patient })),
  )
  await sql`
    insert into record_withheld (patient_id, withheld_id, id, why, created_at)
    select m.patient_id, m.withheld_id, m.id, 'confidential', ${tx.now}
    from unnest(${rows.map(({ patient }) => patient)}::uuid[], ${rows.map(() => uuidv7(tx.now))}::uuid[],
      ${rows.map(({ entry }) => entry)}::uuid[]) as m (patient_id, withheld_id, id)
    where not exists (select from record_withheld w where w.patient_id = m.patient_id and w.id = m.id and w.why = 'confidential')
    on conflict do nothing`.execute(tx.db)
}
