// Who counts as the same person, and what as the same family name; how many records are too many.
import { expect, test } from 'vitest'
import { isBetween, samePerson, sameSurname, tooMany, type Looked, type Named } from './rules.ts'

const of = (name: string, families?: string[], email: string | null = null): Named => ({
  name,
  families,
  email,
})

test.each([
  ['Inés Castellano-Brook, MD', 'Ana Castellano', true],
  ['José Ramírez Ortega', 'Lena Ortega', true],
  ['Nurse Nguyen', 'Nguyễn Thị Hoa', false], // the family stands in front: only the record says so
  ['Seán O’Brien', "Mary O'Brien", true],
  ['Kim Li', 'Bo Li', true],
  ['Kim Li-Marsh', 'Bo Li', false], // two letters of a double name say nothing
  ['Ana Brook Jr', 'Ben Brook, Sr', true],
  ['Ana Brook', 'Brook Ames', false],
  ['Dr. Adler', 'Mr. Adler', true],
])('%s and %s', (one, other, same) => {
  expect(sameSurname(of(one), of(other))).toBe(same)
  expect(sameSurname(of(other), of(one))).toBe(same)
})

test('the family names of the record count, also the one before a marriage', () => {
  expect(sameSurname(of('Nurse Nguyen'), of('Nguyễn Thị Hoa', ['Nguyễn']))).toBe(true)
  expect(sameSurname(of('Ana Reyes'), of('Bea Marsh', ['Marsh', 'Reyes']))).toBe(true)
  expect(sameSurname(of('Ana Reyes'), of('Reyes Marsh', ['Marsh']))).toBe(false)
})

test('one person is told by the name or by the address', () => {
  expect(samePerson(of('Inés Castellano-Brook, MD'), of('Ines Castellano-Brook'))).toBe(true)
  expect(samePerson(of('Ana R', [], 'ana@example.org'), of('A', [], 'Ana@Example.org '))).toBe(true)
  expect(samePerson(of('Ana Reyes'), of('Ben Reyes'))).toBe(false)
  expect(samePerson(of('', [], ''), of('', [], ''))).toBe(false)
})

const looks = (...minutes: [number, string][]): Looked[] =>
  minutes.map(([minute, patient], n) => ({
    id: String(n),
    patient,
    at: new Date(minute * 60_000),
  }))

test('too many is more than so many different records within the minutes', () => {
  const three = looks([0, 'a'], [10, 'b'], [20, 'c'])
  expect(tooMany(three, 3, 60)).toEqual([])
  expect(tooMany(three, 2, 60)).toHaveLength(3)
  expect(tooMany(three, 2, 20)).toEqual([]) // the first is 20 minutes ago
  expect(tooMany(looks([0, 'a'], [1, 'a'], [2, 'a'], [3, 'b']), 2, 60)).toEqual([])
  expect(tooMany([], 2, 60)).toEqual([])
})

test('an hour lies between two, also across midnight', () => {
  expect([21, 22, 23, 0, 5, 6, 12].filter((hour) => isBetween(hour, 22, 6))).toEqual([22, 23, 0, 5])
  expect([8, 9, 16, 17].filter((hour) => isBetween(hour, 9, 17))).toEqual([9, 16])
})
