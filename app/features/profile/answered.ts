// For the first page: what the clinic answered to changes of details and nobody has opened yet.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { Change } from './change.ts'

export type AnsweredChange = Pick<Change, 'id' | 'part' | 'state'>

export async function answeredChanges(tx: PatientTx): Promise<AnsweredChange[]> {
  const { rows } = await sql<AnsweredChange>`
    select c.change_id as id, c.part, c.state from profile_change c
    where c.patient_id = ${ofPerson(tx)} and c.state in ('accepted', 'partly', 'declined')
      and c.change_id in (select app.unread_about('details'))
    order by c.ended_at desc limit 5`.execute(tx.db)
  return rows
}
