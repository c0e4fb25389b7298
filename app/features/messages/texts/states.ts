// How the texts of a thread fared.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { textStateOf, type TextRow, type TextState } from './state.ts'

/** @returns by the number of the message */
export async function statesOf(
  tx: Pick<Tx, 'db'>,
  { patient, id: thread }: { patient: string; id: string },
): Promise<Map<number, TextState>> {
  const { rows } = await sql<TextRow & { seq: number }>`
    select x.seq, x.form, x.segments, x.due_at as due, x.held, x.written_at as written, x.ended_at as ended, x.ended_why as why,
      o.sent_at as sent, o.delivered_at as delivered, o.failed_at as failed, o.failure, o.uncertain_at as uncertain
    from text_out x left join outgoing o on o.outgoing_id = x.outgoing_id
    where x.patient_id = ${patient} and x.thread_id = ${thread}
    order by x.seq desc limit 200`.execute(tx.db)
  return new Map(rows.map((row) => [row.seq, textStateOf(row)]))
}
