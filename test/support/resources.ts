// One small FHIR resource for every shelf of a record, naming its patient, so that a leak shows whose it is.
import type { FhirResource, Reference } from 'fhir/r4'

/** @param key ids are made of it @param name stands in every resource */
export function sampleResources(key: string, name: string): FhirResource[] {
  const subject: Reference = { reference: `Patient/${key}`, display: name }
  const when = '2024-03-05T09:00:00Z'
  const said = (what: string) => ({ text: `${what} of ${name}` })
  const encounter = { reference: `Encounter/${key}-visit` }
  const measured = (id: string, category: string, code: string): FhirResource => ({
    resourceType: 'Observation',
    id: `${key}-${id}`,
    status: 'final',
    category: [{ coding: [{ code: category }] }],
    code: { coding: [{ system: 'http://loinc.org', code }], text: `Measured for ${name}` },
    subject,
    effectiveDateTime: when,
    valueQuantity: { value: 6.4, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
  })
  return [
    {
      resourceType: 'Patient',
      id: key,
      identifier: [{ system: 'http://example.org/records', value: `${key}-number` }],
      name: [{ text: name, family: name.split(' ').at(-1), given: [name.split(' ')[0] ?? ''] }],
      birthDate: '1961-04-17',
    },
    measured('result', 'laboratory', '4548-4'),
    measured('vital', 'vital-signs', '8867-4'),
    {
      resourceType: 'DiagnosticReport',
      id: `${key}-report`,
      status: 'final',
      category: [{ coding: [{ code: 'LAB' }] }],
      code: said('Report'),
      subject,
      effectiveDateTime: when,
      // What it gives out has not come yet.
      result: [{ reference: `Observation/${key}-later` }],
    },
    { resourceType: 'Condition', id: `${key}-condition`, subject, code: said('Condition') },
    {
      resourceType: 'MedicationRequest',
      id: `${key}-medicine`,
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: said('Medicine'),
    },
    {
      resourceType: 'AllergyIntolerance',
      id: `${key}-allergy`,
      patient: subject,
      code: said('Allergy'),
    },
    {
      resourceType: 'Immunization',
      id: `${key}-immunization`,
      status: 'completed',
      patient: subject,
      vaccineCode: said('Vaccine'),
      occurrenceDateTime: when,
    },
    {
      resourceType: 'Procedure',
      id: `${key}-procedure`,
      status: 'completed',
      subject,
      code: said('Procedure'),
      performedDateTime: when,
    },
    {
      resourceType: 'CareTeam',
      id: `${key}-team`,
      status: 'active',
      subject,
      name: `Team of ${name}`,
    },
    {
      resourceType: 'Encounter',
      id: `${key}-visit`,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      type: [said('Visit')],
      period: { start: when, end: when },
    },
    {
      resourceType: 'DocumentReference',
      id: `${key}-note`,
      status: 'current',
      subject,
      type: said('Note'),
      date: when,
      context: { encounter: [encounter] },
      content: [{ attachment: { contentType: 'text/plain', data: btoa(`A note about ${name}.`) } }],
    },
    {
      resourceType: 'Appointment',
      id: `${key}-appointment`,
      status: 'booked',
      description: `Appointment of ${name}`,
      start: '2034-03-05T09:00:00Z',
      participant: [{ status: 'accepted', actor: subject }],
    },
  ]
}
