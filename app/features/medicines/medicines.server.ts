// The shelf of medicines.
import { listVerb } from '../record/list-verb.ts'
import { toMedicine, type MedicineResource } from './medicines.fhir.ts'

export const listMedicines = listVerb({
  name: 'record.medicines.list',
  reach: 'medicines',
  what: 'medicines',
  kind: 'medicine',
  view: (resource: MedicineResource, names) => toMedicine(resource, names),
})
