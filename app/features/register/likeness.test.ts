import { expect, test } from 'vitest'
import { noFields, type PersonFields } from './fields.ts'
import { alike, likenessOf } from './likeness.ts'

const ana: PersonFields = {
  ...noFields,
  given: 'Ana María',
  family: 'Núñez',
  born: '1980-03-04',
  sex: 'female',
  mobile: '(202) 555-0100',
  number: 'A-100',
}
const level = (other: Partial<PersonFields>, one: Partial<PersonFields> = {}) =>
  likenessOf({ ...ana, ...one }, { ...ana, number: '', ...other }).level

test('the same person is told through accents, slips, swapped names and swapped day and month', () => {
  expect(level({ given: 'Ana Maria', family: 'Nunez' })).toBe('likely')
  expect(level({ family: 'Nuñes', mobile: '' })).toBe('likely')
  expect(level({ given: 'Núñez', family: 'Ana María', mobile: '' })).toBe('likely')
  expect(level({ born: '1980-04-03', mobile: '' })).toBe('likely')
  expect(likenessOf(ana, { ...ana, born: '1980-04-03' }).swapped).toBe(true)
})

test('twins are told apart: one day, one family, another first name', () => {
  expect(level({ given: 'Lucía', mobile: '' })).toBe('twin')
  expect(level({ given: 'Lucía' })).toBe('twin')
})

test('a number that two people bear is always shown', () => {
  expect(level({ number: 'a100' })).toBe('likely')
  expect(level({ number: 'a100', given: 'Bo', family: 'Li', born: '2001-01-01' })).toBe('possible')
})

test('a family that shares a telephone, and strangers born on one day, are nobody', () => {
  expect(level({ given: 'Mateo', born: '2012-05-06' })).toBe('none')
  expect(level({ given: 'Bo', family: 'Li', mobile: '' })).toBe('none')
})

test('whoever has that name and another birth date is a namesake; without a date nothing is said', () => {
  expect(level({ born: '1955-05-05', mobile: '' })).toBe('namesake')
  expect(level({ born: '', mobile: '' })).toBe('none')
})

test('slips of the fingers are few', () => {
  expect(alike('jose', 'josé'.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(true)
  expect(alike('martin', 'matrin')).toBe(true)
  expect(alike('anna', 'hans')).toBe(false)
  expect(alike('li', 'lu')).toBe(false)
})
