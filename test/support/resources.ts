// One small FHIR resource for every shelf of a record, naming its patient, so that a leak shows whose it is.
import type { FhirResource } from 'fhir/r4'
import type { Kind } from '../../app/features/record/shelf.ts'

const concept = (text: string) => ({ text })

export function sampleResources(name: string): Record<Kind, FhirResource> {
  const subject = { reference: 'Patient/1', display: name }
  const patient = subject
  const when = '2024-03-05T09:00:00Z'
  const said = (what: string) => concept(`${what} of ${name}`)
  const measured = (category: string, code: string) =>
    ({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: category }] }],
      code: { coding: [{ system: 'http://loinc.org', code }], text: `Measured for ${name}` },
      subject,
      effectiveDateTime: when,
      valueQuantity: { value: 6.4, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
    }) as FhirResource
  const ambulatory = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }
  return {
    result: measured('laboratory', '4548-4'),
    vital: measured('vital-signs', '8867-4'),
    report: {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: said('Report'),
      subject,
      effectiveDateTime: when,
    },
    condition: { resourceType: 'Condition', subject, code: said('Condition') },
    medicine: {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: said('Medicine'),
    },
    allergy: { resourceType: 'AllergyIntolerance', patient, code: said('Allergy') },
    immunization: {
      resourceType: 'Immunization',
      status: 'completed',
      patient,
      vaccineCode: said('Vaccine'),
      occurrenceDateTime: when,
    },
    procedure: { resourceType: 'Procedure', status: 'completed', subject, code: said('Procedure') },
    care_team: { resourceType: 'CareTeam', status: 'active', subject, name: `Team of ${name}` },
    visit: {
      resourceType: 'Encounter',
      status: 'finished',
      class: ambulatory,
      subject,
      type: [said('Visit')],
      period: { start: when },
    },
    note: {
      resourceType: 'DocumentReference',
      status: 'current',
      subject,
      type: said('Note'),
      date: when,
      content: [{ attachment: { contentType: 'text/plain', data: btoa(`A note about ${name}.`) } }],
    },
    appointment: {
      resourceType: 'Appointment',
      status: 'booked',
      description: `Appointment of ${name}`,
      start: when,
      participant: [{ status: 'accepted', actor: patient }],
    },
  }
}
