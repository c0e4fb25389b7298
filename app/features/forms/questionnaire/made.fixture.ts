/** Small forms made for a test, and answers to them. */
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4'
import { expect } from 'vitest'
import type { Answers, Value } from './answers.ts'
import type { Form } from './form.ts'
import { readsFormula, workFormula } from './formula.fhir.ts'
import { readForm } from './read.fhir.ts'
import { allSeen, settle } from './settle.ts'

export const tools = { work: workFormula }
export const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'

export const asked = (
  item: QuestionnaireItem[],
  more: Partial<Questionnaire> = {},
): Questionnaire => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'A form',
  item,
  ...more,
})

export function formOf(...items: QuestionnaireItem[]): Form {
  const { form, refused } = readForm(asked(items), readsFormula)
  expect(refused).toBeNull()
  return form!
}

export const refusedFor = (...items: QuestionnaireItem[]) =>
  readForm(asked(items), readsFormula).refused

export const text = (value: string): Value => ({ kind: 'string', value })
export const whole = (value: number): Value => ({ kind: 'integer', value })
export const yes: Value = { kind: 'boolean', value: true }
export const no: Value = { kind: 'boolean', value: false }
export const one = (value: Value, items?: Answers) => [{ value, ...(items && { items }) }]
export const ids = (form: Form, answers: Answers) =>
  [...allSeen(settle(form, answers, tools).seen)].map(({ item }) => item.id)
export const wrongs = (form: Form, answers: Answers) =>
  settle(form, answers, tools).wrong.map(({ id, why }) => `${id} ${why}`)
export const formula = (name: string, expression: string) => ({
  url: `${sdc}${name}`,
  valueExpression: { language: 'text/fhirpath', expression },
})
