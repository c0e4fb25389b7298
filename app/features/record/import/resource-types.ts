// The names of FHIR resources: which ones R4 knows, and which give another version away.
// Source: https://hl7.org/fhir/R4/resourcelist.html

const r4 = `
Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent
Basic Binary BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam
CatalogEntry ChargeItem ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem
Communication CommunicationRequest CompartmentDefinition Composition ConceptMap Condition Consent
Contract Coverage CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device
DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement DiagnosticReport DocumentManifest
DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest EnrollmentResponse
EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit
FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy
Immunization ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan
Invoice Library Linkage List Location Measure MeasureReport Media Medication
MedicationAdministration MedicationDispense MedicationKnowledge MedicationRequest
MedicationStatement MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication
MedicinalProductIndication MedicinalProductIngredient MedicinalProductInteraction
MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical
MedicinalProductUndesirableEffect MessageDefinition MessageHeader MolecularSequence NamingSystem
NutritionOrder Observation ObservationDefinition OperationDefinition OperationOutcome Organization
OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation Person PlanDefinition
Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse RelatedPerson
RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject
RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen
SpecimenDefinition StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid
SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial
SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport
TestScript ValueSet VerificationResult VisionPrescription`

const olderOnly = `
BodySite Conformance DataElement DeviceComponent DeviceUseRequest DiagnosticOrder EligibilityRequest
EligibilityResponse ExpansionProfile ImagingExcerpt ImagingManifest ImagingObjectSelection
MedicationOrder Order OrderResponse ProcedureRequest ProcessRequest ProcessResponse ReferralRequest
Sequence ServiceDefinition`

const newerOnly = `
ActorDefinition AdministrableProductDefinition ArtifactAssessment BiologicallyDerivedProductDispense
Citation ClinicalUseDefinition ConditionDefinition DeviceAssociation DeviceDispense DeviceUsage
EncounterHistory EvidenceReport FormularyItem GenomicStudy ImagingSelection Ingredient InventoryItem
InventoryReport ManufacturedItemDefinition MedicinalProductDefinition NutritionIntake
NutritionProduct PackagedProductDefinition Permission RegulatedAuthorization RequestOrchestration
Requirements SubscriptionStatus SubscriptionTopic SubstanceDefinition TestPlan Transport`

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Every resource type of FHIR R4 (4.0.1). */
export const r4Types: ReadonlySet<string> = words(r4)
const older = words(olderOnly)
const newer = words(newerOnly)

/** Why a resource of this type is not taken, or null when R4 knows it. The name is quoted only if it is a plain word. */
export function typeProblem(type: unknown): string | null {
  if (type === undefined) return 'not a FHIR resource: it has no resourceType'
  if (typeof type !== 'string') return 'not a FHIR resource: its resourceType is not text'
  if (r4Types.has(type)) return null
  if (older.has(type)) return `${type} belongs to an older FHIR (STU3 or DSTU2); we read R4`
  if (newer.has(type)) return `${type} belongs to a newer FHIR (R4B or R5); we read R4`
  // Anything else may be text from a record: it is not repeated.
  return /^[A-Z][A-Za-z]{2,40}$/.test(type)
    ? `${type} is not a FHIR R4 resource type`
    : 'its resourceType is not one of FHIR R4'
}
