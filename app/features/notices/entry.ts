// An entry of the record that is shown from now on: a hold of it ended. Whether it is a result or a note the database knows.
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'

export async function tellOfEntry(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, id }: { patient: string; id: string },
): Promise<void> {
  await sql`select app.tell_patients(array[${uuidv7(tx.now)}]::uuid[], array[${patient}]::uuid[],
    array['entry'], array[${id}]::uuid[])`.execute(tx.db)
}
