// Corrections whose time under the law comes to its end: two weeks before, they come up on the list; once it is over, at its head.
// Found by the job that gathers work.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { rouseWork } from '../work/add.ts'
import { daysOn, NEAR_DAYS } from './amendment.ts'

export async function remindOfAmendments(tx: Pick<Tx, 'db' | 'now'>, most: number): Promise<void> {
  const { rows } = await sql<{ id: string; due: Date }>`
    select a.amendment_id as id, a.due_at as due from amendment a
    where a.state = 'asked' and a.due_at <= ${daysOn(tx.now, NEAR_DAYS)} order by a.due_at limit ${most}`.execute(
    tx.db,
  )
  for (const { id: about, due } of rows)
    await rouseWork(tx, { kind: 'amendment', about }, due <= daysOn(tx.now, 3) ? 'now' : 'today')
}
