// Pharmacies around the demonstration clinic, and refills that its patients asked for. All of it is invented; the phone numbers
// lie in the range that is kept for fiction (555-0100 to 555-0199).
import type { MedicineKey } from './codes/medicines.ts'
import type { StaffKey } from './staff.ts'

export type SeedPharmacy = {
  key: string
  name: string
  street: string
  town: string
  zip: string
  phone: string
}

export const pharmacies: readonly SeedPharmacy[] = [
  {
    key: 'lantern',
    name: 'Lantern Pharmacy',
    street: '41 Example Square NW',
    town: 'Washington, DC',
    zip: '20001',
    phone: '(202) 555-0181',
  },
  {
    key: 'heron',
    name: 'Heron Street Drugs',
    street: '9 Heron Street NE',
    town: 'Washington, DC',
    zip: '20002',
    phone: '(202) 555-0182',
  },
  {
    key: 'oldmill',
    name: 'Old Mill Pharmacy',
    street: '310 Old Mill Road',
    town: 'Arlington, VA',
    zip: '22201',
    phone: '(703) 555-0183',
  },
  {
    key: 'clover',
    name: 'Clover Family Pharmacy',
    street: '77 Clover Avenue',
    town: 'Silver Spring, MD',
    zip: '20910',
    phone: '(301) 555-0184',
  },
  {
    key: 'night',
    name: 'Night Owl Pharmacy (open all night)',
    street: '2 Station Way',
    town: 'Bethesda, MD',
    zip: '20814',
    phone: '(301) 555-0185',
  },
  {
    key: 'mail',
    name: 'Willow Mail Pharmacy (by mail)',
    street: '500 Depot Road',
    town: 'Alexandria, VA',
    zip: '22301',
    phone: '(703) 555-0186',
  },
]

export type SeedStep = {
  what: 'approved' | 'changed' | 'refused' | 'sent' | 'ready'
  /** Hours ago. */
  hours: number
  by: StaffKey
  words?: string
  how?: string
  quantity?: string
  refills?: string
}

export type SeedRefill = {
  patient: string
  medicine: MedicineKey
  pharmacy: string
  /** Hours ago. */
  hours: number
  left?: 'none' | 'days' | 'week' | 'more'
  note?: string
  /** Who asked for them. */
  helper?: string
  steps: readonly SeedStep[]
  notes?: readonly [by: StaffKey, text: string][]
}

const DAY = 24

export const refills: readonly SeedRefill[] = [
  {
    patient: 'jose',
    medicine: 'metformin1000',
    pharmacy: 'lantern',
    hours: 98 * DAY,
    steps: [
      { what: 'approved', hours: 97 * DAY, by: 'castellano' },
      { what: 'sent', hours: 97 * DAY - 2, by: 'marguerite' },
      { what: 'ready', hours: 96 * DAY, by: 'dolores' },
    ],
  },
  {
    patient: 'jose',
    medicine: 'empagliflozin',
    pharmacy: 'lantern',
    hours: 40 * DAY,
    left: 'more',
    steps: [
      {
        what: 'refused',
        hours: 39 * DAY,
        by: 'castellano',
        words: 'You have a refill left at the pharmacy. Call them and they get it ready for you.',
      },
    ],
  },
  {
    patient: 'jose',
    medicine: 'metformin1000',
    pharmacy: 'lantern',
    hours: 50,
    left: 'week',
    steps: [
      {
        what: 'changed',
        hours: 28,
        by: 'castellano',
        quantity: '180 tablets, for 90 days',
        refills: '3',
        words: 'Three months at a time, so that you need not ask so often.',
      },
      { what: 'sent', hours: 25, by: 'marguerite' },
    ],
  },
  {
    patient: 'jose',
    medicine: 'atorvastatin40',
    pharmacy: 'lantern',
    hours: 5,
    left: 'week',
    steps: [],
  },
  {
    patient: 'hoa',
    medicine: 'losartan50',
    pharmacy: 'clover',
    hours: 30 * DAY,
    helper: 'linh',
    steps: [
      { what: 'approved', hours: 29 * DAY, by: 'castellano' },
      { what: 'sent', hours: 29 * DAY - 1, by: 'marguerite' },
      { what: 'ready', hours: 28 * DAY, by: 'dolores' },
    ],
  },
  {
    patient: 'desmond',
    medicine: 'amlodipine5',
    pharmacy: 'oldmill',
    hours: 3,
    left: 'none',
    note: 'I took the last one this morning.',
    steps: [],
    notes: [['marguerite', 'Blood pressure at home is fine, he says.']],
  },
  {
    patient: 'layla',
    medicine: 'levothyroxine88',
    pharmacy: 'heron',
    hours: 4,
    left: 'days',
    steps: [],
  },
  {
    patient: 'desmond',
    medicine: 'pregabalin',
    pharmacy: 'oldmill',
    hours: 6,
    left: 'more',
    note: 'The burning is better, but not gone.',
    steps: [],
  },
  {
    patient: 'desmond',
    medicine: 'tacrolimus',
    pharmacy: 'oldmill',
    hours: 30,
    left: 'week',
    steps: [{ what: 'approved', hours: 4, by: 'brandvold' }],
  },
  {
    patient: 'jonah',
    medicine: 'escitalopram',
    pharmacy: 'night',
    hours: 20,
    left: 'more',
    steps: [],
  },
]
