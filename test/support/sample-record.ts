// A record with something of each sort in it, and something of each that must not leave: for the tests of copies.
import type { FhirResource } from 'fhir/r4'

export const WHO = 'ana-takeaway'
const subject = { reference: `Patient/${WHO}` }
const at = '2026-10-05T09:30:00Z'
const loinc = (code: string, text: string) => ({
  coding: [{ system: 'http://loinc.org', code }],
  text,
})
const base64 = (text: string) => Buffer.from(text).toString('base64')

const note = (id: string, text: string, url?: string): FhirResource => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  docStatus: 'final',
  subject,
  date: at,
  type: loinc('11506-3', `Progress note ${id}`),
  content: [
    {
      attachment: url
        ? { contentType: 'application/pdf', url }
        : { contentType: 'text/plain', data: base64(text) },
    },
  ],
})

const binary = (id: string, words: string): FhirResource => ({
  resourceType: 'Binary',
  id,
  contentType: 'application/pdf',
  securityContext: subject,
  data: base64(words),
})

const result = (id: string, name: string, value: string): FhirResource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  subject,
  code: { text: name },
  effectiveDateTime: at,
  issued: at,
  performer: [{ reference: 'Practitioner/doctor-1' }],
  valueString: value,
})

/** Words that are found in what is shown to everybody, and in what is not. */
export const shownWords = ['Everyday result', 'Everyday words of a note', 'Plain headache']
export const heldWords = ['Heldresult', 'Heldvalue', 'Heldnote words', 'Heldreport']
export const hiddenWords = ['Hiddencondition']
export const confidentialWords = ['Confidentialnote words']
export const internalWords = 'Internalcomment among colleagues'

export const sampleRecord: FhirResource[] = [
  { resourceType: 'Practitioner', id: 'doctor-1', name: [{ text: 'Dr. Dana Doctor' }] },
  result('r-shown', 'Everyday result', 'all is well'),
  result('r-held', 'Heldresult', 'Heldvalue'),
  {
    resourceType: 'DiagnosticReport',
    id: 'report',
    status: 'final',
    subject,
    code: { text: 'Panel of two' },
    effectiveDateTime: at,
    issued: at,
    conclusion: 'Heldreport conclusion',
    result: ['r-shown', 'r-held'].map((id) => ({
      reference: `Observation/${id}`,
      display: id === 'r-held' ? 'Heldresult' : 'Everyday result',
    })),
  } as FhirResource,
  note('n-shown', 'Everyday words of a note'),
  note('n-held', 'Heldnote words'),
  note('n-file', '', 'Binary/b-shown'),
  note('n-file-held', '', 'Binary/b-held'),
  note('n-confidential', 'Confidentialnote words'),
  binary('b-shown', 'Bytes that may leave'),
  binary('b-held', 'Bytes that are held'),
  {
    resourceType: 'Condition',
    id: 'c-shown',
    subject,
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text: 'Plain headache' },
    onsetDateTime: '2026-09-01',
  } as FhirResource,
  {
    resourceType: 'Condition',
    id: 'c-hidden',
    subject,
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text: 'Hiddencondition' },
  } as FhirResource,
  {
    resourceType: 'Condition',
    id: 'c-void',
    subject,
    verificationStatus: { coding: [{ code: 'entered-in-error' }] },
    code: { text: 'Mistakencondition' },
  } as FhirResource,
  {
    resourceType: 'CarePlan',
    id: 'plan-held',
    status: 'active',
    intent: 'plan',
    subject,
    title: 'Planforheld',
    supportingInfo: [{ reference: 'Observation/r-held', display: 'Heldresult' }],
  } as FhirResource,
  {
    resourceType: 'Goal',
    id: 'goal',
    lifecycleStatus: 'active',
    subject,
    description: { text: 'Walk each day' },
  } as FhirResource,
]
