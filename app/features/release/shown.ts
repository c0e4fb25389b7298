// How entries stand with the patient: shown, held until a moment, waiting for a note of the team, or not shown here
// by the patient's own choice. For staff; the database decides the same by itself (app.withheld).
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { Choice } from './choices.ts'

export type Hold = {
  id: string
  reason: string
  law: string
  until: Date
  /** Who held it; null where the law of the state did. */
  by: string | null
}

export type Shown =
  | { is: 'shown' }
  | { is: 'held'; holds: Hold[]; until: Date }
  | { is: 'waiting'; until: Date }
  | { is: 'not online' }

export const WAIT_DAYS = 14 // app.withheld says the same

type Row = {
  id: string
  choice: Choice | null
  received_at: Date
  noted: boolean
}

/** By the id of the entry, also for what belongs to something held: a result of a report. */
export async function shownTo(tx: PatientTx, ids: string[]): Promise<Map<string, Shown>> {
  if (ids.length === 0) return new Map()
  const holds = await holdsOf(tx, ids)
  const { rows } = await sql<Row>`
    select e.id, g.received_at, c.choice, exists (select from team_note n
      where n.patient_id = e.patient_id and n.entry_id in (g.id, g.group_id)) as noted
    from record_entry e
    cross join lateral (values (e.id), (e.group_id)) as of_it (id)
    join record_entry g on g.patient_id = e.patient_id and g.id = of_it.id
    left join release_choice c on c.patient_id = ${ofPerson(tx)} and c.ended_at is null and c.choice <> 'at once'
      and c.what = case when g.sensitive is not null then 'sensitive' when g.kind in ('result', 'report') then 'results'
        when g.kind = 'note' then 'notes' end
      and (c.choice = 'not online' or g.received_at > c.created_at)
    where e.patient_id = ${ofPerson(tx)} and e.id = any(${ids}::uuid[])`.execute(tx.db)
  const found = new Map<string, Shown>(ids.map((id) => [id, { is: 'shown' }]))
  for (const row of rows) {
    const until = new Date(row.received_at.getTime() + WAIT_DAYS * 86_400_000)
    if (row.choice === 'not online') found.set(row.id, { is: 'not online' })
    else if (row.choice && !row.noted && until > tx.now && found.get(row.id)?.is === 'shown')
      found.set(row.id, { is: 'waiting', until })
  }
  for (const [id, own] of holds) {
    const until = new Date(Math.max(...own.map((hold) => hold.until.getTime())))
    found.set(id, { is: 'held', holds: own, until })
  }
  return found
}

async function holdsOf(tx: PatientTx, ids: string[]) {
  const { rows } = await sql<Hold & { entry: string }>`
    select distinct e.id as entry, h.hold_id as id, h.reason, h.law, h.until_at as until, m.name as by
    from record_entry e
    join record_withheld w on w.patient_id = e.patient_id and w.id in (e.id, e.group_id)
    join record_hold h on h.patient_id = w.patient_id and h.hold_id = w.hold_id
    left join staff_member m on m.account_id = h.made_by
    where e.patient_id = ${ofPerson(tx)} and e.id = any(${ids}::uuid[])
      and w.why = 'held' and w.ended_at is null and w.until_at > ${tx.now}`.execute(tx.db)
  return Map.groupBy(rows, ({ entry }) => entry)
}
