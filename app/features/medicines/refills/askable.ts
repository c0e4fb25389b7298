// Medicines of which somebody can ask for more: those that are taken now, as prescribed or as they told us.
import type { PatientTx } from '../../../kit/kit.ts'
import { readNames } from '../../record/names.server.ts'
import { listEntries, type Entry } from '../../record/shelf.ts'
import { toMedicine, type MedicineResource, type MedicineView } from '../medicines.fhir.ts'
import { isAskable } from './refill.ts'

const MOST = 200 // nobody takes more
const kinds = new Set(['MedicationRequest', 'MedicationStatement'])

export type Askable = { id: string; patient: string; view: MedicineView }

/** @param ids of these alone */
export async function askableMedicines(tx: PatientTx, ids?: string[]): Promise<Askable[]> {
  const found = await listEntries<MedicineResource>(tx, {
    kind: 'medicine',
    state: 'active',
    limit: MOST,
    ...(ids && { ids }),
  })
  const entries = found.filter(({ type }) => kinds.has(type))
  const names = await readNames(tx, entries as Entry[])
  return entries
    .map(({ id, patient, resource }) => ({ id, patient, view: toMedicine(resource, names) }))
    .filter(({ view }) => isAskable(view))
}
