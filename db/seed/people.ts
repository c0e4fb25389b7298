// Everybody one can be in the demonstration: twelve patients and the eight people who work here.
import { nameOf, patientIdOf } from './builders/chart.ts'
import { fullName, practitionerId } from './builders/directory.ts'
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
  /** One sentence for the sign-in card. */
  story: string
}

/** Patients first, then staff. Nothing here depends on the day; `today` keeps the call like its sisters. */
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
      story: s.story,
    }
  })
  return [...patients, ...workers]
}
