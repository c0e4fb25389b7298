// Opening the documents of a patient at the clinic: with the permission, of a restricted record only once it was opened
// (app/features/break-glass), and with those of records that were merged into it.
import { sql } from 'kysely'
import type { Actor } from '../../kit/actor.ts'
import { forbidden, notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { classesFor } from './classes.ts'

export type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

/** @throws notFound for an id that is nobody's @throws forbidden 'restricted' until the glass is broken */
export async function openDocuments(tx: StaffTx, patient: string): Promise<string[]> {
  const { rows } = await sql<{ also: string[] | null; closed: boolean }>`
    select p.also, p.patient_id = any(app.closed_records()) as closed
    from patient p where p.patient_id = ${patient} and p.card is not null`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  if (row.closed)
    throw forbidden('restricted', 'This record is restricted. Open it only when you must.')
  return [patient, ...(row.also ?? [])]
}

/** True for documents `d` of these records that the member of staff may see. */
export const staffSees = (tx: StaffTx, patients: string[]) =>
  sql<boolean>`d.patient_id = any(${patients}::uuid[]) and d.class = any(${classesFor(tx.actor.may)}::text[])`
