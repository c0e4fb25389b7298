// What of the answers belongs to the record, as the form says it: each time of a group is one entry, of several choices each is;
// and what nothing here makes of it is named.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instruments } from '../library/instruments.ts'
import { settled } from '../opened.ts'
import type { Answers, Value } from '../questionnaire/answers.ts'
import { itemsOf, type Form } from '../questionnaire/form.ts'
import { readsFormula } from '../questionnaire/formula.fhir.ts'
import { readForm } from '../questionnaire/read.fhir.ts'
import { notTaken, proposalsIn } from './mapping.fhir.ts'

const read = (resource: unknown): Form => readForm(resource, readsFormula, { alone: true }).form!
const text = (value: string): Answers[string] => [{ value: { kind: 'string', value } }]
const yes: Answers[string] = [{ value: { kind: 'boolean', value: true } }]
const proposed = (form: Form, answers: Answers) => proposalsIn(form, settled(form, answers).seen)

test('each time of a group is an entry of its own, and one without a name is none', () => {
  const form = read(instruments['new-patient'])
  const medicine = (name: string, how: string) => ({
    items: { 'intake-medicine-name': text(name), 'intake-medicine-how': text(how) },
  })
  const found = proposed(form, {
    'intake-medicines': [
      {
        items: {
          'intake-takes': yes,
          'intake-medicine': [
            medicine('Lisinopril', 'One in the morning'),
            { items: { 'intake-medicine-how': text('At night') } },
            medicine('Metformin', 'Two a day'),
          ],
        },
      },
    ],
  })
  expect(found).toMatchObject([
    { kind: 'MedicationStatement', resource: { dosage: [{ text: 'One in the morning' }] } },
    {
      kind: 'MedicationStatement',
      resource: { status: 'active', medicationCodeableConcept: { text: 'Metformin' } },
    },
  ])
  const [first, second] = found.map(({ place }) => place)
  expect(second).toBe(first?.replace(/0$/, '2'))
})

test('of several choices each is an entry, with its code; yes and no are none', () => {
  const form = read(instruments['your-health'])
  const choice = (id: string, at: number): Value =>
    [...itemsOf(form.items)].find((item) => item.id === id)!.choices[at]!.value
  const found = proposed(form, {
    allergies: [{ items: { allergic: [{ value: choice('allergic', 0) }] } }],
    conditions: [{ items: { had: [{ value: choice('had', 0) }, { value: choice('had', 2) }] } }],
  })
  expect(found).toMatchObject([
    { kind: 'Condition', resource: { code: { coding: [{ code: '38341003' }] } } },
    { kind: 'Condition', resource: { code: { coding: [{ code: '195967001' }] } } },
  ])
  const none = { allergies: [{ items: { allergic: [{ value: choice('allergic', 1) }] } }] }
  expect(proposed(form, none)).toMatchObject([
    { kind: 'AllergyIntolerance', resource: { code: { coding: [{ code: '716186003' }] } } },
  ])
})

test.each(Object.keys(instruments) as (keyof typeof instruments)[])(
  'all that %s says of the record is acted on',
  (name) => {
    expect(notTaken(read(instruments[name]))).toEqual([])
  },
)

const example = join(
  import.meta.dirname,
  '../../../../../shared/data/questionnaires/extract-complex-defn3.json',
)

test.skipIf(!existsSync(example))(
  'what HL7’s own example wants and is not done here is named',
  () => {
    const form = read(JSON.parse(readFileSync(example, 'utf8')))
    const names = notTaken(form)
    expect(names).toContain('extraction of RelatedPerson')
    expect(names).toContain('definition Patient.identifier.value')
    expect(proposed(form, {})).toEqual([])
  },
)
