// Files that were sent and not taken, of which whoever sent them does not know yet: the home screen leads there. What the
// clinic had asked for waits there by itself.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import { turnedAway } from './said.ts'
import type { Sending } from './sending.ts'
import { sendings } from './sendings.server.ts'

const MOST = 20

/** Nobody was told of it where documents are not shared with whoever asks. */
export async function notTaken(tx: PatientTx): Promise<Sending[]> {
  // Most of the time there are none: then all that is said of a sending is not asked for.
  const { rows } = await sql<{ id: string }>`select app.unread_about('uploads') as id`.execute(
    tx.db,
  )
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const found = await sendings(
    tx,
    sql`u.patient_id = ${ofPerson(tx)} and u.upload_id = any (${ids}::uuid[])`,
    MOST,
  )
  return found.filter(({ files, request }) => files.some(turnedAway) && request?.state !== 'asked')
}
