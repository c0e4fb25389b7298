// The form and the resource: what is typed comes back, and what a sender wrote and nobody touched stays.
import type { Patient } from 'fhir/r4'
import { expect, test } from 'vitest'
import { cardOf } from '../record/import/card.fhir.ts'
import { noFields, type PersonFields } from './fields.ts'
import { toFields, toPatient } from './patient.fhir.ts'

const typed: PersonFields = {
  given: 'Thị Lan',
  family: 'Nguyễn',
  suffix: '',
  preferred: 'Lan',
  pronouns: 'she/her',
  born: '1990-02-28',
  sex: 'female',
  gender: 'woman',
  mobile: '(202) 555-0100',
  phone: '202-555-0101',
  email: 'lan@example.org',
  line1: '1 Elm Street',
  line2: 'Apt 2',
  city: 'Springfield',
  state: 'IL',
  postcode: '62701',
  country: 'USA',
  language: 'vi',
  interpreter: 'yes',
  number: '100001',
  contactName: 'Minh Nguyễn',
  contactRelation: 'partner',
  contactPhone: '202 555 0102',
}

test('what is typed comes back, and the card says who it is', () => {
  const patient = toPatient(typed, { resourceType: 'Patient', id: 'x' })
  expect(toFields(patient)).toEqual(typed)
  expect(cardOf(patient)).toEqual({
    name: 'Thị Lan Nguyễn',
    preferred: 'Lan',
    birthDate: '1990-02-28',
    recordNumber: '100001',
  })
  expect(toPatient(typed, patient)).toEqual(patient)
})

test('emptied fields leave nothing behind', () => {
  const patient = toPatient(typed, { resourceType: 'Patient', id: 'x' })
  const { given, born, sex } = typed
  expect(toPatient({ ...noFields, given, born, sex }, patient)).toEqual({
    resourceType: 'Patient',
    id: 'x',
    name: [{ use: 'official', given: ['Thị', 'Lan'] }],
    birthDate: born,
    gender: 'female',
  })
})

test('one changed field changes nothing else of what a sender wrote', () => {
  const sent: Patient = {
    resourceType: 'Patient',
    id: 'p1',
    meta: { versionId: '3' },
    name: [
      { use: 'official', family: 'Lee', given: ['Kim'], prefix: ['Dr.'] },
      { use: 'old', family: 'Roe' },
    ],
    telecom: [
      { system: 'phone', use: 'mobile', value: '1', rank: 1 },
      { system: 'fax', value: '2' },
    ],
    identifier: [{ system: 'urn:x', value: 'X1', assigner: { display: 'X' } }],
    maritalStatus: { text: 'Married' },
    gender: 'male',
  }
  const changed = toPatient({ ...toFields(sent), mobile: '202 555 0100' }, sent)
  expect(changed).toEqual({
    ...sent,
    telecom: [{ ...sent.telecom?.[0], value: '202 555 0100' }, sent.telecom?.[1]],
  })
})
