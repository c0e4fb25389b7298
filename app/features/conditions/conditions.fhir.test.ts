import type { Condition } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { toCondition } from './conditions.fhir.ts'

const read = (part: object, names = new Map()) =>
  toCondition({ resourceType: 'Condition', ...part } as Condition, names)
const code = (...codes: string[]) => ({ coding: codes.map((one) => ({ code: one })) })

test('an empty condition still has a name, and says nothing else', () => {
  expect(read({})).toEqual({
    plain: phrases.unnamed.condition,
    clinical: null,
    about: null,
    social: false,
    status: 'unknown',
    certainty: null,
    severity: null,
    places: [],
    started: { date: null, until: null, text: null },
    ended: { date: null, until: null, text: null },
    recorded: null,
    who: null,
    notes: [],
    fromVisit: false,
  })
})

test('only text, only a code, or both', () => {
  expect(read({ code: { text: 'Bad knee' } })).toMatchObject({ plain: 'Bad knee', clinical: null })
  const coding = [{ system: 'http://snomed.info/sct', code: '99999999' }]
  expect(read({ code: { coding } })).toMatchObject({
    plain: phrases.unnamed.condition,
    clinical: 'SNOMED CT 99999999',
  })
  const both = { coding: [{ ...coding[0], display: 'Gonarthrosis (disorder)' }], text: 'Bad knee' }
  expect(read({ code: both })).toMatchObject({ plain: 'Bad knee', clinical: 'Gonarthrosis' })
  expect(read({ code: 'Bad knee' })).toMatchObject({ plain: 'Bad knee' })
})

test('onset as date, age, range, words or broken date', () => {
  expect(read({ onsetDateTime: '2019-05' }).started.date).toBe('2019-05')
  expect(read({ onsetAge: { value: 34, code: 'a' } }).started.text).toBe('At age 34')
  expect(read({ onsetAge: { value: 1, code: 'mo' } }).started.text).toBe('At 1 month old')
  const range = { low: { value: 30, unit: 'years' }, high: { value: 40 } }
  expect(read({ onsetRange: range }).started.text).toBe('Between age 30 and 40')
  expect(read({ onsetString: 'as a child' }).started.text).toBe('as a child')
  expect(read({ onsetDateTime: '31/12/2019' }).started).toEqual({
    date: null,
    until: null,
    text: '31/12/2019',
  })
  expect(read({ onsetPeriod: { start: '2019', end: '2020' } }).started).toMatchObject({
    date: '2019',
    until: '2020',
  })
})

test('status: what is said, else resolved when it ended, else unknown', () => {
  expect(read({ clinicalStatus: code('relapse') }).status).toBe('back')
  expect(read({ clinicalStatus: 'active' }).status).toBe('active')
  expect(read({ clinicalStatus: code('sideways'), abatementAge: { value: 9 } }).status).toBe(
    'resolved',
  )
  expect(read({ verificationStatus: code('differential') }).certainty).toBe('not-confirmed')
  expect(read({ verificationStatus: code('refuted') }).certainty).toBe('ruled-out')
  expect(read({ severity: code('24484000') }).severity).toBe('severe')
  expect(read({ category: [code('encounter-diagnosis')] }).fromVisit).toBe(true)
})

test('who: asserter before recorder, from the shared resource, a contained one, or the display', () => {
  const ana = {
    resourceType: 'Practitioner',
    name: [{ prefix: ['Dr.'], given: ['Ana'], family: 'Ro' }],
  }
  const names = new Map([['urn:uuid:1', ana]])
  expect(read({ recorder: { reference: 'urn:uuid:1' } }, names).who).toBe('Dr. Ana Ro')
  const contained = [{ ...ana, id: 'p' }]
  expect(read({ contained, asserter: { reference: '#p' } }).who).toBe('Dr. Ana Ro')
  expect(read({ asserter: { reference: 'Practitioner/9', display: 'Dr. Li' } }).who).toBe('Dr. Li')
  expect(read({ recorder: { reference: 'Practitioner/9' } }).who).toBeNull()
  expect(read({ note: [{ text: ' Watch it.\nSoon ' }, {}, null] }).notes).toEqual([
    'Watch it.\nSoon',
  ])
})

test.skipIf(samplesMissing)(`every sample condition has a name. ${samplesMissing ?? ''}`, () => {
  let count = 0
  for (const { resource } of sampleRecords()) {
    if (resource.resourceType !== 'Condition') continue
    const view = toCondition(resource)
    expect(view.plain).not.toBe(phrases.unnamed.condition)
    expect(view.plain).not.toMatch(/\((disorder|finding|situation)/)
    expect(view.plain).not.toBe(view.clinical)
    count++
  }
  expect(count).toBe(1054)
})
