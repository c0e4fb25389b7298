/**
 * Finds orders: reports, and results that were given out in no report. Ids only, by the readable
 * columns; a page costs the same in a record of 200 entries and of 20,000.
 */
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { isShown, mayRead } from '../record/record.policy.ts'
import { olderThan, type Cursor } from '../record/shelf.ts'

export type OrderKey = { id: string; at: Date | null }

/** Ids of orders, newest first, those without a date last. @throws invalid for a broken cursor */
export async function orderKeys(
  tx: PatientTx,
  before: Cursor | null,
  limit: number,
): Promise<OrderKey[]> {
  const past = before ? olderThan(before) : sql`true`
  // Reports are looked up first. Where they fill the page, only results as new as the oldest of them
  // can be on it, and the many results inside of reports need not be walked.
  const { rows } = await sql<OrderKey>`
    with report as materialized (
      select e.id, e.at from record_entry e
      where ${mayRead(tx)} and e.kind = 'report' and ${past}
      order by e.at desc nulls last, e.id limit ${limit}
    ), edge as (
      select case when count(at) = ${limit} then min(at) else '-infinity'::timestamptz end as at
      from report
    )
    select id, at from (
      select id, at from report
      union all
      (select e.id, e.at from record_entry e
       where ${mayRead(tx)} and e.kind = 'result' and ${alone(tx)} and ${past}
         and e.at >= (select at from edge)
       order by e.at desc nulls last, e.id limit ${limit})
      union all
      (select e.id, e.at from record_entry e
       where ${mayRead(tx)} and e.kind = 'result' and ${alone(tx)} and ${past}
         and e.at is null and (select at from edge) = '-infinity'
       order by e.id limit ${limit})
    ) o order by at desc nulls last, id limit ${limit}`.execute(tx.db)
  return rows
}

/**
 * Not a member of a report or panel that is itself in the list. Asked as a value, since `not exists`
 * makes PostgreSQL read every report of the record first.
 */
const alone = (tx: PatientTx) => sql`(e.group_id is null or (select g.id from record_entry g
  where g.patient_id = e.patient_id and g.id = e.group_id
    and g.kind in ('report', 'result') and ${isShown(tx, 'g')}) is null)`
