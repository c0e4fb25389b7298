import { expect, test } from 'vitest'
import { english } from './explain.ts'
import { byVitalOrder, vitalGroup, vitalOrder } from './vital-order.ts'

test('upper and lower blood pressure are parts of blood pressure, under both panel codes', () => {
  const pressure = vitalGroup('loinc|85354-9')!
  expect(pressure.key).toBe('blood-pressure')
  expect(pressure.parts).toEqual(['loinc|8480-6', 'loinc|8462-4'])
  for (const code of ['55284-4', '8480-6', '8462-4'])
    expect(vitalGroup(`loinc|${code}`)).toBe(pressure)
})

test('signs sort as a person expects, and unknown ones come last in their own order', () => {
  const mixed = [
    'loinc|1-8',
    'loinc|72514-3',
    'loinc|29463-7',
    null,
    'loinc|8867-4',
    'loinc|8462-4',
  ]
  expect(mixed.toSorted(byVitalOrder)).toEqual([
    'loinc|8462-4',
    'loinc|8867-4',
    'loinc|29463-7',
    'loinc|72514-3',
    'loinc|1-8',
    null,
  ])
  expect(vitalGroup('loinc|1-8')).toBeNull()
  expect(vitalGroup(null)).toBeNull()
})

test('every sign in the order has a text, and no code is on two lines', () => {
  const all = vitalOrder.flatMap(({ codes, parts }) => [...codes, ...parts])
  expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
  const explained = new Set(Object.values(english).flatMap(({ loinc }) => loinc))
  expect(all.filter((code) => !explained.has(code.replace('loinc|', '')))).toEqual([])
  expect(vitalOrder.filter(({ key }) => !english[key])).toEqual([])
})
