// Answers about refills that patients were told to expect: some hours before one is due it comes up on the list, once it is late
// everybody who can answer it is told. Found by the job that gathers work.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { addWork, rouseWork } from '../../work/add.ts'

const NEAR_HOURS = 4

type Due = { id: string; patient: string; due: Date }

/** @returns how many were added to the list as late */
export async function remindOfRefills(tx: Pick<Tx, 'db' | 'now'>, most: number): Promise<number> {
  const near = new Date(tx.now.getTime() + NEAR_HOURS * 3_600_000)
  const { rows } = await sql<Due>`
    select r.refill_id as id, r.patient_id as patient, r.due_at as due from refill r
    where r.state = 'asked' and r.due_at <= ${near} order by r.due_at limit ${most}`.execute(tx.db)
  let late = 0
  for (const { id: about, patient, due: dueAt } of rows) {
    const isLate = dueAt <= tx.now
    await rouseWork(tx, { kind: 'refill', about }, isLate ? 'now' : 'today')
    if (!isLate) continue
    const made = await addWork(tx, { kind: 'late-refill', about, patient, urgency: 'now', dueAt })
    if (made) late += 1
  }
  return late
}
