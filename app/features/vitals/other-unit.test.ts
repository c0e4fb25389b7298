import { expect, test } from 'vitest'
import type { Measured } from '../results/results.fhir.ts'
import { readUnit } from '../results/units.ts'
import { inOtherUnit } from './other-unit.ts'

const measured = (number: number, code: string) =>
  ({ value: { kind: 'amount', number, comparator: null, unit: readUnit(code) } }) as Measured

test.each([
  [70, 'kg', 154.3, 'lb'],
  [3200, 'g', 7.1, 'lb'],
  [154.3, '[lb_av]', 70, 'kg'],
  [178, 'cm', 70.1, 'in'],
  [37, 'Cel', 98.6, '°F'],
  [98.6, '[degF]', 37, '°C'],
])('%d %s is %d %s', (number, code, result, unit) => {
  expect(inOtherUnit(measured(number, code))).toMatchObject({
    number: result,
    unit: { shown: unit },
  })
})

test('other measures have one unit only', () => {
  expect(inOtherUnit(measured(120, 'mm[Hg]'))).toBeNull()
  expect(inOtherUnit({ value: { kind: 'words', text: 'tall' } } as Measured)).toBeNull()
})
