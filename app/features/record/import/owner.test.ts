import { expect, test } from 'vitest'
import { NotAReference, ownerClaim } from './owner.ts'
import { r4Types } from './resource-types.ts'

const urn = 'urn:uuid:6a0c9cf2-6a6c-4a0e-9d0e-0c8d6d1b1a11'
const to = (reference: string, more: object = {}) => ({ reference, ...more })
const by = (identifier: object) => ownerClaim('Condition', { subject: { identifier } }).tokens
const keys = (targets: { is: string; key?: string }[]) => targets.map((one) => one.key)

test('each type names its patient in its own place', () => {
  const table: [string, object][] = [
    ['Observation', { subject: to('Patient/1') }],
    ['Account', { subject: [to('Patient/1'), to('Organization/2')] }],
    ['AllergyIntolerance', { patient: to('Patient/1') }],
    ['Appointment', { participant: [{ actor: to('Practitioner/2') }, { actor: to('Patient/1') }] }],
    ['AuditEvent', { agent: [{ who: to('Practitioner/2') }], entity: [{ what: to('Patient/1') }] }],
    ['Communication', { sender: to('Patient/1') }],
    ['Coverage', { beneficiary: to('Patient/1'), subscriber: to('Patient/2') }],
    ['EnrollmentRequest', { candidate: to('Patient/1') }],
    ['Person', { link: [{ target: to('Patient/1') }] }],
    ['Provenance', { target: [to('Observation/2'), to('Patient/1')] }],
    ['QuestionnaireResponse', { source: to('Patient/1') }],
    ['ResearchSubject', { individual: to('Patient/1') }],
    ['Task', { for: to('Patient/1') }],
  ]
  for (const [type, resource] of table)
    expect(keys(ownerClaim(type, resource as never).patients as never), type).toEqual(['Patient/1'])
})

test('who wrote it or received it does not make it theirs', () => {
  const claim = ownerClaim('Observation', {
    subject: to('Patient/1'),
    performer: [to('Patient/2')],
  })
  expect(claim.patients).toHaveLength(1)
  const said = ownerClaim('Communication', {
    subject: to('Patient/1'),
    recipient: [to('Patient/2')],
  })
  expect(said.patients).toHaveLength(1)
})

test('a bare UUID names a patient only where nothing else can stand', () => {
  expect(ownerClaim('Condition', { subject: to(urn) }).unclear).toHaveLength(1)
  expect(ownerClaim('Condition', { subject: to(urn, { type: 'Group' }) }).unclear).toHaveLength(0)
  expect(ownerClaim('Condition', { subject: to(urn, { type: 'Patient' }) }).patients).toHaveLength(
    1,
  )
  expect(ownerClaim('Schedule', { actor: [to(urn)] })).toMatchObject({ unclear: [], loose: [{}] })
})

test('an identifier names a patient only together with its system', () => {
  expect(by({ system: 'urn:x', value: '7' })).toEqual(['urn:x|7'])
  expect(by({ value: '7' })).toEqual([''])
  expect(ownerClaim('Condition', { subject: to('Patient?identifier=7') }).tokens).toEqual([''])
  expect(ownerClaim('Condition', { subject: to('Patient?identifier=a|7') }).tokens).toEqual(['a|7'])
})

test('what cannot be a reference is said, not guessed', () => {
  for (const subject of ['Patient/1', 7, [7]])
    expect(() => ownerClaim('Condition', { subject })).toThrow(NotAReference)
  expect(ownerClaim('Condition', { subject: null, code: 7 })).toMatchObject({ patients: [] })
})

test('directories, definitions and lists of people belong to nobody', () => {
  const full = { subject: to('Patient/1'), patient: to('Patient/1'), target: to('Patient/1') }
  for (const type of [
    'Organization',
    'Practitioner',
    'Location',
    'Medication',
    'Group',
    'ValueSet',
  ]) {
    expect(r4Types.has(type)).toBe(true)
    expect(ownerClaim(type, full).patients, type).toEqual([])
  }
})
