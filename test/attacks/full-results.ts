// A test result of every form there is, vital signs and a report, with every field filled that a screen may show.
import {
  by,
  contained,
  note,
  quantity,
  range,
  said,
  subjectOf,
  visitOf,
  when,
  type Resource,
} from './full-parts.ts'

export function fullResults(key: string): Resource[] {
  const subject = subjectOf(key)
  const observation = (id: string, category: string, more: Record<string, unknown>): Resource => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    contained,
    subject,
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: category,
            display: category,
          },
        ],
        text: category,
      },
    ],
    code: said('Good test'),
    effectiveDateTime: when,
    issued: when,
    performer: [by],
    note,
    referenceRange: range,
    interpretation: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
            code: 'H',
            display: 'High',
          },
        ],
        text: 'High',
      },
    ],
    encounter: visitOf(key),
    method: said('Method'),
    specimen: { display: 'Blood' },
    bodySite: said('Arm'),
    device: { display: 'Device' },
    ...more,
  })
  return [
    observation('quantity', 'laboratory', { valueQuantity: quantity(6) }),
    observation('string', 'laboratory', { valueString: 'Some words' }),
    observation('concept', 'laboratory', { valueCodeableConcept: said('Positive') }),
    observation('ratio', 'laboratory', {
      valueRatio: { numerator: quantity(1), denominator: quantity(2) },
    }),
    observation('range', 'laboratory', { valueRange: { low: quantity(1), high: quantity(2) } }),
    observation('integer', 'laboratory', { valueInteger: 5 }),
    observation('boolean', 'laboratory', { valueBoolean: true }),
    observation('time', 'laboratory', { valueDateTime: when }),
    observation('period', 'laboratory', { valuePeriod: { start: when, end: when } }),
    observation('samples', 'laboratory', {
      valueSampledData: {
        origin: quantity(0),
        period: 10,
        factor: 1,
        dimensions: 1,
        data: '1 2 E L 3',
      },
    }),
    observation('absent', 'laboratory', { dataAbsentReason: said('unknown') }),
    observation('parts', 'laboratory', {
      component: [
        {
          code: said('Part'),
          valueQuantity: quantity(3),
          interpretation: [said('H')],
          referenceRange: range,
        },
      ],
    }),
    observation('vital', 'vital-signs', {
      code: said('Heart rate', 'http://loinc.org', '8867-4'),
      valueQuantity: { ...quantity(70), unit: '/min', code: '/min' },
    }),
    observation('pressure', 'vital-signs', {
      code: said('Blood pressure', 'http://loinc.org', '85354-9'),
      component: [
        {
          code: said('Systolic', 'http://loinc.org', '8480-6'),
          valueQuantity: { ...quantity(120), unit: 'mm[Hg]', code: 'mm[Hg]' },
        },
        {
          code: said('Diastolic', 'http://loinc.org', '8462-4'),
          valueQuantity: { ...quantity(80), unit: 'mm[Hg]', code: 'mm[Hg]' },
        },
      ],
    }),
    {
      resourceType: 'DiagnosticReport',
      id: 'report',
      status: 'final',
      contained,
      subject,
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] },
      ],
      code: said('Good report'),
      effectiveDateTime: when,
      issued: when,
      performer: [{ reference: '#org' }],
      resultsInterpreter: [by],
      conclusion: 'All is well',
      conclusionCode: [said('Well')],
      basedOn: [{ reference: 'ServiceRequest/none' }],
      specimen: [{ display: 'Blood' }],
      presentedForm: [
        {
          contentType: 'text/plain',
          title: 'Form',
          data: btoa('The form'),
          url: 'Binary/1',
          size: 9,
          creation: when,
        },
      ],
      result: [{ reference: `Observation/${key}-quantity`, display: 'A test' }],
    },
  ]
}
