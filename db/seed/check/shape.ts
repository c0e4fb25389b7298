// A compact look at the shape of the FHIR R4 types the seed uses: what must be there, and what the codes
// may be. It knows no more than the seed needs; a real validator knows the whole standard.
import type { FhirResource } from 'fhir/r4'

type Any = Record<string, unknown>
type Rule = { must: string[]; status?: readonly string[]; also?: (r: Any) => string | null }

const words = (text: string) => text.split(' ')
const some = (r: Any, ...keys: string[]) => keys.some((key) => r[key] !== undefined)
const statusOfEvent = words(
  'preparation in-progress not-done on-hold stopped completed entered-in-error unknown',
)

const rules: Partial<Record<FhirResource['resourceType'], Rule>> = {
  Organization: { must: ['name', 'active', 'type'] },
  Location: { must: ['name', 'address', 'managingOrganization'], status: ['active'] },
  Practitioner: { must: ['name', 'identifier', 'active'] },
  PractitionerRole: { must: ['practitioner', 'organization', 'code'] },
  Patient: {
    must: ['identifier', 'name', 'gender', 'birthDate', 'communication', 'telecom', 'address'],
  },
  RelatedPerson: { must: ['patient', 'relationship', 'name'] },
  Encounter: {
    must: ['class', 'type', 'subject', 'participant', 'period', 'reasonCode', 'serviceProvider'],
    status: ['finished'],
  },
  Condition: {
    must: ['verificationStatus', 'category', 'code', 'subject', 'recordedDate', 'onsetDateTime'],
    also: (r) => {
      const wrong = JSON.stringify(r.verificationStatus).includes('entered-in-error')
      if (wrong) return r.clinicalStatus ? 'con-5: entered in error with a clinical status' : null
      if (!r.clinicalStatus) return 'con-3: a problem without clinical status'
      const over = /resolved|remission|inactive/.test(JSON.stringify(r.clinicalStatus))
      return r.abatementDateTime && !over ? 'con-4: abated yet active' : null
    },
  },
  Observation: {
    must: ['category', 'code', 'subject', 'effectiveDateTime', 'performer'],
    status: words('registered preliminary final amended corrected cancelled entered-in-error'),
    also: (r) =>
      Object.keys(r).some((k) => k.startsWith('value')) || some(r, 'dataAbsentReason', 'component')
        ? r.dataAbsentReason && Object.keys(r).some((k) => k.startsWith('value'))
          ? 'obs-6: a value and a reason for its absence'
          : null
        : 'neither value nor reason for its absence',
  },
  DiagnosticReport: {
    must: ['category', 'code', 'subject', 'effectiveDateTime', 'issued', 'performer', 'basedOn'],
    status: words(
      'registered partial preliminary final amended corrected appended cancelled entered-in-error',
    ),
    also: (r) => (some(r, 'result', 'presentedForm', 'conclusion') ? null : 'says nothing'),
  },
  ServiceRequest: {
    must: ['intent', 'code', 'subject', 'authoredOn', 'requester'],
    status: ['completed', 'active', 'revoked'],
  },
  MedicationRequest: {
    must: [
      'intent',
      'medicationCodeableConcept',
      'subject',
      'authoredOn',
      'requester',
      'dosageInstruction',
    ],
    status: words('active on-hold cancelled completed entered-in-error stopped draft unknown'),
  },
  AllergyIntolerance: {
    must: ['verificationStatus', 'code', 'patient', 'recordedDate'],
    also: (r) => {
      const wrong = JSON.stringify(r.verificationStatus).includes('entered-in-error')
      return wrong === (r.clinicalStatus === undefined) ? null : 'ait-1, ait-2: clinical status'
    },
  },
  Immunization: {
    must: ['vaccineCode', 'patient', 'occurrenceDateTime', 'primarySource'],
    status: ['completed', 'not-done', 'entered-in-error'],
    also: (r) => (r.status === 'not-done' && !r.statusReason ? 'not done without a reason' : null),
  },
  Procedure: {
    must: ['code', 'subject', 'performer'],
    status: statusOfEvent,
    also: (r) => (some(r, 'performedDateTime', 'performedPeriod') ? null : 'no date'),
  },
  Device: { must: ['type', 'patient', 'udiCarrier'], status: ['active', 'inactive'] },
  CareTeam: { must: ['subject', 'participant', 'name'], status: ['active', 'inactive'] },
  CarePlan: {
    must: ['intent', 'subject', 'activity', 'text', 'category', 'encounter'],
    status: ['active', 'completed'],
  },
  DocumentReference: {
    must: ['type', 'category', 'subject', 'date', 'author', 'content', 'docStatus'],
    status: ['current', 'superseded', 'entered-in-error'],
  },
  Appointment: {
    must: ['start', 'end', 'participant', 'serviceType'],
    status: words('proposed pending booked arrived fulfilled cancelled noshow'),
  },
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What is wrong with a resource, in a few words each; empty when nothing is. */
export function faultsOf(resource: FhirResource): string[] {
  const rule = rules[resource.resourceType]
  if (!rule) return ['a type the seed does not know']
  const r = resource as unknown as Any
  const faults: string[] = []
  if (!uuid.test(resource.id ?? '')) faults.push('id is not a name-based UUID')
  if (!resource.meta?.security?.some((s) => s.code === 'HTEST')) faults.push('not marked invented')
  for (const key of rule.must) {
    const value = r[key]
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      faults.push(`no ${key}`)
  }
  if (rule.status && !rule.status.includes(r.status as string)) faults.push(`status ${r.status}`)
  const more = rule.also?.(r)
  if (more) faults.push(more)
  walk(r, '', faults)
  return faults
}

/** What holds everywhere: no empty values (FHIR forbids them), codes with a system, words with a concept. */
function walk(value: unknown, path: string, faults: string[]): void {
  if (value === null || value === undefined || value === '') faults.push(`empty ${path}`)
  else if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`no number ${path}`)
  else if (Array.isArray(value)) {
    if (value.length === 0) faults.push(`empty list ${path}`)
    value.forEach((one, i) => walk(one, `${path}[${i}]`, faults))
  } else if (typeof value === 'object') {
    const entries = Object.entries(value as object)
    if (entries.length === 0) faults.push(`empty object ${path}`)
    const { coding, code, system, reference } = value as Any
    if (coding && !JSON.stringify(coding).includes('"code"'))
      faults.push(`codings without code ${path}`)
    if (path.includes('coding[') && code && !system) faults.push(`code without system ${path}`)
    if (reference && !/^[A-Z]\w+\/[\w-]+$/.test(String(reference))) faults.push(`reference ${path}`)
    for (const [key, one] of entries) walk(one, path ? `${path}.${key}` : key, faults)
  }
}
