import { expect, test } from 'vitest'
import { writtenHours } from './hours.ts'
import { canBeDialled } from './phones.ts'

test.each([
  ['8-17', '08:00-17:00'],
  ['8:00 – 12:00, 13.00–17:30', '08:00-12:00, 13:00-17:30'],
  ['8am to 12pm and 1 p.m. to 5:30 pm', '08:00-12:00, 13:00-17:30'],
  ['12am-12pm', '00:00-12:00'],
  ['0-24', '00:00-24:00'],
  ['', ''],
])('%s is %s', (text, written) => {
  expect(writtenHours(text)).toBe(written)
})

test.each([
  '17-8',
  '8-12, 11-15',
  '8',
  '8-',
  'all day',
  '8-25',
  '8:75-9',
  '13pm-14',
  '8-12-15',
  '8-12,,13-15',
])('%s cannot be read', (text) => {
  expect(writtenHours(text)).toBeNull()
})

test.each(['(202) 555-0100', '+49 30 901820', '202.555.0100 ext. 12', '2025550100'])(
  '%s can be dialled',
  (text) => {
    expect(canBeDialled(text)).toBe(true)
  },
)

test.each(['call us', '12', '555-0100 <b>', '1'.repeat(30)])('%s cannot be dialled', (text) => {
  expect(canBeDialled(text)).toBe(false)
})
