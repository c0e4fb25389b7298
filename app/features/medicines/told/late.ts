// What patients told of their medicines and were promised an answer to: a day before it is due it comes up on the list. Found by
// the job that gathers work.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { rouseWork } from '../../work/add.ts'

const NEAR_HOURS = 8

export async function remindOfTold(tx: Pick<Tx, 'db' | 'now'>, most: number): Promise<void> {
  const near = new Date(tx.now.getTime() + NEAR_HOURS * 3_600_000)
  const { rows } = await sql<{ id: string; due: Date }>`
    select m.told_id as id, m.due_at as due from medicine_told m
    where m.state = 'told' and m.due_at <= ${near} order by m.due_at limit ${most}`.execute(tx.db)
  for (const { id: about, due } of rows)
    await rouseWork(tx, { kind: 'medicine-told', about }, due <= tx.now ? 'now' : 'today')
}
