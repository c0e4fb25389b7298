// The readers of the patient's pages, with a patient's record open to a member of staff: what is released to patients at
// all, so that it can be said how each entry stands with this one.
import type { PatientTx } from '../../kit/kit.ts'
import { openRecord, type StaffTx } from '../chart/open.server.ts'

/** @throws notFound @throws forbidden 'restricted' until the glass is broken */
export async function readerFor(tx: StaffTx, patient: string): Promise<PatientTx> {
  const { reader } = await openRecord(tx, patient)
  const { whole: _, ...actor } = reader.actor
  return { ...reader, actor }
}

/** Ids of the records that are read as this one. */
export const recordsOf = ({ actor: { patient, also } }: PatientTx): string[] => [
  patient,
  ...(also ?? []),
]
