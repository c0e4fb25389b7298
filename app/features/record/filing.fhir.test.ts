import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { file, shortCode, type Filing } from './filing.fhir.ts'
import { sampleRecords, samplesMissing } from './sample-records.ts'

const category = (...codes: string[]) => [{ coding: codes.map((code) => ({ code })) }]
const loinc = (code: string, display?: string) => ({
  coding: [{ system: 'http://loinc.org', code, display }],
})
const filed = (resource: Record<string, unknown>) => file(resource as unknown as FhirResource)
const expectFiled = (resource: Record<string, unknown>, part: Partial<Filing>) =>
  expect(filed(resource)).toMatchObject(part)

test.each([
  [{ category: category('laboratory'), code: loinc('4548-4') }, 'result'],
  [{ category: category('vital-signs'), code: loinc('10230-1') }, 'vital'],
  [{ category: category('Vital Signs') }, 'vital'],
  [{ category: [{ text: 'Vital signs' }] }, 'vital'],
  [{ code: loinc('29463-7') }, 'vital'],
  [{ category: category('laboratory'), code: loinc('29463-7') }, 'vital'],
  [{ category: category('laboratory'), code: loinc('2708-6') }, 'result'],
  [{ code: loinc('2708-6') }, 'vital'],
  [{ category: category('survey'), code: loinc('93025-5') }, null],
  [{ category: category('social-history', 'activity') }, null],
  [{ category: category('sdoh') }, null],
  [{ category: category('laboratory'), code: loinc('44261-6') }, null],
  [{ category: category('exam'), code: loinc('69453-9') }, null],
  [{ category: category('clinical-test') }, 'result'],
  [{ category: category('imaging') }, 'result'],
  [{}, 'result'],
  [{ category: { coding: { code: 'laboratory' } } }, 'result'],
])('an observation %j is filed as %s', (part, kind) => {
  expect(filed({ resourceType: 'Observation', status: 'final', ...part })).toHaveProperty(
    'kind',
    kind,
  )
})

const html = [{ contentType: 'text/html', data: 'PGI+' }]
test.each([
  [{ category: category('LAB'), code: loinc('58410-2'), result: [{ reference: 'a/1' }] }, 'report'],
  [{ category: category('LAB'), code: loinc('55757-9'), result: [{ reference: 'a/1' }] }, null],
  [{ category: category('LP29684-5'), code: loinc('24627-2'), presentedForm: html }, 'report'],
  [{ category: category('LP29684-5'), code: loinc('34117-2'), presentedForm: html }, 'note'],
  [{ category: category('LP29708-2'), presentedForm: html }, 'note'],
  [{ category: category('LP7839-6'), code: { text: 'Consult note' } }, 'note'],
  [{ presentedForm: html, code: { text: 'Something' } }, 'note'],
  [{ presentedForm: html, conclusion: 'All is well' }, 'report'],
  [{ category: category('RAD'), code: { text: 'Chest x-ray' }, conclusion: 'Clear' }, 'report'],
  [{}, 'report'],
])('a diagnostic report %j is filed as %s', (part, kind) => {
  const resourceType = 'DiagnosticReport'
  expect(filed({ resourceType, status: 'final', ...part })).toHaveProperty('kind', kind)
})

const clinical = (code: string) => ({ clinicalStatus: { coding: [{ code }] } })
const verified = (code: string) => ({ verificationStatus: { coding: [{ code }] } })
test.each([
  ['Condition', clinical('active'), 'active'],
  ['Condition', clinical('relapse'), 'active'],
  ['Condition', clinical('remission'), 'past'],
  ['Condition', { clinicalStatus: 'resolved' }, 'past'],
  ['Condition', {}, 'active'],
  ['Condition', { abatementString: 'as a child' }, 'past'],
  ['Condition', { ...clinical('active'), ...verified('refuted') }, 'past'],
  ['Condition', verified('entered-in-error'), 'void'],
  ['AllergyIntolerance', clinical('inactive'), 'past'],
  ['AllergyIntolerance', {}, 'active'],
  ['MedicationRequest', { status: 'active' }, 'active'],
  ['MedicationRequest', { status: 'on-hold' }, 'active'],
  ['MedicationRequest', { status: 'draft' }, 'void'],
  ['MedicationRequest', { status: 'active', doNotPerform: true }, 'past'],
  ['MedicationRequest', { status: 'cancelled' }, 'past'],
  ['MedicationRequest', { status: 'sideways' }, 'past'],
  ['MedicationStatement', { status: 'intended' }, 'active'],
  ['MedicationDispense', { status: 'completed' }, 'past'],
  ['Immunization', { status: 'completed' }, 'active'],
  ['Immunization', { status: 'not-done' }, 'past'],
  ['Immunization', { status: 'entered-in-error' }, 'void'],
  ['Procedure', { status: 'in-progress' }, 'active'],
  ['Procedure', { status: 'completed' }, 'past'],
  ['Encounter', { status: 'planned' }, 'active'],
  ['Encounter', { status: 'finished' }, 'past'],
  ['CareTeam', { status: 'inactive' }, 'past'],
  ['CareTeam', { period: { end: '2019-05' } }, 'past'],
  ['CareTeam', {}, 'active'],
  ['Appointment', { status: 'booked' }, 'active'],
  ['Appointment', { status: 'noshow' }, 'past'],
  ['Observation', { status: 'cancelled' }, 'past'],
  ['Observation', { status: 'preliminary' }, 'active'],
  ['Observation', { meta: { security: [{ code: 'NOPAT' }] } }, 'void'],
  ['DocumentReference', { status: 'current' }, 'active'],
  ['DocumentReference', { status: 'superseded' }, 'past'],
  ['DocumentReference', { status: 'current', docStatus: 'preliminary' }, 'void'],
  ['DocumentReference', { status: 'current', securityLabel: category('R') }, 'void'],
  ['DocumentReference', { status: 'current', meta: { security: [{ code: 'V' }] } }, 'void'],
  ['DiagnosticReport', { status: 'partial', presentedForm: html }, 'void'],
  ['Claim', { status: 'active' }, 'active'],
  ['Goal', { status: 'entered-in-error' }, 'void'],
])('%s %j is %s', (resourceType, part, state) => {
  expectFiled({ resourceType, ...part }, { state: state as Filing['state'] })
})

const timeOf = (resourceType: string, part: object) => filed({ resourceType, ...part })?.at

test('dates: partial ones can be sorted, impossible ones are dropped, the clinical time comes first', () => {
  expect(timeOf('Condition', { onsetDateTime: '2019', recordedDate: '2020-01-01' })).toBe(
    '2019-01-01',
  )
  expect(timeOf('Condition', { onsetDateTime: '2019-02-31', recordedDate: '2020-05' })).toBe(
    '2020-05-01',
  )
  expect(timeOf('Observation', { effectivePeriod: { start: '2020-01-02T03:04:05+02:00' } })).toBe(
    '2020-01-02T03:04:05+02:00',
  )
  expect(timeOf('Observation', { effectiveTiming: { event: ['2020-01-02'] } })).toBe('2020-01-02')
  expect(timeOf('Procedure', { performedDateTime: '2020-01-02T03:04:05' })).toBe(
    '2020-01-02T03:04:05Z',
  )
  expect(timeOf('Procedure', { performedString: 'long ago' })).toBeNull()
  expect(timeOf('Encounter', { period: null })).toBeNull()
  expect(timeOf('DocumentReference', { context: { period: { start: '2018-03' } } })).toBe(
    '2018-03-01',
  )
})

test('news are results, reports and notes, from the day they were given out', () => {
  const issued = { issued: '2020-01-05T00:00:00Z', effectiveDateTime: '2020-01-01' }
  expectFiled({ resourceType: 'Observation', ...issued }, { newsAt: '2020-01-05T00:00:00Z' })
  expectFiled({ resourceType: 'Observation', effectiveDateTime: '2020' }, { newsAt: '2020-01-01' })
  expectFiled(
    { resourceType: 'DiagnosticReport', status: 'registered', ...issued },
    { newsAt: null },
  )
  expectFiled({ resourceType: 'Observation', ...issued, code: loinc('29463-7') }, { newsAt: null })
})

test('links lead out of the resource: visit and members, never contained ones or episodes', () => {
  const result = [{ reference: 'urn:uuid:1' }, { reference: '#2' }, { display: 'x' }, null]
  expectFiled(
    { resourceType: 'DiagnosticReport', result, encounter: { reference: 'Encounter/7' } },
    { members: ['urn:uuid:1'], visit: 'Encounter/7' },
  )
  expectFiled(
    { resourceType: 'DocumentReference', context: { encounter: [{ reference: 'urn:uuid:9' }] } },
    { visit: 'urn:uuid:9', members: null },
  )
  expectFiled(
    { resourceType: 'MedicationStatement', context: { reference: 'EpisodeOfCare/1' } },
    { visit: null },
  )
  expectFiled(
    { resourceType: 'Claim', item: [{ encounter: [{ reference: 'Encounter/2' }] }] },
    { visit: 'Encounter/2', kind: null },
  )
})

test('codes: the best of several, in a short form, and no free text in a readable column', () => {
  const coding = [
    { system: 'http://example.org/lab/local', code: 'A1C' },
    { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' },
    { system: 'http://snomed.info/sct', code: '44054006' },
  ]
  expectFiled({ resourceType: 'Condition', code: { coding } }, { code: 'snomed|44054006' })
  expect(shortCode(coding[0])).toBe('local|A1C')
  expect(shortCode({ system: 'urn:oid:2.16.840.1.113883.6.88', code: '860975' })).toBe(
    'rxnorm|860975',
  )
  expect(shortCode({ system: 'urn:oid:1.2.3', code: 'x' })).toBe('1.2.3|x')
  expect(shortCode({ code: 'x' })).toBeNull()
  expect(shortCode({ system: 'http://x.org/y', code: 'told me she was sad' })).toBeNull()
  const contained = [{ resourceType: 'Medication', id: 'm', code: { coding: [rx('860975')] } }]
  expectFiled(
    { resourceType: 'MedicationRequest', medicationReference: { reference: '#m' }, contained },
    { code: 'rxnorm|860975' },
  )
})
const rx = (code: string) => ({ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code })

test('what is no resource is no filing; anything else is, however broken', () => {
  expect(filed({})).toBeNull()
  expect(file(null as unknown as FhirResource)).toBeNull()
  const junk = {
    code: 'x',
    category: 'x',
    status: 7,
    meta: 'x',
    context: 'x',
    item: 3,
    period: 'x',
  }
  for (const resourceType of ['Observation', 'Encounter', 'DocumentReference', 'Unheard'])
    expectFiled(
      { resourceType, ...junk, result: 'x', hasMember: [7], encounter: [] },
      { visit: null },
    )
})

test.skipIf(samplesMissing)(`every sample resource is filed. ${samplesMissing ?? ''}`, () => {
  const counts: Record<string, number> = {}
  let undated = 0
  for (const { resource } of sampleRecords()) {
    const { kind, state, at } = file(resource) ?? {}
    const key = `${kind} ${state}`
    counts[key] = (counts[key] ?? 0) + 1
    if (kind && !at) undated++
  }
  expect(counts).toMatchObject({
    'visit past': 3968,
    'condition active': 314,
    'immunization active': 1649,
  })
  expect(counts).not.toHaveProperty('undefined undefined')
  expect(undated).toBeLessThan(40)
})
