// Which photo of a patient is shown: one that was taken here before one that a system sent, and none where somebody took
// it away or the record is closed to the reader.
import { sql } from 'kysely'
import type { StaffTx } from '../chart/open.server.ts'

/** @param imported an address that holds the picture that came with the record @returns an address; null for none */
export async function photoShown(
  tx: StaffTx,
  patient: string,
  imported: string | null,
): Promise<string | null> {
  if (!tx.actor.may.includes('people.photo')) return null
  const { rows } = await sql<{ closed: boolean; said: boolean; there: boolean }>`
    select ${patient}::uuid = any ((select app.closed_records())::uuid[]) as closed, p.photo_id is not null as said,
      p.picture is not null as there
    from (values (1)) one left join patient_photo p on p.patient_id = ${patient}`.execute(tx.db)
  const [row] = rows
  if (!row || row.closed) return null
  if (!row.said) return imported
  return row.there ? `/staff/patients/${patient}/photo/picture` : null
}
