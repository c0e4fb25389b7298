// Somebody of the demonstration who is on record twice: a hospital sent him under a name that is written otherwise, with
// a number of its own and a vaccine that the clinic did not know of. The front desk finds it among its work.
import type { FhirResource, Patient } from 'fhir/r4'
import { recordOf } from './records.ts'

export const ELSEWHERE = 'riverside-hospital'

export function elsewhere(today: Date): FhirResource[] {
  const known = recordOf('kwame', today)[0] as Patient
  const patient: Patient = {
    resourceType: 'Patient',
    id: 'riverside-5521',
    identifier: [
      {
        use: 'usual',
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'urn:oid:2.16.840.1.113883.3.9999.2',
        value: 'RH-5521',
      },
    ],
    name: [{ use: 'official', family: 'Asante Reid', given: ['Kwami'] }],
    gender: known.gender,
    birthDate: known.birthDate,
    telecom: (known.telecom ?? []).filter(({ system }) => system === 'phone'),
  }
  const shot: FhirResource = {
    resourceType: 'Immunization',
    id: 'riverside-5521-tetanus',
    status: 'completed',
    vaccineCode: {
      coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '115', display: 'Tdap' }],
      text: 'Tdap',
    },
    patient: { reference: 'Patient/riverside-5521' },
    occurrenceDateTime: `${today.getUTCFullYear() - 2}-06-14`,
  }
  return [patient, shot]
}
