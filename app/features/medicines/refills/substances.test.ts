// What a medicine is, by its names, its codes, what its sender marked and what the clinic said.
import { expect, test } from 'vitest'
import type { MedicationRequest } from 'fhir/r4'
import type { MedicineResource } from '../medicines.fhir.ts'
import { substanceOf } from './substance.fhir.ts'
import { controlOf } from './substances.fhir.ts'

const rxnorm = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1234' }
const nothing = { plain: '', clinical: null }
const medicine = (more: object): MedicineResource =>
  ({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/1' },
    medicationCodeableConcept: { text: 'Something', coding: [rxnorm] },
    ...more,
  }) as MedicationRequest
const control = (more: object, own: string[] = []) =>
  controlOf({ plain: 'Something', clinical: null }, substanceOf(medicine(more)), own)
const named = (text: string, own: string[] = []) =>
  controlOf({ plain: text, clinical: null }, null, own)

test.each(['Tramadol 50 mg', 'XANAX XR 1 mg', 'Adderall', 'lisdexamfetamine', 'Percocet 5/325'])(
  '%s is controlled by its name',
  (text) => expect(named(text)).toBe('controlled'),
)

test('a code makes it known, a name of a list too, and nothing else does', () => {
  expect(control({})).toBe('free')
  expect(named('Metformin 500 mg')).toBe('free')
  expect(named('Something')).toBe('unknown')
  expect(control({ medicationCodeableConcept: { text: 'Something' } })).toBe('unknown')
  expect(control({ medicationCodeableConcept: { coding: [{ ...rxnorm, code: ' ' }] } })).toBe(
    'unknown',
  )
  expect(controlOf(nothing, null, [])).toBe('controlled')
})

test('any name of the entry counts, also one that the list does not show', () => {
  const coding = [rxnorm, { system: 'urn:own', code: '9', display: 'diazepam 5 MG' }]
  expect(control({ medicationCodeableConcept: { text: 'Calm tablets', coding } })).toBe(
    'controlled',
  )
  const contained = [
    {
      resourceType: 'Medication',
      id: 'm',
      code: { text: 'Mixture', coding: [rxnorm] },
      ingredient: [{ itemCodeableConcept: { text: 'Codeine phosphate' } }],
    },
  ]
  const mixture = {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#m' },
    contained,
  }
  expect(control(mixture)).toBe('controlled')
})

const thesaurus = 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl'
test.each([
  ['a category', { category: [{ coding: [{ system: thesaurus, code: 'C48677' }] }] }],
  [
    'one more code',
    { medicationCodeableConcept: { coding: [rxnorm, { system: thesaurus, code: 'C48675' }] } },
  ],
  [
    'a yes',
    { extension: [{ url: 'https://ehr.example/controlled-substance', valueBoolean: true }] },
  ],
  ['a schedule', { extension: [{ url: 'https://ehr.example/dea-schedule', valueCode: 'CIV' }] }],
  [
    'a schedule within',
    {
      extension: [
        {
          url: 'x',
          extension: [{ url: 'https://ehr.example/DEASchedule', valueString: 'Schedule 2' }],
        },
      ],
    },
  ],
])('the mark of a sender is read: %s', (_what, more) => expect(control(more)).toBe('controlled'))

test.each([
  { extension: [{ url: 'https://ehr.example/controlled-substance', valueBoolean: false }] },
  { extension: [{ url: 'https://ehr.example/dea-schedule', valueCode: 'none' }] },
  { extension: [{ url: 'https://ehr.example/refill-number', valueCode: '2' }] },
  { category: [{ coding: [{ system: 'urn:other', code: 'C48677' }] }] },
])('what says nothing of it is no mark', (more) => expect(control(more)).toBe('free'))

test('the clinic adds to it', () => {
  expect(named('Gabapentin 300 mg', ['gabapentin'])).toBe('controlled')
  expect(
    control({ medicationCodeableConcept: { text: 'GABApentin', coding: [rxnorm] } }, [
      'Gabapentin',
    ]),
  ).toBe('controlled')
})

test('a resource that keeps to no rules is read all the same', () => {
  for (const more of [
    { extension: 'x' },
    { category: 'outpatient' },
    { medicationCodeableConcept: 'Tea' },
    { medicationReference: { reference: 7 }, medicationCodeableConcept: undefined },
  ])
    expect(() => control(more)).not.toThrow()
})
