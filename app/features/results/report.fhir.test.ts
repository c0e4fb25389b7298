import { expect, test } from 'vitest'
import type { CodeableConcept, DiagnosticReport, FhirResource } from 'fhir/r4'
import { readCategory } from './category.fhir.ts'
import { toReport } from './report.fhir.ts'

const report = (more: Partial<DiagnosticReport>): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: {
    text: 'Basic Metabolic Panel (BMP)',
    coding: [{ system: 'http://loinc.org', code: '24321-2' }],
  },
  ...more,
})

test('a panel: name, dates, laboratory and its results in the order sent', () => {
  const lab: FhirResource = { resourceType: 'Organization', name: 'Acme Laboratory, Inc' }
  const view = toReport(
    report({
      category: [{ coding: [{ code: 'LAB' }] }],
      effectiveDateTime: '2005-07-04',
      issued: '2005-07-06T11:45:33Z',
      performer: [{ reference: 'Organization/acme', display: 'ACME' }],
      result: [{ reference: 'Observation/b' }, { reference: 'Observation/a' }, { display: 'lost' }],
      basedOn: [{ reference: 'ServiceRequest/1' }],
    }),
    new Map([['Organization/acme', lab]]),
  )
  expect(view).toMatchObject({
    name: 'Basic Metabolic Panel (BMP)',
    loincs: ['24321-2'],
    category: 'lab',
    standing: 'final',
    collectedAt: '2005-07-04',
    reportedAt: '2005-07-06T11:45:33Z',
    performers: ['Acme Laboratory, Inc'],
    members: ['Observation/b', 'Observation/a'],
    orders: [{ reference: 'ServiceRequest/1' }],
  })
})

test('a reading in words: who read it, conclusion, coded conclusions, document', () => {
  const view = toReport(
    report({
      status: 'appended',
      resultsInterpreter: [{ display: 'Dr Ronald Bone' }],
      conclusion: ' No acute finding. ',
      conclusionCode: [{ text: 'Normal study' }, { text: 'Normal study' }],
      presentedForm: [
        { contentType: 'text/plain', data: Buffer.from('Findings: clear.').toString('base64') },
        { contentType: 'application/pdf', url: 'https://example.org/x.pdf' },
      ],
    }),
  )
  expect(view).toMatchObject({
    standing: 'added',
    readers: ['Dr Ronald Bone'],
    conclusion: 'No acute finding.',
    conclusions: ['Normal study'],
    attached: [
      { kind: 'text', blocks: [{ text: 'Findings: clear.' }] },
      { kind: 'file', inside: false },
    ],
  })
})

test.each<[string, CodeableConcept[], string]>([
  ['HL7 table 0074', [{ coding: [{ code: 'RAD' }] }], 'imaging'],
  ['a LOINC part', [{ coding: [{ code: 'LP7839-6' }] }], 'pathology'],
  ['an observation category', [{ coding: [{ code: 'imaging' }] }], 'imaging'],
  ['words alone', [{ text: 'Radiology' }], 'imaging'],
  [
    'lab beside something closer',
    [{ coding: [{ code: 'LAB' }] }, { coding: [{ code: 'MB' }] }],
    'germs',
  ],
  ['nothing', [], 'other'],
  ['something unknown', [{ coding: [{ code: 'XYZ' }] }], 'other'],
])('category from %s', (_, concepts, category) => {
  expect(readCategory(concepts)).toBe(category)
})

test('does not stumble over a report that is hardly one', () => {
  const odd = { code: undefined, result: null, presentedForm: {}, conclusion: 7, category: 'LAB' }
  const view = toReport(report(odd as unknown as Partial<DiagnosticReport>))
  expect(view).toMatchObject({ name: '', members: [], conclusion: '', category: 'other' })
})
