// What full resources are made of: codes, amounts, people, remarks.

export type Resource = { resourceType: string; id: string; [name: string]: unknown }

export const when = '2022-03-05T09:00:00Z'
export const said = (what: string, system = 'http://loinc.org', code = '4548-4') => ({
  text: what,
  coding: [{ system, code, display: what }],
})
export const quantity = (value: number) => ({
  value,
  comparator: '<',
  unit: 'mg/dL',
  system: 'http://unitsofmeasure.org',
  code: 'mg/dL',
})

export const by = { reference: '#who', display: 'Dr. Good Person', type: 'Practitioner' }

export const contained = [
  {
    resourceType: 'Practitioner',
    id: 'who',
    name: [{ text: 'Dr. Good', family: 'Good', given: ['Ann'], prefix: ['Dr.'] }],
    telecom: [{ system: 'phone', value: '555-0101' }],
  },
  { resourceType: 'Organization', id: 'org', name: 'Good Lab' },
  {
    resourceType: 'Medication',
    id: 'med',
    code: said('Good medicine', 'http://www.nlm.nih.gov/research/umls/rxnorm', '860975'),
    ingredient: [
      {
        itemCodeableConcept: said('Stuff'),
        strength: { numerator: quantity(1), denominator: quantity(1) },
      },
    ],
  },
]
export const note = [{ text: 'A remark', time: when, authorReference: by }]
export const range = [
  {
    low: quantity(1),
    high: quantity(9),
    text: '1 to 9',
    type: said('normal'),
    appliesTo: [said('female')],
    age: { low: quantity(1), high: quantity(99) },
  },
]

export const subjectOf = (key: string) => ({ reference: `Patient/${key}` })
export const visitOf = (key: string) => ({ reference: `Encounter/${key}-visit` })
