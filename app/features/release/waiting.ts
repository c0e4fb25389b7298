// What waits for a note of the team because its patient chose so: found for the list of work. A report waits with its results.
// `app.withheld` decides by the same what the patient sees.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Work } from '../work/add.ts'
import { WAIT_DAYS } from './shown.ts'

const DAY = 86_400_000 // ms
const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * DAY)

/** Whether entry `e` waits by choice `c`. */
const waits = (tx: Pick<Tx, 'now'>) => sql`
  (e.kind in ('report', 'note') or e.kind = 'result' and e.group_id is null) and e.state <> 'void'
  and e.received_at > greatest(c.created_at, ${daysAfter(tx.now, -WAIT_DAYS)})
  and c.what = case when e.sensitive is not null then 'sensitive' when e.kind = 'note' then 'notes' else 'results' end
  and not exists (select from team_note n where n.patient_id = e.patient_id and n.entry_id in (e.id, e.group_id))`

/** The choice of one record holds for all records of that person. */
const choices = sql`
  (select c.what, c.created_at, one.id as patient_id from release_choice c
   cross join lateral unnest(app.one_person(c.patient_id)) as one (id)
   where c.choice = 'after note' and c.ended_at is null)`

export async function waitingForNotes(tx: Tx, most: number): Promise<Work[]> {
  const { rows } = await sql<{ about: string; patient: string; at: Date }>`
    select distinct e.id as about, e.patient_id as patient, e.received_at as at
    from ${choices} c join record_entry e on e.patient_id = c.patient_id
    where ${waits(tx)} and not exists (select from work_item w
      where w.kind = 'team-note' and w.about_id = e.id and w.done_at is null)
    order by e.received_at limit ${most}`.execute(tx.db)
  return rows.map(({ at, ...thing }) => ({
    kind: 'team-note',
    ...thing,
    urgency: 'soon',
    dueAt: daysAfter(at, WAIT_DAYS),
  }))
}

/** Written about otherwise, shown after two weeks, or chosen differently by now. */
export async function noLongerWaiting(
  tx: Tx,
  most: number,
): Promise<Pick<Work, 'kind' | 'about'>[]> {
  const { rows } = await sql<{ about: string }>`
    select w.about_id as about from work_item w
    where w.kind = 'team-note' and w.done_at is null and not exists (
      select from record_entry e join release_choice c on c.patient_id = any(app.one_person(e.patient_id))
        and c.choice = 'after note' and c.ended_at is null
      where e.patient_id = w.patient_id and e.id = w.about_id and ${waits(tx)})
    limit ${most}`.execute(tx.db)
  return rows.map(({ about }) => ({ kind: 'team-note', about }))
}
