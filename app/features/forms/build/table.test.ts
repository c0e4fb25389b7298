// Staff build a question about the body and tables from lines of text; what was built is the same once it was exported and
// brought again, and a change keeps what still stands.
import { expect, test } from 'vitest'
import type { Form } from '../questionnaire/form.ts'
import { itemsOf } from '../questionnaire/form.ts'
import { readsFormula } from '../questionnaire/formula.fhir.ts'
import { readForm } from '../questionnaire/read.fhir.ts'
import { tableKind } from '../questionnaire/tables.ts'
import { writeForm } from '../questionnaire/write.fhir.ts'
import { applied, newForm, type Change } from './changes.ts'
import { waitable } from './conditions.ts'
import { fieldsOf } from './question.ts'
import { scoreOf } from './score.ts'
import { linesOf, missingIn, translated } from './translate.ts'
import { find, sectionsOf } from './tree.ts'
import { wayOf } from './ways.ts'

const done = (form: Form, change: Change): Form => {
  const made = applied(form, change)
  if ('wrong' in made) throw new Error(JSON.stringify(made.wrong))
  return made.form
}
const refused = (form: Form, change: Change) => {
  const made = applied(form, change)
  return 'wrong' in made ? made.wrong : null
}
const adding = (
  id: string,
  way: 'table' | 'body' | 'text',
  table?: [string, string, string],
): Change => ({
  do: 'add',
  id,
  way,
  words: `Words of ${id}`,
  choices: '',
  required: true,
  section: null,
  ...(table && { table: { sort: table[0], rows: table[1], columns: table[2] } }),
})
const refined = (form: Form, id: string, fields: Record<string, string>): Change => ({
  do: 'question',
  id,
  fields: { ...fieldsOf(find(form, id)!), ...fields },
  section: null,
})

const whole = (): Form =>
  [
    adding('q1', 'body'),
    adding('q2', 'table', ['choice', 'Sleep\nWork', 'Never\nSometimes\nOften']),
    adding('q3', 'table', ['fixed', 'Morning\nEvening', 'Tablets\nSince']),
    adding('q4', 'table', ['open', '', 'What\nWhen']),
    adding('q5', 'text'),
  ].reduce(done, newForm('urn:portico:form:x', 'A form', ''))

test('each is what was asked for, comes back the same, and every cell must be answered', () => {
  const form = whole()
  const again = readForm(JSON.parse(JSON.stringify(writeForm(form))), readsFormula)
  expect(again.refused).toBeNull()
  expect(form.items.map(wayOf)).toEqual(['body', 'table', 'table', 'table', 'text'])
  expect(again.form!.items.map(wayOf)).toEqual(form.items.map(wayOf))
  expect(again.form!.items.map(tableKind)).toEqual([null, 'matrix', 'grid', 'growing', null])
  expect(writeForm(again.form!)).toEqual(writeForm(form))
  for (const item of form.items)
    expect(fieldsOf(find(again.form!, item.id)!)).toEqual(fieldsOf(item))
  const [, matrix, grid, growing] = form.items
  const within = [matrix, grid, growing].flatMap((table) => [...itemsOf(table!.items)])
  expect(within.filter(({ kind }) => kind !== 'group').every(({ required }) => required)).toBe(true)
  expect(sectionsOf(form)).toEqual([])
})

test('kinds of columns are set, and a renamed row or column stays who it is', () => {
  let form = done(whole(), refined(whole(), 'q3', { kind1: 'number', kind2: 'date' }))
  expect(find(form, 'q3-r2-c1')!.kind).toBe('integer')
  expect(find(form, 'q3-r1-c2')!.kind).toBe('date')
  form = done(
    form,
    refined(form, 'q3', { rows: 'At breakfast\nEvening', columns: 'Since\nTablets' }),
  )
  const { items } = find(form, 'q3')!
  expect(items.map(({ id }) => id)).toEqual(['q3-r1', 'q3-r2'])
  expect(items[0]!.items.map(({ id, kind, words }) => [id, kind, words.text])).toEqual([
    ['q3-r1-c2', 'date', 'Since'],
    ['q3-r1-c1', 'integer', 'Tablets'],
  ])
  form = done(form, refined(form, 'q2', { rows: 'Work\nSleep\nMeals' }))
  expect(find(form, 'q2')!.items.map(({ id, words }) => [id, words.text])).toEqual([
    ['q2-r2', 'Work'],
    ['q2-r1', 'Sleep'],
    ['q2-r3', 'Meals'],
  ])
})

test('what cannot be a table is said at the field', () => {
  const form = whole()
  expect(refused(form, refined(form, 'q2', { rows: '' }))).toHaveProperty('rows')
  expect(refused(form, refined(form, 'q2', { rows: 'A\nA' }))).toHaveProperty('rows')
  expect(refused(form, refined(form, 'q2', { columns: 'Never' }))).toHaveProperty('columns')
  expect(refused(form, refined(form, 'q4', { columns: '' }))).toHaveProperty('columns')
  expect(refused(form, refined(form, 'q4', { columns: 'a\nb\nc\nd\ne\nf\ng' }))).toHaveProperty(
    'columns',
  )
  expect(refused(form, refined(form, 'q4', { rows: '' }))).toBeNull()
})

test('another question becomes a table that is filled in next, and a table becomes another question', () => {
  const form = done(whole(), refined(whole(), 'q5', { way: 'table' }))
  expect(tableKind(find(form, 'q5')!)).toBe('matrix')
  const back = done(form, refined(form, 'q5', { way: 'text' }))
  expect(find(back, 'q5')).toMatchObject({ kind: 'string', items: [], choices: [], control: null })
  expect(writeForm(back).item!.at(-1)).not.toHaveProperty('item')
})

test('a row is waited for, and is not taken out while another question does', () => {
  let form = whole()
  expect(waitable(form, 'q5').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['q1', 'q2-r1', 'q2-r2', 'q3-r1-c1', 'q4-c1']),
  )
  form = done(form, { do: 'condition', id: 'q5', question: 'q2-r2', operator: '=', value: '2' })
  form = done(form, { do: 'condition', id: 'q5', question: 'q1', operator: '=', value: '0' })
  expect(find(form, 'q5')!.when.map(({ question }) => question)).toEqual(['q2-r2', 'q1'])
  expect(refused(form, refined(form, 'q2', { rows: 'Sleep' }))!.rows).toContain('Words of q5')
  expect(refused(form, refined(form, 'q2', { way: 'text' }))!.way).toContain('Words of q5')
  expect(refused(form, refined(form, 'q2', { rows: 'Work' }))).toBeNull()
})

test('points are those of every row, and a row that is taken out counts no more', () => {
  let form = done(whole(), {
    do: 'points',
    id: 'q2',
    choices: ['0', '1', '2'].map((points) => ({ points, alarm: points === '2', alone: false })),
  })
  expect(find(form, 'q2-r2')!.choices.map(({ weight }) => weight)).toEqual([0, 1, 2])
  form = done(form, {
    do: 'score',
    of: ['q2-r1', 'q2-r2'],
    all: true,
    bands: [{ from: '0', to: '4', words: 'Fine' }],
  })
  form = done(form, refined(form, 'q2', { rows: 'Sleep' }))
  expect(scoreOf(form)!.of).toEqual(['q2-r1'])
})

test('answers and columns are translated once for all rows, and the body is translated already', () => {
  const form = whole()
  const said = linesOf(form).map(({ words }) => words.text)
  expect(said.filter((one) => one === 'Never')).toHaveLength(1)
  expect(said.filter((one) => one === 'Tablets')).toHaveLength(1)
  expect(said).not.toContain('Left knee')
  const spanish = translated(
    form,
    'es',
    new Map(linesOf(form).map(({ key, words }) => [key, `${words.text} (es)`])),
  )
  expect(missingIn(spanish, 'es')).toEqual([])
  expect(find(spanish, 'q2-r2')!.choices[0]!.words.in.es).toBe('Never (es)')
  expect(find(spanish, 'q3-r2-c1')!.words.in.es).toBe('Tablets (es)')
  expect(find(spanish, 'q1')!.choices[2]!.words.in.es).toBe('Hombro derecho')
  expect(tableKind(find(spanish, 'q2')!)).toBe('matrix')
})
