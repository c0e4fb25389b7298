// Which photo of a patient is shown: one that was taken here before one that a system sent, and none where somebody took
// it away or the record is closed to the reader.
import { sql } from 'kysely'
import type { StaffTx } from '../chart/open.server.ts'
import { faceAddress } from './faces.ts'

/** @param imported an address that holds the picture that came with the record @returns an address; null for none */
export async function photoShown(
  tx: StaffTx,
  patient: string,
  imported: string | null,
): Promise<string | null> {
  const row = await standing(tx, patient)
  if (!row?.said) return row && imported
  return row.face ? `/staff/patients/${patient}/photo/picture` : null
}

/**
 * As `photoShown`, small and part of the page: it comes along with a page that is on record anyway, while the picture at
 * its own address is a line of the log each time it is asked for.
 */
export async function faceShown(
  tx: StaffTx,
  patient: string,
  imported: string | null,
): Promise<string | null> {
  const row = await standing(tx, patient)
  if (!row?.said) return row && imported
  return row.face && faceAddress(tx, patient, row.said, row.face)
}

/** @returns null where no photo is for this reader; `said`: the id of what was decided here, if anything was */
async function standing(tx: StaffTx, patient: string) {
  if (!tx.actor.may.includes('people.photo')) return null
  const { rows } = await sql<{ closed: boolean; said: string | null; face: Buffer | null }>`
    select ${patient}::uuid = any ((select app.closed_records())::uuid[]) as closed, p.photo_id as said, p.face
    from (values (1)) one left join patient_photo p on p.patient_id = ${patient}`.execute(tx.db)
  const [row] = rows
  return row && !row.closed ? row : null
}
