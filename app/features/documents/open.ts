// Opening the documents of a patient at the clinic: with the permission, of a restricted record only once it was opened
// (app/features/break-glass), and with those of records that were merged into it.
import { sql } from 'kysely'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { classesFor } from './classes.ts'

export { openPerson as openDocuments } from '../staff/person.ts'

export type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

/** True for documents `d` of these records that the member of staff may see. */
export const staffSees = (tx: StaffTx, patients: string[]) =>
  sql<boolean>`d.patient_id = any(${patients}::uuid[]) and d.class = any(${classesFor(tx.actor.may)}::text[])`
