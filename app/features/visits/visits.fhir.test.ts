import type { Encounter, FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { toVisit } from './visits.fhir.ts'

const read = (part: object, names = new Map<string, FhirResource>()) =>
  toVisit({ resourceType: 'Encounter', ...part } as unknown as Encounter, names)

test('an empty visit is a visit, and nothing more is said', () => {
  expect(read({})).toEqual({
    plain: 'Visit',
    clinical: null,
    about: null,
    setting: null,
    settingCode: null,
    status: 'unknown',
    start: null,
    end: null,
    reasons: [],
    diagnoses: [],
    conditions: [],
    who: [],
    organization: null,
    places: [],
    discharge: null,
    wishes: [],
  })
})

test('class as a coding or wrapped; the type names the visit where there is one', () => {
  expect(read({ class: { code: 'AMB' } })).toMatchObject({ settingCode: 'AMB', setting: null })
  expect(read({ class: [{ coding: [{ code: 'imp' }] }] }).settingCode).toBe('IMP')
  expect(
    read({ class: { code: 'XX', display: 'somewhere' }, type: [{ text: 'Talk' }] }),
  ).toMatchObject({
    plain: 'Talk',
    setting: 'Somewhere',
  })
  expect(read({ type: [{}, { text: 'Talk' }] }).plain).toBe('Talk')
})

const took = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code }] },
]

test('people: the main one first, each once, with what they did', () => {
  const { who } = read({
    participant: [
      { individual: { display: 'Nurse Kim' } },
      { type: took('ATND'), individual: { display: 'Dr. Li' } },
      { individual: { display: 'Nurse Kim' } },
      { type: took('REF') },
    ],
  })
  expect(who).toEqual([
    { name: 'Dr. Li', role: 'In charge of your care' },
    { name: 'Nurse Kim', role: null },
  ])
})

test('diagnoses by rank, by resource or display, and the references to look up', () => {
  const names = new Map<string, FhirResource>([
    ['Condition/1', { resourceType: 'Condition', subject: {}, code: { text: 'Cold' } }],
  ])
  const { diagnoses, conditions } = read(
    {
      diagnosis: [
        { condition: { reference: 'Condition/2', display: 'Cough (finding)' }, rank: 2 },
        { condition: { reference: 'Condition/1' }, rank: 1 },
        { condition: { reference: 'Condition/3' } },
      ],
    },
    names,
  )
  expect(diagnoses.map((one) => one.plain)).toEqual(['Cold', 'Cough'])
  expect(conditions).toEqual(['Condition/1', 'Condition/2', 'Condition/3'])
})

test('place with address, and how a stay ended', () => {
  const names = new Map<string, FhirResource>([
    [
      'Location/1',
      {
        resourceType: 'Location',
        name: 'Ward 3',
        address: { line: ['1 Main St'], city: 'Boston', state: 'MA', postalCode: '02115' },
        telecom: [{ system: 'phone', value: '(202) 555-0102' }],
      },
    ],
  ])
  const view = read(
    {
      status: 'onleave',
      location: [{ location: { reference: 'Location/1' } }, { location: {} }],
      hospitalization: {
        dischargeDisposition: {
          coding: [{ system: 'http://www.nubc.org/patient-discharge', code: '01' }],
        },
        specialArrangement: [{ coding: [{ code: 'wheel', display: 'Wheelchair' }] }],
      },
      period: { start: '2020-01-01T10:00:00-05:00', end: 'soon' },
    },
    names,
  )
  expect(view).toMatchObject({
    status: 'away',
    places: [{ name: 'Ward 3', address: '1 Main St, Boston, MA 02115', phone: '(202) 555-0102' }],
    discharge: 'Went home',
    wishes: ['Wheelchair'],
    start: '2020-01-01T10:00:00-05:00',
    end: null,
  })
})

test.skipIf(samplesMissing)(`every sample visit has a name. ${samplesMissing ?? ''}`, () => {
  const views: ReturnType<typeof toVisit>[] = []
  for (const { resource } of sampleRecords())
    if (resource.resourceType === 'Encounter') views.push(toVisit(resource))
  expect(views).toHaveLength(3969)
  expect(
    views.filter((view) => !view.plain || /\((procedure|environment)/.test(view.plain)),
  ).toEqual([])
  expect(views.filter((view) => view.status === 'unknown')).toEqual([])
  expect(views.filter((view) => view.reasons.length > 0).length).toBe(1274)
})
