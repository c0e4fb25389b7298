import { expect, test } from 'vitest'
import { readUnit } from './units.ts'

test.each([
  ['10*3/uL', '×10³/µL', 'thousand per microliter'],
  ['10*6/uL', '×10⁶/µL', 'million per microliter'],
  ['10*9/L', '×10⁹/L', 'billion per liter'],
  ['mg/dL', 'mg/dL', 'milligrams per deciliter'],
  ['mmol/L', 'mmol/L', 'millimoles per liter'],
  ['ug/dL', 'µg/dL', 'micrograms per deciliter'],
  ['umol/L', 'µmol/L', 'micromoles per liter'],
  ['pg/mL', 'pg/mL', 'picograms per milliliter'],
  ['fL', 'fL', 'femtoliters'],
  ['U/L', 'U/L', 'units per liter'],
  ['kU/L', 'kU/L', 'kilounits per liter'],
  ['u[IU]/mL', 'µIU/mL', 'micro-international units per milliliter'],
  ['mm[Hg]', 'mmHg', 'millimeters of mercury'],
  ['[in_i]', 'in', 'inches'],
  ['[lb_av]', 'lb', 'pounds'],
  ['Cel', '°C', 'degrees Celsius'],
  ['[degF]', '°F', 'degrees Fahrenheit'],
  ['%', '%', 'percent'],
  ['kg/m2', 'kg/m²', 'kilograms per square meter'],
  ['/min', 'per min', 'per minute'],
  ['d/wk', 'days/week', 'days per week'],
  ['mm/h', 'mm/h', 'millimeters per hour'],
  ['mg/(24.h)', 'mg/24 h', 'milligrams per 24 hours'],
  ['m/(6.min)', 'm/6 min', 'meters per 6 minutes'],
  ['mg/g{creat}', 'mg/g', 'milligrams per gram of creatinine'],
  [
    'mL/min/{1.73_m2}',
    'mL/min/1.73 m²',
    'milliliters per minute per 1.73 square meters of body surface',
  ],
  ['{copies}/mL', 'copies/mL', 'copies per milliliter'],
  ['/[HPF]', 'per high power field', 'per high power field of the microscope'],
  ['{score}', 'points', 'points'],
  ['{T-score}', 'T-score', 'T-score'],
])('%s is printed %s and spoken %s', (code, shown, spoken) => {
  expect(readUnit(code, code)).toEqual({ code, shown, spoken })
})

test.each(['{#}', '{nominal}', '{ratio}', '1', ''])('%j adds no words to a number', (code) => {
  expect(readUnit(code)).toMatchObject({ shown: '', spoken: '' })
})

test.each([
  ['mmHg', 'mm[Hg]'],
  ['MG/DL', 'mg/dL'],
  ['K/uL', '10*3/uL'],
  ['x10E3/uL', '10*3/uL'],
  ['10^3/µL', '10*3/uL'],
  ['C', 'Cel'],
  ['lbs', '[lb_av]'],
  ['beats/minute', '/min'],
  ['breaths per minute', '/min'],
  ['mL/min/1.73 m2', 'mL/min/{1.73_m2}'],
])('%s without a code is the same unit as %s', (printed, code) => {
  expect(readUnit(undefined, printed)).toEqual(readUnit(code))
})

test('a code wins over print, and print helps a code that only says "no dimension"', () => {
  expect(readUnit('mg/dL', 'milligrams').shown).toBe('mg/dL')
  expect(readUnit('1', 'T-Score').shown).toBe('T-score')
  expect(readUnit('1', '1')).toMatchObject({ code: '', shown: '' })
})

test('an unknown unit is shown as the laboratory wrote it', () => {
  expect(readUnit('[blub]', 'Blub units')).toEqual({
    code: '[blub]',
    shown: 'Blub units',
    spoken: 'Blub units',
  })
  expect(readUnit(undefined, 'units')).toMatchObject({ shown: 'units', spoken: 'units' })
})
