// The people and places outside the clinic who also look after its patients: a hospital, a laboratory,
// an imaging center, and the specialists who write to us.
import { clinic } from './clinic.ts'

const person = (
  given: string,
  family: string,
  suffix: string,
  title: string,
  gender: 'female' | 'male' | 'other',
  at: PlaceKey,
) => ({ given, family, suffix, title, gender, at })

export const organizations = {
  clinic: { name: clinic.name, phone: clinic.phone, kind: 'prov' },
  hospital: { name: 'Riverbend Example Hospital', phone: '(202) 555-0110', kind: 'prov' },
  laboratory: { name: 'Bell Street Example Laboratory', phone: '(202) 555-0112', kind: 'other' },
  imaging: { name: 'Lakeview Example Imaging', phone: '(202) 555-0114', kind: 'other' },
  // An outside laboratory that reports in other units than ours.
  toronto: { name: 'Maple Example Laboratory, Toronto', phone: '(416) 555-0116', kind: 'other' },
} as const
export type OrganizationKey = keyof typeof organizations

const own = (key: 'main' | 'annex') => {
  const place = clinic.locations.find((l) => l.key === key)!
  return { name: place.name, line: place.address.split(',')[0]!, of: 'clinic' as const }
}

export const places = {
  main: own('main'),
  annex: own('annex'),
  ward: { name: 'Riverbend Example Hospital', line: '400 Invented Avenue', of: 'hospital' },
  emergency: {
    name: 'Riverbend Emergency Department',
    line: '402 Invented Avenue',
    of: 'hospital',
  },
  specialists: { name: 'Riverbend Specialty Offices', line: '410 Invented Avenue', of: 'hospital' },
  imagingRoom: { name: 'Lakeview Example Imaging', line: '31 Sample Lane NW', of: 'imaging' },
} as const
export type PlaceKey = keyof typeof places

export const neighbours = {
  transplant: person(
    'Tomasz',
    'Wieczorek-Hill',
    'MD',
    'Transplant kidney doctor',
    'male',
    'specialists',
  ),
  heart: person('Adaeze', 'Nwosu-Larkin', 'MD', 'Heart doctor', 'female', 'specialists'),
  oncology: person('Mirela', 'Stănescu-Vale', 'MD', 'Cancer doctor', 'female', 'specialists'),
  breastSurgeon: person('Paul', 'Ashgrove-Yun', 'MD', 'Breast surgeon', 'male', 'specialists'),
  bones: person('Henrik', 'Solvang-Ruiz', 'MD', 'Bone and joint surgeon', 'male', 'specialists'),
  movement: person('Bea', 'Tanaka-Moss', 'DPT', 'Physical therapist', 'female', 'specialists'),
  radiologist: person('Ravi', 'Thornton-Pillai', 'MD', 'Radiologist', 'male', 'imagingRoom'),
  pathologist: person('Elspeth', 'Crane-Osei', 'MD', 'Pathologist', 'female', 'ward'),
  eyes: person('Yusuf', 'Demirel-Cole', 'OD', 'Eye doctor', 'male', 'specialists'),
  talking: person('Clementine', 'Abara-Finch', 'LCSW', 'Therapist', 'female', 'specialists'),
  obstetrician: person('Joy', 'Ferreira-Stone', 'MD', 'Obstetrician', 'female', 'ward'),
  emergency: person('Nils', 'Ravenscroft-Amin', 'MD', 'Emergency doctor', 'male', 'emergency'),
  hospitalist: person('Odile', 'Marchbanks-Sato', 'MD', 'Hospital doctor', 'female', 'ward'),
} as const
export type NeighbourKey = keyof typeof neighbours
