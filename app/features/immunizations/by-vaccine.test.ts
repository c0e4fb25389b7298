import type { Immunization } from 'fhir/r4'
import { expect, test } from 'vitest'
import { byVaccine } from './by-vaccine.ts'
import { toImmunization } from './immunizations.fhir.ts'

const dose = (id: string, text: string, isNew = false, status = 'completed') => ({
  id,
  visitId: null,
  isNew,
  receivedAt: new Date(0),
  unshown: null,
  view: toImmunization({
    resourceType: 'Immunization',
    status,
    vaccineCode: { text },
    occurrenceDateTime: id,
  } as Immunization),
})

test('doses of one vaccine are one entry, and none is lost', () => {
  const grouped = byVaccine([
    dose('2026', 'Flu'),
    dose('2025', 'MMR'),
    dose('2024', 'Flu', true),
    dose('2023', 'Flu', false, 'not-done'),
  ])
  expect(grouped.map(({ isNew, view }) => [isNew, ...view.map(({ given }) => given.date)])).toEqual(
    [
      [true, '2026', '2024'],
      [false, '2025'],
      [false, '2023'],
    ],
  )
})
