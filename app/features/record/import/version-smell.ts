// Tells FHIR R4 from its neighbours by elements that R4 does not have, so that a STU3 or DSTU2 record
// is refused in plain words instead of being filed with half its meaning missing.

type Json = Record<string, unknown>

// Elements that existed up to STU3 and are gone or renamed in R4, per type.
// Source: "R3 Diff" tab of each resource page, https://hl7.org/fhir/R4/resourcelist.html
const goneInR4: Record<string, string[]> = {
  AllergyIntolerance: ['substance', 'lastOccurence'],
  CarePlan: ['context', 'modified'],
  CareTeam: ['context'],
  Communication: ['context', 'notDone', 'definition'],
  Condition: ['context', 'assertedDate', 'dateRecorded', 'dateAsserted'],
  DetectedIssue: ['category', 'date'],
  DiagnosticReport: ['context', 'image', 'codedDiagnosis', 'request'],
  DocumentReference: ['class', 'created', 'indexed'],
  Encounter: ['incomingReferral', 'indication', 'patient'],
  Goal: ['status'],
  ImagingStudy: ['accession', 'availability', 'uid', 'context'],
  Immunization: ['notGiven', 'date', 'vaccinationProtocol', 'wasNotGiven', 'reported'],
  MedicationAdministration: [
    'notGiven',
    'reasonNotGiven',
    'prescription',
    'wasNotGiven',
    'practitioner',
  ],
  MedicationDispense: ['notDone', 'notDoneReasonCodeableConcept', 'notDoneReasonReference'],
  MedicationRequest: ['context', 'definition', 'dateWritten', 'prescriber'],
  MedicationStatement: ['taken', 'reasonNotTaken', 'wasNotTaken', 'medicationUsed'],
  Observation: ['context', 'related', 'comment', 'comments'],
  Patient: ['animal', 'careProvider'],
  Practitioner: ['practitionerRole', 'role'],
  Procedure: [
    'context',
    'notDone',
    'notDoneReason',
    'notPerformed',
    'reasonNotPerformed',
    'definition',
  ],
  Questionnaire: ['group'],
  QuestionnaireResponse: ['parent', 'context', 'group'],
  RiskAssessment: ['context'],
}

// Elements that were a bare code before R4 and are a CodeableConcept or Coding in it.
const wasBareCode: Record<string, string[]> = {
  AllergyIntolerance: ['clinicalStatus', 'verificationStatus'],
  Condition: ['clinicalStatus', 'verificationStatus'],
  Encounter: ['class'],
}

// Elements that only R5 has.
const newInR5: Record<string, string[]> = {
  Appointment: ['reason', 'subject'],
  DiagnosticReport: ['composition', 'note'],
  Encounter: ['actualPeriod', 'admission'],
  Immunization: ['administeredProduct', 'basedOn'],
  MedicationAdministration: ['medication', 'occurenceDateTime', 'occurencePeriod', 'encounter'],
  MedicationRequest: ['medication', 'reason'],
  MedicationStatement: ['medication', 'reason', 'encounter'],
  Procedure: ['occurrenceDateTime', 'occurrencePeriod', 'reason'],
}

/** Why this resource is not R4, naming the element that shows it, or null. */
export function versionProblem(type: string, resource: Json): string | null {
  for (const name of goneInR4[type] ?? [])
    if (resource[name] !== undefined) return older(`${type}.${name}`)
  for (const name of wasBareCode[type] ?? [])
    if (typeof resource[name] === 'string') return older(`${type}.${name} is a bare code`)
  for (const name of newInR5[type] ?? [])
    if (resource[name] !== undefined) return `looks like FHIR R5 (${type}.${name}); we read R4`
  return null
}

const older = (what: string) => `looks like FHIR STU3 or older (${what}); we read R4`
