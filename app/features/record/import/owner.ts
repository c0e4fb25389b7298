// Whose record a resource belongs to: where each type of FHIR R4 names its patient.
// Source: the patient compartment, https://hl7.org/fhir/R4/compartmentdefinition-patient.html, narrowed
// to the elements that say whom it is about (who wrote, paid or received it does not make it theirs).
import { identifierTokens, readReference, type Target } from './identity.ts'

type Json = Record<string, unknown>

type Places = {
  /** Elements that name the patient. */
  at: string[]
  /** The elements may as well name something else: a reference of unknown type proves nothing. */
  loose?: boolean
  /** Elements to look at when the first ones name nobody. */
  otherwise?: string[]
  /** Elements that name other resources, whose patient is meant. */
  through?: string[]
}

const words = (text: string) => text.trim().split(/\s+/)
const each = (types: string, places: Places) => words(types).map((type) => [type, places] as const)

const table = new Map<string, Places>([
  ...each(
    `Account AdverseEvent CarePlan CareTeam ChargeItem ClinicalImpression Composition Condition
     DeviceRequest DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference Encounter
     Flag Goal GuidanceResponse ImagingStudy Invoice List MeasureReport Media
     MedicationAdministration MedicationDispense MedicationRequest MedicationStatement Observation
     Procedure RequestGroup RiskAssessment ServiceRequest Specimen`,
    { at: ['subject'] },
  ),
  ...each(
    `AllergyIntolerance BodyStructure Claim ClaimResponse Consent CoverageEligibilityRequest
     CoverageEligibilityResponse DetectedIssue Device EpisodeOfCare ExplanationOfBenefit
     FamilyMemberHistory Immunization ImmunizationEvaluation ImmunizationRecommendation
     MolecularSequence NutritionOrder RelatedPerson SupplyDelivery VisionPrescription`,
    { at: ['patient'] },
  ),
  ...each('Communication CommunicationRequest', {
    at: ['subject'],
    otherwise: ['sender', 'recipient'],
  }),
  ['Appointment', { at: ['participant.actor'], loose: true }],
  ['AppointmentResponse', { at: ['actor'], loose: true, through: ['appointment'] }],
  ['AuditEvent', { at: ['agent.who', 'entity.what'], loose: true, through: ['entity.what'] }],
  ['Basic', { at: ['subject'], loose: true, otherwise: ['author'] }],
  ['Binary', { at: ['securityContext'], loose: true, through: ['securityContext'] }],
  ['Contract', { at: ['subject'], loose: true }],
  ['Coverage', { at: ['beneficiary'] }],
  ['DeviceMetric', { at: [], through: ['source', 'parent'] }],
  ['EnrollmentRequest', { at: ['candidate'] }],
  ['EnrollmentResponse', { at: [], through: ['request'] }],
  ['Linkage', { at: ['item.resource'], loose: true, through: ['item.resource'] }],
  ['MessageHeader', { at: ['focus'], loose: true, through: ['focus'] }],
  ['PaymentNotice', { at: [], through: ['request', 'response'] }],
  ['Person', { at: ['link.target'], loose: true }],
  ['Provenance', { at: ['target'], loose: true, through: ['target'] }],
  ['QuestionnaireResponse', { at: ['subject'], otherwise: ['source', 'author'] }],
  ['ResearchSubject', { at: ['individual'] }],
  ['Schedule', { at: ['actor'], loose: true }],
  ['SupplyRequest', { at: ['deliverTo'], loose: true }],
  ['Task', { at: ['for'], through: ['focus'] }],
  ['VerificationResult', { at: ['target'], loose: true, through: ['target'] }],
])

/** What a resource says about its patient, before anything else is known. */
export type OwnerClaim = {
  /** Keys that name patients for certain. */
  patients: Target[]
  /** References by UUID or bundle name alone, in an element that names the patient. */
  unclear: Target[]
  /** The same in elements that may name anything. */
  loose: Target[]
  /** Identifiers of a patient who is not referred to by id; each `system|value` or value. */
  tokens: string[]
  /** Resources whose patient is meant. */
  through: Target[]
}

/**
 * Reads the owner elements of a resource. A Patient owns itself and is not asked here.
 * @throws a sentence (string) when an element is not a reference at all
 */
export function ownerClaim(type: string, resource: Json): OwnerClaim {
  const claim: OwnerClaim = { patients: [], unclear: [], loose: [], tokens: [], through: [] }
  const places = table.get(type)
  if (!places) return claim
  for (const path of places.at) take(claim, type, path, resource, places.loose ?? false)
  if (namesNobody(claim))
    for (const path of places.otherwise ?? []) take(claim, type, path, resource, true)
  for (const path of places.through ?? [])
    for (const reference of references(type, path, resource)) {
      if (typeof reference.reference !== 'string') continue
      const target = readReference(reference.reference)
      if (target.is !== 'contained') claim.through.push(target)
    }
  return claim
}

/** Nothing in it names a patient, nor anything that could have one. */
export const isEmptyClaim = (claim: OwnerClaim): boolean =>
  namesNobody(claim) && claim.through.length === 0

const namesNobody = (claim: OwnerClaim) =>
  claim.patients.length + claim.unclear.length + claim.loose.length + claim.tokens.length === 0

function take(claim: OwnerClaim, type: string, path: string, resource: Json, loose: boolean): void {
  for (const reference of references(type, path, resource)) {
    const said = typeof reference.type === 'string' ? reference.type : null
    if (said !== null && said !== 'Patient') continue
    if (typeof reference.reference === 'string') {
      const target = readReference(reference.reference)
      if (target.is === 'contained') claim.tokens.push(...containedPatient(resource, target.id))
      else if (target.is === 'identifier') {
        if (target.type === 'Patient')
          claim.tokens.push(target.token.includes('|') ? target.token : '')
      } else if (said === 'Patient' || (target.is === 'key' && target.type === 'Patient'))
        claim.patients.push(target)
      else if (target.is === 'local' || target.type === null)
        (loose ? claim.loose : claim.unclear).push(target)
    } else if (reference.identifier !== undefined && (said === 'Patient' || !loose))
      claim.tokens.push(wholeToken([reference.identifier]))
  }
}

/** A patient who is only described inside the resource is known by the identifiers given there. */
function containedPatient(resource: Json, id: string): string[] {
  const contained = Array.isArray(resource.contained) ? (resource.contained as Json[]) : []
  const patient = contained.find((one) => one?.id === id && one.resourceType === 'Patient')
  return patient ? [wholeToken(patient.identifier)] : []
}

/**
 * The identifier by which a patient may be recognized: only one with its system. A bare number belongs to
 * other people elsewhere; '' is a token that nobody bears.
 */
const wholeToken = (identifiers: unknown): string =>
  identifierTokens(identifiers).find((token) => token.includes('|')) ?? ''

function references(type: string, path: string, resource: Json): Json[] {
  let found: unknown[] = [resource]
  for (const name of path.split('.'))
    found = found
      .flatMap((one) => (one as Json | null)?.[name])
      .filter((one) => one !== undefined && one !== null)
  if (found.some((one) => typeof one !== 'object'))
    throw new NotAReference(`${type}.${path} is not a reference`)
  return found as Json[]
}

/** An element that should name the patient holds something else. */
export class NotAReference extends Error {}
