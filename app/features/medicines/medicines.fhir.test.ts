import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { toMedicine, type MedicineResource } from './medicines.fhir.ts'

const read = (resourceType: MedicineResource['resourceType'], part: object, names = new Map()) =>
  toMedicine({ resourceType, ...part } as unknown as MedicineResource, names)
const metformin = {
  coding: [
    {
      system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
      code: '860975',
      display: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
    },
  ],
}

test('a prescription in full', () => {
  const view = read('MedicationRequest', {
    status: 'active',
    medicationCodeableConcept: metformin,
    authoredOn: '2020-03-01',
    requester: { display: 'Dr. Li' },
    reasonCode: [{ text: 'Prediabetes' }],
    dosageInstruction: [
      { sequence: 2, text: 'Then 2 tablets every day' },
      {
        sequence: 1,
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
      },
    ],
    dispenseRequest: {
      quantity: { value: 30, unit: 'TAB' },
      numberOfRepeatsAllowed: 3,
      expectedSupplyDuration: { value: 2, unit: 'wk' },
    },
  })
  expect(view).toMatchObject({
    plain: 'Metformin 500 mg, long-acting',
    clinical: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
    source: 'prescribed',
    status: 'active',
    how: ['Take 1 tablet once a day.', 'Then 2 tablets every day.'],
    date: '2020-03-01',
    until: null,
    who: 'Dr. Li',
    reasons: ['Prediabetes'],
    quantity: '30 tablets',
    supplyDays: 14,
    refills: 3,
  })
})

test('the medicine by concept, contained, shared, or only by display', () => {
  const medicationReference = { reference: '#m' }
  const contained = [{ resourceType: 'Medication', id: 'm', code: metformin }]
  expect(read('MedicationRequest', { medicationReference, contained }).plain).toMatch(/^Metformin/)
  const names = new Map<string, FhirResource>([
    ['Medication/7', { resourceType: 'Medication', code: { text: 'Aspirin 81 MG Oral Tablet' } }],
  ])
  const shared = { medicationReference: { reference: 'Medication/7', display: 'x' } }
  expect(read('MedicationDispense', shared, names).plain).toBe('Aspirin 81 mg')
  expect(read('MedicationDispense', shared).plain).toBe('X')
  expect(read('MedicationStatement', {}).plain).toBe(phrases.unnamed.medicine)
})

test.each([
  ['MedicationRequest', { status: 'on-hold' }, 'on-hold'],
  ['MedicationRequest', { status: 'active', doNotPerform: true }, 'avoid'],
  ['MedicationRequest', { status: 'whatever' }, 'unknown'],
  ['MedicationRequest', {}, 'unknown'],
  ['MedicationStatement', { status: 'intended' }, 'planned'],
  ['MedicationStatement', { status: 'not-taken' }, 'not-taken'],
  ['MedicationAdministration', { status: 'completed' }, 'given'],
  ['MedicationAdministration', { status: 'not-done' }, 'not-given'],
  ['MedicationDispense', { status: 'completed' }, 'handed-out'],
  ['MedicationDispense', { status: 'declined' }, 'not-handed-out'],
] as const)('%s %j is %s', (type, part, status) => {
  expect(read(type, part).status).toBe(status)
})

test('the other three kinds: when, how, who', () => {
  expect(
    read('MedicationAdministration', {
      effectivePeriod: { start: '2020-01-01T08:00:00Z', end: '2020-01-01T09:00:00Z' },
      dosage: { dose: { value: 2, unit: 'g' }, route: { text: 'Intravenous' } },
      performer: [{ actor: { display: 'Nurse Kim' } }],
      statusReason: [{ text: 'Pain' }],
    }),
  ).toMatchObject({
    source: 'given',
    how: ['2 grams into a vein.'],
    date: '2020-01-01T08:00:00Z',
    until: '2020-01-01T09:00:00Z',
    who: 'Nurse Kim',
    statusReasons: ['Pain'],
  })
  expect(
    read('MedicationStatement', { dateAsserted: '2021', dosage: [{ text: '1 tab po qd' }] }),
  ).toMatchObject({ source: 'reported', date: '2021', how: ['1 tablet by mouth once a day.'] })
  expect(
    read('MedicationDispense', {
      whenPrepared: '2022-02-01',
      daysSupply: { value: 30 },
      statusReasonCodeableConcept: { text: 'Out of stock' },
    }),
  ).toMatchObject({ date: '2022-02-01', supplyDays: 30, statusReasons: ['Out of stock'] })
  expect(read('MedicationRequest', { reportedBoolean: true }).source).toBe('reported')
})

test.skipIf(samplesMissing)(`every sample medicine has a name. ${samplesMissing ?? ''}`, () => {
  const types = /^Medication(Request|Statement|Administration|Dispense)$/
  const names = new Map<string, FhirResource>()
  const medicines: MedicineResource[] = []
  for (const { resource, url } of sampleRecords()) {
    if (resource.resourceType === 'Medication') names.set(url, resource)
    if (types.test(resource.resourceType)) medicines.push(resource as MedicineResource)
  }
  expect(medicines).toHaveLength(2339)
  const views = medicines.map((one) => toMedicine(one, names))
  expect(views.filter((view) => view.plain === phrases.unnamed.medicine)).toEqual([])
  expect(views.filter((view) => view.status === 'unknown')).toEqual([])
  expect(views.filter((view) => view.how.length > 0).length).toBeGreaterThan(500)
})
