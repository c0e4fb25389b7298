// Expressions of others that never end hold nothing up, and keep nobody from answering.
import { expect, test } from 'vitest'
import { settled } from './opened.ts'
import { readForm } from './questionnaire/read.fhir.ts'
import { readsFormula } from './questionnaire/formula.fhir.ts'

const wrongWith = (pattern: string, value: string) => {
  const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: pattern }]
  const item = [{ linkId: 'a', type: 'string', text: 'A', extension }]
  const { form } = readForm({ resourceType: 'Questionnaire', status: 'active', item }, readsFormula)
  const answers = { a: [{ value: { kind: 'string', value } as const }] }
  return settled(form!, answers).wrong.map(({ why }) => why)
}

test.each([
  ['\\d{5}(-\\d{4})?', '20001', []],
  ['\\d{5}(-\\d{4})?', '20001x', ['pattern']],
  ['a|b', 'ab', ['pattern']],
  ['\\p{L}+', 'Ñandú', []],
])('%s of %s', (pattern, value, wrong) => {
  expect(wrongWith(pattern, value)).toEqual(wrong)
})

test.each([
  ['(a+)+', `${'a'.repeat(60)}b`],
  ['(\\w|\\d)*\\s', '1'.repeat(60)],
  ['\\d*\\d*\\d*\\d*x', '1'.repeat(2000)],
])('%s is asked for a moment, and no more', (pattern, value) => {
  const before = performance.now()
  expect(wrongWith(pattern, value)).toEqual([])
  expect(wrongWith(pattern, value)).toEqual([])
  expect(performance.now() - before).toBeLessThan(3000)
  // What ends is still told.
  expect(wrongWith('\\d+', 'x')).toEqual(['pattern'])
})
