// A plain question that takes several answers: each has a field of its own, one more is empty, and what is emptied is gone.
import { expect, test } from 'vitest'
import { settled } from './opened.ts'
import type { Value } from './questionnaire/answers.ts'
import { readForm } from './questionnaire/read.fhir.ts'
import { readsFormula } from './questionnaire/formula.fhir.ts'
import { eachOf, nextOf, shownOf } from './several.ts'
import { cannotAsk } from './sheets.ts'
import { readTyped } from './typed.ts'

const formWith = (item: object) =>
  readForm({ resourceType: 'Questionnaire', status: 'active', item: [item] }, readsFormula).form!
const names = formWith({
  linkId: 'n',
  type: 'string',
  text: 'Names',
  repeats: true,
  required: true,
})
const seenOf = (form = names, values: Value[] = []) =>
  settled(form, { [form.items[0]!.id]: values.map((value) => ({ value })) }).seen[0]!
const said = (...all: string[]) => all.map((value): Value => ({ kind: 'string', value }))
const sent = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('it shows what was answered and one more, of which the first alone must be there', () => {
  const seen = seenOf(names, said('Ada', 'Bo'))
  const shown = shownOf(eachOf(seen)!, seen)
  expect(shown.map(({ key, item, values }) => [key, item.required, values.length])).toEqual([
    ['q1', true, 1],
    ['q1_1', false, 1],
    ['q1_2', false, 0],
  ])
  expect(nextOf(seen)).toBe('q1_2')
})

test('what is typed is read in its order, without what was emptied', () => {
  const typed = readTyped(seenOf(), sent({ q1: '', q1_1: 'Bo', q1_2: 'Cy' }))
  expect(typed).toEqual({ values: said('Bo', 'Cy') })
})

test('what is no number is told at its own field', () => {
  const form = formWith({ linkId: 'n', type: 'integer', text: 'Ages', repeats: true })
  expect(readTyped(seenOf(form), sent({ q1: '4', q1_1: 'six' }))).toEqual({
    wrong: 'number',
    field: 'q1_1',
  })
})

test('no more than the form says, and of days as well as of words', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs'
  const extension = [{ url, valueInteger: 2 }]
  const days = formWith({ linkId: 'd', type: 'date', text: 'Days', repeats: true, extension })
  const fields = {
    'q1-year': '2024',
    'q1-month': '2',
    'q1-day': '29',
    'q1_1-year': '2025',
    'q1_1-month': '3',
    'q1_1-day': '1',
    'q1_2-year': '2026',
    'q1_2-month': '3',
    'q1_2-day': '1',
  }
  const typed = readTyped(seenOf(days), sent(fields))
  expect(typed).toEqual({
    values: ['2024-02-29', '2025-03-01'].map((value) => ({ kind: 'date', value })),
  })
  const full = seenOf(days, (typed as { values: Value[] }).values)
  expect(shownOf(eachOf(full)!, full)).toHaveLength(2)
})

test.each([
  [{ type: 'boolean' }, 1],
  [{ type: 'string' }, 0],
  [{ type: 'string', item: [{ linkId: 'below', type: 'string', text: 'Below' }] }, 1],
])('%o is taken, or refused by name', (item, refusals) => {
  expect(cannotAsk(formWith({ linkId: 'a', text: 'A', repeats: true, ...item }))).toHaveLength(
    refusals,
  )
})
