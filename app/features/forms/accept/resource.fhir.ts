/** An answer as the entry that it becomes, and where that comes from (Provenance). Pure. */
import type { FhirResource, Provenance, Reference } from 'fhir/r4'
import { saysFromForm } from '../../record/from-form.fhir.ts'
import type { Clinical } from './compare.fhir.ts'

export type Whence = {
  /** Id of what was asked for: the QuestionnaireResponse goes by it. */
  form: string
  place: string
  /** Reference to the Patient of the record. */
  patient: string
  /** The patient said so; else perhaps who acts for them. */
  own: boolean
  /** When it was answered, and when it was taken over: instants. */
  answered: string
  taken: string
  /** Who of the clinic took it over. */
  by: string
}

/** The same place of the same form is the same resource, however often it is made. */
export const resourceId = ({ form, place }: Pick<Whence, 'form' | 'place'>): string =>
  `${form}-${place}`

export function finished({ resource }: Clinical, from: Whence): FhirResource & { id: string } {
  return {
    ...resource,
    id: resourceId(from),
    extension: [saysFromForm({ ...from })],
    ...about(resource, from),
  } as FhirResource & { id: string }
}

/** Whose it is, who says so, and when: each type has its own words for that. */
function about(resource: FhirResource, { form, patient, own, answered, taken }: Whence): object {
  const whose: Reference = { reference: patient }
  const asserter = own ? { asserter: whose } : {}
  const response: Reference = { reference: `QuestionnaireResponse/${form}` }
  switch (resource.resourceType) {
    case 'AllergyIntolerance':
      return { patient: whose, ...asserter, recordedDate: answered }
    case 'Condition':
      return { subject: whose, ...asserter, recordedDate: answered }
    case 'Procedure':
      return { subject: whose, ...asserter }
    case 'MedicationStatement':
      return {
        subject: whose,
        ...(own && { informationSource: whose }),
        dateAsserted: answered,
        derivedFrom: [response],
      }
    case 'Immunization': {
      const isDated = Object.keys(resource).some((key) => key.startsWith('occurrence'))
      return { patient: whose, recorded: taken, ...(!isDated && { occurrenceString: 'not known' }) }
    }
    case 'FamilyMemberHistory':
      return { patient: whose, date: answered }
    case 'Coverage':
      return {
        beneficiary: whose,
        ...('payor' in resource ? {} : { payor: [{ display: 'not known' }] }),
      }
    default:
      return {
        subject: whose,
        effectiveDateTime: answered,
        ...(own && { performer: [whose] }),
        derivedFrom: [response],
      }
  }
}

const participant = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }],
})

/** @param target reference to what was made or changed */
export function provenanceOf(target: string, from: Whence): Provenance & { id: string } {
  const { form, patient, own, answered, taken, by } = from
  return {
    resourceType: 'Provenance',
    id: `${resourceId(from)}-p`,
    target: [{ reference: target }],
    occurredDateTime: answered,
    recorded: taken,
    agent: [
      {
        type: participant('author'),
        who: own ? { reference: patient } : { display: 'The patient, or who acts for them' },
      },
      { type: participant('verifier'), who: { display: by } },
    ],
    entity: [{ role: 'source', what: { reference: `QuestionnaireResponse/${form}` } }],
  }
}
