// Answers that patients were told to expect: some hours before one is due its team is reminded, once it is late everybody
// who may see all messages. Each once, by the job that gathers work.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { addWork, rouseWork } from '../work/add.ts'

const NEAR_HOURS = 4

type Due = { patient: string; thread: string; team: string; due: Date; late: boolean }

/** @returns how many were reminded of */
export async function remindOfAnswers(tx: Pick<Tx, 'db' | 'now'>, most: number): Promise<number> {
  const near = new Date(tx.now.getTime() + NEAR_HOURS * 3_600_000)
  const { rows } = await sql<Due>`
    select patient, thread, team, due, late from app.remind_threads(${near}, ${most})`.execute(
    tx.db,
  )
  for (const { patient, thread: about, team, due: dueAt, late } of rows) {
    await rouseWork(tx, { kind: 'message', about }, late ? 'now' : 'today')
    if (late)
      await addWork(tx, { kind: 'late-message', about, patient, team, urgency: 'now', dueAt })
  }
  return rows.length
}
