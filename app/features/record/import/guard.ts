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

/**
 * What a panel comes to list while it is kept back, by the patient or as confidential, is kept back with it. A part
 * that somebody opened again by itself stays open.
 */
export async function guardMembers(tx: Tx, written: Item[]): Promise<void> {
  const parts = written.flatMap(({ id, patient, type, members }) =>
    type === 'Observation' && patient !== null
      ? members.map((member) => ({ panel: id, patient, member }))
      : [],
  )
  if (parts.length === 0) return
  await sql`
    insert into record_withheld (patient_id, withheld_id, id, why, made_by, created_at, hold_id, until_at)
    select m.patient_id, gen_random_uuid(), m.id, p.why, p.made_by, ${tx.now}, p.hold_id, p.until_at
    from unnest(${parts.map(({ patient }) => patient)}::uuid[], ${parts.map(({ panel }) => panel)}::uuid[],
      ${parts.map(({ member }) => member)}::uuid[]) as m (patient_id, panel, id)
    join record_withheld p on p.patient_id = m.patient_id and p.id = m.panel and p.ended_at is null
    where not exists (select from record_withheld w where w.patient_id = m.patient_id and w.id = m.id and w.why = p.why
      and w.hold_id is not distinct from p.hold_id)
    on conflict do nothing`.execute(tx.db)
}
