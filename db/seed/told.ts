// What patients of the demonstration clinic told of their medicines. All of it is invented.
import type { MedicineKey } from './codes/medicines.ts'
import type { StaffKey } from './staff.ts'

export type SeedTold = {
  patient: string
  /** Taken no more; else it is missing on the list, and `name` says what. */
  medicine?: MedicineKey
  name?: string
  how?: string
  purpose?: string
  from?: 'doctor' | 'bought' | 'supplement' | 'other'
  since?: string
  reason?: string
  /** Hours ago. */
  hours: number
  /** Who told it for them. */
  helper?: string
  seen?: { hours: number; by: StaffKey }
  declined?: { hours: number; by: StaffKey; words: string }
}

const DAY = 24

export const toldOfMedicines: readonly SeedTold[] = [
  {
    patient: 'jose',
    name: 'Cinnamon capsules',
    how: 'Two with dinner',
    purpose: 'For my sugar',
    from: 'supplement',
    hours: 22 * DAY,
    seen: { hours: 21 * DAY, by: 'marguerite' },
    declined: {
      hours: 21 * DAY - 1,
      by: 'marguerite',
      words:
        'Thank you for telling us. In this amount it is food for us, so it does not stand on the list. Tell us if you take more.',
    },
  },
  {
    patient: 'hoa',
    name: 'Fish oil 1,000 mg',
    how: 'One capsule with breakfast',
    from: 'bought',
    since: 'September',
    helper: 'linh',
    hours: 26,
    seen: { hours: 3, by: 'marguerite' },
  },
  {
    patient: 'desmond',
    medicine: 'atorvastatin20',
    reason: 'My legs ached. They are better now.',
    since: 'Two weeks ago',
    hours: 5,
  },
]
