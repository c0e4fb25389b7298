import { expect, test } from 'vitest'
import type { Patient } from 'fhir/r4'
import { ageAt } from './person.ts'
import { toPerson } from './person.fhir.ts'

const birthSex = (valueCode: string) => ({
  extension: [
    { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode },
  ],
})
const sexOf = (more: Partial<Patient>) => toPerson({ resourceType: 'Patient', ...more }).sex

test('sex is known only where all that is said agrees', () => {
  expect(sexOf({ gender: 'female' })).toBe('female')
  expect(sexOf({ gender: 'male', ...birthSex('M') })).toBe('male')
  expect(sexOf(birthSex('F'))).toBe('female')
  expect(sexOf({ gender: 'male', ...birthSex('F') })).toBeNull()
  expect(sexOf({ gender: 'other' })).toBeNull()
  expect(sexOf({})).toBeNull()
  expect(sexOf({ extension: [null, {}] as never })).toBeNull()
})

test('age is counted on the day of the test', () => {
  const person = { sex: null, birthDate: '2000-06-01' }
  expect(ageAt(person, '2018-06-02')).toBeCloseTo(18, 1)
  expect(ageAt(person, '1999-01-01')).toBeNull()
  expect(ageAt(person, null)).toBeNull()
  expect(ageAt({ sex: null, birthDate: null }, '2018-06-02')).toBeNull()
})
