import type { FhirResource, Procedure } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { toProcedure } from './procedures.fhir.ts'

const read = (part: object, names = new Map<string, FhirResource>()) =>
  toProcedure({ resourceType: 'Procedure', ...part } as unknown as Procedure, names)

test('an empty procedure has a name and no claims', () => {
  expect(read({})).toMatchObject({
    plain: phrases.unnamed.procedure,
    status: 'unknown',
    done: { date: null, until: null, text: null },
    who: [],
    reasons: [],
  })
})

test('who did it: people, else the organization they acted for', () => {
  const person = { actor: { display: 'Dr. Li' }, onBehalfOf: { display: 'Clinic' } }
  expect(read({ performer: [person] }).who).toEqual(['Dr. Li'])
  expect(read({ performer: [{ actor: {}, onBehalfOf: { display: 'Clinic' } }] }).who).toEqual([
    'Clinic',
  ])
})

test('reasons by code, by resource at hand, by display; unknown references say nothing', () => {
  const names = new Map<string, FhirResource>([
    [
      'Condition/1',
      { resourceType: 'Condition', subject: {}, code: { text: 'Sore knee (finding)' } },
    ],
  ])
  const reasonReference = [
    { reference: 'Condition/1' },
    { reference: 'Condition/2', display: 'Fall' },
    { reference: 'Condition/3' },
  ]
  expect(read({ reasonCode: [{ text: 'Pain' }], reasonReference }, names).reasons).toEqual([
    'Pain',
    'Sore knee',
    'Fall',
  ])
})

test('outcome, complications, devices, what comes after, and why it was not done', () => {
  const view = read({
    status: 'not-done',
    statusReason: { text: 'Changed my mind' },
    outcome: { coding: [{ display: 'Good' }] },
    complication: [{ text: 'Bleeding (finding)' }],
    complicationDetail: [{ display: 'Fever' }],
    focalDevice: [{ manipulated: { display: 'Pacemaker' } }, {}],
    followUp: [{ text: 'Rest' }],
    performedString: 'last summer',
  })
  expect(view).toMatchObject({
    status: 'not-done',
    whyNot: ['Changed my mind'],
    outcome: 'Good',
    complications: ['Bleeding', 'Fever'],
    devices: ['Pacemaker'],
    followUp: ['Rest'],
    done: { text: 'last summer' },
  })
})

test.skipIf(samplesMissing)(`every sample procedure has a name. ${samplesMissing ?? ''}`, () => {
  const views: ReturnType<typeof toProcedure>[] = []
  for (const { resource } of sampleRecords())
    if (resource.resourceType === 'Procedure') views.push(toProcedure(resource))
  expect(views).toHaveLength(3015)
  const unnamed = views.filter((view) => view.plain === phrases.unnamed.procedure)
  // Two carry a bare CPT code; it may be in our table, and else its number is told.
  expect(unnamed.every((view) => view.clinical)).toBe(true)
  expect(views.filter((view) => /\((procedure|regime)/.test(view.plain))).toEqual([])
  expect(views.filter((view) => !view.done.date)).toEqual([])
})
