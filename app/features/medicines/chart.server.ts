// The shelf of medicines as those who treat read it.
import { chartShelf } from '../chart/shelf-verb.ts'
import { toMedicine, type MedicineResource } from './medicines.fhir.ts'

export const readMedicines = chartShelf({
  name: 'medicines.chart.list',
  what: 'medicines',
  kind: 'medicine',
  view: (resource: MedicineResource, names) => toMedicine(resource, names),
})
