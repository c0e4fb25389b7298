import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { createTexts } from '../../../texts/texts.ts'
import { toVitals } from '../vitals.fhir.ts'
import { otherUnitLine, vitalLine, vitalNaming, vitalValue } from './vital-words.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC' })
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const quantity = (value: number, unit: string) => ({ valueQuantity: { value, unit, code: unit } })

function reading(code: string, more: Partial<Observation>) {
  const resource: Observation = {
    resourceType: 'Observation',
    status: 'final',
    code: { ...loinc(code), text: 'As sent' },
    ...more,
  }
  const [made] = toVitals([{ id: '1', code: `loinc|${code}`, visitId: null, resource }])
  if (!made) throw new Error('The reading says nothing.')
  return made
}

test('a blood pressure is said as two numbers, a missing half as a dash', () => {
  const whole = reading('85354-9', {
    component: [
      { code: loinc('8480-6'), ...quantity(128.4, 'mm[Hg]') },
      { code: loinc('8462-4'), ...quantity(81.6, 'mm[Hg]') },
    ],
  })
  expect(vitalValue(t, whole)).toEqual({ value: '128/82', unit: 'mmHg' })
  expect(vitalLine(t, reading('8462-4', quantity(80, 'mm[Hg]')))).toBe('–/80\u00A0mmHg')
})

test('rates and percentiles are said in words', () => {
  expect(vitalLine(t, reading('8867-4', quantity(64, '/min')))).toBe('64\u00A0beats a minute')
  expect(vitalLine(t, reading('9279-1', quantity(16, '{breaths}/min')))).toBe(
    '16\u00A0breaths a minute',
  )
  expect(vitalLine(t, reading('59576-9', quantity(82.4, '%')))).toBe('82nd\u00A0percentile')
  expect(vitalLine(t, reading('8336-0', quantity(62, '%')))).toBe('62nd\u00A0percentile')
  expect(vitalLine(t, reading('2708-6', quantity(97, '%')))).toBe('97\u00A0%')
})

test('a weight is told in the other unit too, a pulse is not', () => {
  expect(otherUnitLine(t, reading('29463-7', quantity(70, 'kg')))).toBe('154.3\u00A0lb')
  expect(otherUnitLine(t, reading('8867-4', quantity(64, '/min')))).toBeNull()
})

test('a vital sign we know has our name, any other the one it was sent with', () => {
  expect(vitalNaming(t, reading('8867-4', quantity(64, '/min'))).title).toBe('Heart rate')
  expect(vitalNaming(t, reading('99999-9', quantity(64, '/min'))).title).toBe('As sent')
})
