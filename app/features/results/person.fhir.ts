/** Whom a laboratory's ranges are chosen for, from the Patient resource. Never throws. Pure. */
import type { Patient } from 'fhir/r4'
import { fhirDate } from '../record/dates.fhir.ts'
import { lookUp, objects, words } from '../record/tolerant.fhir.ts'
import type { Person, Sex } from './person.ts'

/**
 * Where gender and sex at birth differ, laboratories do not agree which range applies: the sex is
 * then not known to us, and every range is shown in words instead of one being chosen.
 */
export function toPerson(patient: Patient): Person {
  const said = [patient.gender, ...objects(patient.extension).map(sexExtension)]
  const sexes = new Set(said.map((one) => readSex(one)).filter((sex) => sex !== null))
  const [only] = sexes
  return { sex: sexes.size === 1 ? (only ?? null) : null, birthDate: fhirDate(patient.birthDate) }
}

/** US Core: birth sex, and the newer sex. */
function sexExtension(extension: NonNullable<Patient['extension']>[number]) {
  const url = words(extension.url) ?? ''
  if (!/\/us-core-(birthsex|sex)$/.test(url)) return null
  return words(extension.valueCode) ?? words(extension.valueCoding?.code)
}

const readings: Record<string, Sex> = {
  male: 'male',
  m: 'male',
  '248153007': 'male',
  female: 'female',
  f: 'female',
  '248152002': 'female',
}

const readSex = (code: unknown): Sex => lookUp(readings, words(code)?.toLowerCase()) ?? null
