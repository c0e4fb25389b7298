import type { FhirResource, Immunization } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { toImmunization } from './immunizations.fhir.ts'

const read = (part: object, names = new Map<string, FhirResource>()) =>
  toImmunization({ resourceType: 'Immunization', ...part } as unknown as Immunization, names)

test('an empty immunization has a name and claims nothing was given', () => {
  expect(read({})).toMatchObject({
    plain: phrases.unnamed.immunization,
    status: 'unknown',
    given: { date: null, until: null, text: null },
    dose: null,
    reported: false,
    doesNotCount: false,
  })
})

test('everything that can be told about a dose', () => {
  const names = new Map<string, FhirResource>([
    ['Organization/m', { resourceType: 'Organization', name: 'Makers Inc' }],
    ['Location/l', { resourceType: 'Location', name: 'Main Street Clinic', status: 'active' }],
  ])
  const view = read(
    {
      status: 'completed',
      vaccineCode: { text: 'Flu' },
      occurrenceDateTime: '2020-10',
      lotNumber: ' AB12 ',
      expirationDate: '2021-02-30',
      manufacturer: { reference: 'Organization/m' },
      location: { reference: 'Location/l' },
      performer: [{ actor: { display: 'Nurse Kim' } }, { actor: { display: 'Nurse Kim' } }],
      protocolApplied: [{ doseNumberPositiveInt: 2, seriesDosesString: 'three' }],
      doseQuantity: { value: 0.5, unit: 'mL' },
      site: { coding: [{ display: 'Left arm' }] },
      primarySource: false,
      isSubpotent: true,
    },
    names,
  )
  expect(view).toMatchObject({
    plain: 'Flu',
    status: 'given',
    given: { date: '2020-10' },
    lot: 'AB12',
    expires: null,
    maker: 'Makers Inc',
    where: 'Main Street Clinic',
    who: ['Nurse Kim'],
    dose: { number: '2', of: 'three', series: null },
    amount: '0.5 mL',
    site: 'Left arm',
    reported: true,
    doesNotCount: true,
  })
})

test('not given says why; a time in words stays words', () => {
  expect(read({ status: 'not-done', statusReason: { text: 'Had a fever' } })).toMatchObject({
    status: 'not-given',
    whyNot: ['Had a fever'],
  })
  expect(read({ occurrenceString: 'in first grade' }).given.text).toBe('in first grade')
})

test.skipIf(samplesMissing)(`every sample vaccine has a name. ${samplesMissing ?? ''}`, () => {
  const views: ReturnType<typeof toImmunization>[] = []
  for (const { resource } of sampleRecords())
    if (resource.resourceType === 'Immunization') views.push(toImmunization(resource))
  expect(views).toHaveLength(1649)
  expect(views.filter((view) => view.plain === phrases.unnamed.immunization)).toEqual([])
  expect(views.filter((view) => view.status !== 'given' || !view.given.date)).toEqual([])
})
