// How a medicine stands, in one list of words for the four FHIR resources.
import { lookUp } from '../record/tolerant.fhir.ts'
import type { MedicineResource } from './medicines.fhir.ts'

export type MedicineStatus =
  | 'active'
  | 'on-hold'
  | 'planned'
  | 'completed'
  | 'stopped'
  | 'cancelled'
  | 'not-taken'
  | 'avoid'
  | 'being-given'
  | 'given'
  | 'not-given'
  | 'being-prepared'
  | 'handed-out'
  | 'not-handed-out'
  | 'unknown'

type Resource = MedicineResource['resourceType']

const shared: Record<string, MedicineStatus> = {
  active: 'active',
  'on-hold': 'on-hold',
  completed: 'completed',
  stopped: 'stopped',
  cancelled: 'cancelled',
  intended: 'planned',
  'not-taken': 'not-taken',
}

// The same word means another thing of a dose given or a packet handed out.
const own: Partial<Record<Resource, Record<string, MedicineStatus>>> = {
  MedicationAdministration: {
    'in-progress': 'being-given',
    'not-done': 'not-given',
    completed: 'given',
    stopped: 'stopped',
    'on-hold': 'on-hold',
  },
  MedicationDispense: {
    preparation: 'being-prepared',
    'in-progress': 'being-prepared',
    'on-hold': 'on-hold',
    completed: 'handed-out',
    stopped: 'stopped',
    cancelled: 'not-handed-out',
    declined: 'not-handed-out',
  },
}

/** 'avoid' is an order not to take it. What we cannot read is 'unknown', never 'active'. */
export function medicineStatus(medicine: MedicineResource): MedicineStatus {
  if (medicine.resourceType === 'MedicationRequest' && medicine.doNotPerform === true)
    return 'avoid'
  const status = String(medicine.status ?? '').toLowerCase()
  const table = own[medicine.resourceType] ?? shared
  return lookUp(table, status) ?? 'unknown'
}
