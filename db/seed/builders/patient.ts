// The person: names, contacts, language, and who is close to them.
import type { Extension, HumanName, Patient, RelatedPerson } from 'fhir/r4'
import { nameOf, put, type Chart, type PersonFacts } from './chart.ts'
import { organization, practitioner } from './directory.ts'
import { hl7, systems, tidy } from './resource.ts'

const maritalWords = { M: 'Married', S: 'Never married', W: 'Widowed', D: 'Divorced' } as const

const addressOf = (line: string) => ({
  use: 'home' as const,
  line: [line],
  city: 'Washington',
  state: 'DC',
  postalCode: '20001',
  country: 'US',
})

export const recordNumberSystem = `${systems.house}/record-number`

function namesOf(chart: Chart): HumanName[] {
  const p = chart.person
  const names: HumanName[] = [
    { use: 'official', text: nameOf(p), family: p.family, given: p.given },
    { use: 'usual', text: p.preferredName, given: [p.preferredName] },
  ]
  if (p.otherScript)
    names.push({
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/language',
          valueCode: p.otherScript[0],
        },
      ],
      use: 'official',
      text: p.otherScript[1],
    })
  return names
}

function extensionsOf({ language, pronouns }: PersonFacts): Extension[] | undefined {
  const extensions: Extension[] = []
  if (language.interpreter)
    extensions.push({
      url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
      valueBoolean: true,
    })
  if (pronouns)
    extensions.push({
      url: 'http://hl7.org/fhir/StructureDefinition/individual-pronouns',
      extension: [
        {
          url: 'value',
          valueCodeableConcept: {
            coding: [{ system: systems.loinc, code: pronouns[0] }],
            text: pronouns[1],
          },
        },
      ],
    })
  return extensions.length > 0 ? extensions : undefined
}

/** Patient: the first resource of every chart. */
export function patient(chart: Chart): Patient {
  const p = chart.person
  return put<Patient>(
    chart,
    'self',
    tidy({
      resourceType: 'Patient',
      extension: extensionsOf(p),
      identifier: [
        {
          use: 'usual',
          type: hl7('v2-0203', 'MR', 'Medical record number'),
          system: recordNumberSystem,
          value: p.recordNumber,
          assigner: organization('clinic'),
        },
      ],
      active: true,
      name: namesOf(chart),
      telecom: [
        { system: 'phone', value: p.phone, use: 'mobile' },
        { system: 'email', value: p.email },
      ],
      gender: p.gender,
      birthDate: chart.birthDate,
      address: [addressOf(p.address)],
      maritalStatus: p.marital
        ? {
            ...hl7('v3-MaritalStatus', p.marital, maritalWords[p.marital]),
            text: maritalWords[p.marital],
          }
        : undefined,
      communication: [
        {
          language: {
            coding: [{ system: 'urn:ietf:bcp:47', code: p.language.tag, display: p.language.name }],
            text: p.language.name,
          },
          preferred: true,
        },
      ],
      generalPractitioner: [practitioner(p.doctor)],
      managingOrganization: organization('clinic'),
    }),
  )
}

export type Relative = {
  name: string
  /** Code and word of HL7's RoleCode: ['MTH', 'Mother']. */
  relation: [code: string, word: string]
  gender?: 'female' | 'male' | 'other'
  phone: string
  /** The relative's own record number, where they are a patient here too. */
  recordNumber?: string
}

export function relative(chart: Chart, key: string, facts: Relative): RelatedPerson {
  return put<RelatedPerson>(
    chart,
    key,
    tidy({
      resourceType: 'RelatedPerson',
      identifier: facts.recordNumber
        ? [{ system: recordNumberSystem, value: facts.recordNumber }]
        : undefined,
      active: true,
      patient: chart.self,
      relationship: [
        {
          ...hl7('v3-RoleCode', facts.relation[0], facts.relation[1].toLowerCase()),
          text: facts.relation[1],
        },
      ],
      name: [{ use: 'official', text: facts.name }],
      telecom: [{ system: 'phone', value: facts.phone, use: 'mobile' }],
      gender: facts.gender,
    }),
  )
}
