// Something of a thread changed that is no message: how a text fared, a picture that came. Open pages ask anew.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { sayChanged } from '../add.ts'

export async function stir(tx: Pick<Tx, 'db'>, thread: string): Promise<void> {
  const { rows } = await sql<{ patient: string }>`
    update message_thread set stirred = stirred + 1 where thread_id = ${thread}
    returning patient_id as patient`.execute(tx.db)
  for (const { patient } of rows) await sayChanged(tx, { patient, id: thread })
}
