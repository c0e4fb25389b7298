// The small pieces every FHIR resource of the demonstration clinic is made of.
import type { CodeableConcept, Coding, FhirResource, Meta, Reference } from 'fhir/r4'

export const systems = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10-cm',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  ucum: 'http://unitsofmeasure.org',
  absent: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  service: 'http://terminology.hl7.org/CodeSystem/v2-0074',
  /** Where the record numbers and staff numbers of this invented clinic come from. */
  house: 'https://willowmere.example.org',
} as const

const invented: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'HTEST',
  display: 'test health data',
}
export const confidential: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
  display: 'restricted',
}

export const askedByPatient: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'PRS',
  display: 'patient requested information sensitivity',
}

/** Every resource says of itself that it is invented. */
export const inventedMeta = (restricted = false): Meta => ({
  security: restricted ? [invented, confidential] : [invented],
})

export const coding = (system: keyof typeof systems, code: string, display?: string): Coding => ({
  system: systems[system],
  code,
  ...(display ? { display } : {}),
})

/** A CodeableConcept: the words a person reads, and the codes behind them. */
export const concept = (text: string, ...codings: Coding[]): CodeableConcept =>
  codings.length > 0 ? { coding: codings, text } : { text }

/** A concept of one of HL7's own small code systems, e.g. ('condition-clinical', 'active'). */
export const hl7 = (name: string, code: string, display?: string): CodeableConcept => ({
  coding: [
    {
      system: `http://terminology.hl7.org/CodeSystem/${name}`,
      code,
      ...(display ? { display } : {}),
    },
  ],
})

export const refer = (
  type: FhirResource['resourceType'],
  id: string,
  display?: string,
): Reference => (display ? { reference: `${type}/${id}`, display } : { reference: `${type}/${id}` })

/** Drops what is undefined, so that output and its hash do not depend on how it was built. */
export function tidy<R extends object>(resource: R): R {
  for (const key of Object.keys(resource) as (keyof R)[])
    if (resource[key] === undefined) delete resource[key]
  return resource
}
