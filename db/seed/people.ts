// Everybody one can be in the demonstration: twelve patients, two who only help one of them, and the eight
// people who work here.
import { nameOf, patientIdOf } from './builders/chart.ts'
import { fullName, practitionerId } from './builders/directory.ts'
import { actsFor, carers } from './carers.ts'
import { lives } from './lives/all.ts'
import { staff, type StaffKey, type StaffRole } from './staff.ts'

export type Person = {
  key: string
  name: string
  preferredName: string
  role: 'patient' | StaffRole
  email: string
  /** Four words; only ever used in the demonstration. */
  password: string
  /** Of the authenticator app of staff, in base32; null for patients. */
  totpSecret: string | null
  /** FHIR id of the person's Patient resource; null for staff. */
  patientId: string | null
  /** FHIR id of a staff member's Practitioner resource; null for patients. */
  practitionerId: string | null
  recordNumber: string | null
  /** Key of the person whose record this one opens too; null for most. */
  actsFor: string | null
  /** One sentence for the sign-in card. */
  story: string
}

/** Patients first, then who helps them, then staff. Nothing here depends on the day; `today` keeps the call like its sisters. */
export function people(_today: Date): Person[] {
  const patients = lives.map(({ person }): Person => ({
    key: person.key,
    name: nameOf(person),
    preferredName: person.preferredName,
    role: 'patient',
    email: person.email,
    password: person.password,
    totpSecret: null,
    patientId: patientIdOf(person.key),
    practitionerId: null,
    recordNumber: person.recordNumber,
    actsFor: actsFor[person.key]?.key ?? null,
    story: person.story,
  }))
  const workers = (Object.keys(staff) as StaffKey[]).map((key): Person => {
    const s = staff[key]
    return {
      key,
      name: fullName(key),
      preferredName: s.preferredName,
      role: s.role,
      email: s.email,
      password: s.password,
      totpSecret: s.totpSecret,
      patientId: null,
      practitionerId: practitionerId(key),
      recordNumber: null,
      actsFor: null,
      story: s.story,
    }
  })
  const helping = carers.map((carer): Person => ({
    ...carer,
    role: 'patient',
    totpSecret: null,
    patientId: null,
    practitionerId: null,
    recordNumber: null,
    actsFor: actsFor[carer.key]?.key ?? null,
  }))
  return [...patients, ...helping, ...workers]
}
