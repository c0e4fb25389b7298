// Where on the body, and tables: read from a Questionnaire, asked, wrong by the very cell, and written as they came.
import type { QuestionnaireItem } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { createTexts } from '../../../texts/texts.ts'
import { rowsOf, rowWords } from '../both/table/rows.ts'
import { drawn, WIDE, type Shape } from '../both/body/shapes.ts'
import { partsIn, questionIn, wrongWords } from '../both/words.ts'
import type { Answers, Value } from './answers.ts'
import { bodyChoices, bodyParts } from './body.ts'
import { itemsOf } from './form.ts'
import { formOf, refusedFor, text, tools, whole, wrongs } from './made.fixture.ts'
import { part } from './parts.fhir.ts'
import { readsFormula } from './formula.fhir.ts'
import { readForm } from './read.fhir.ts'
import { allSeen, settle } from './settle.ts'
import { tableKind } from './tables.ts'
import { writeForm } from './write.fhir.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC', clinicName: 'A clinic', phone: '' })
const control = (code: string) => ({
  url: part.control,
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }],
  },
})
const answerOption = bodyChoices().map(({ value }) => ({
  valueCoding: (value as Extract<Value, { kind: 'coding' }>).value,
}))
const body = (more: Partial<QuestionnaireItem> = {}, drawing = 'front-and-back') => ({
  linkId: 'where',
  text: 'Where does it hurt?',
  type: 'choice' as const,
  repeats: true,
  extension: [{ url: part.body, valueCode: drawing }],
  answerOption,
  ...more,
})
const coded = (name: string): Value => {
  const { system, code, en } = bodyParts.find((one) => one.name === name)!
  return { kind: 'coding', value: { system, code, display: en } }
}

/** Where across the drawing a shape is. */
const middle = ([shape]: Shape[] = []) => {
  if (!shape) return null
  if ('at' in shape) return shape.at[0]
  const across = [...shape.d.matchAll(/Q(\d+)/g)].map((one) => Number(one[1]))
  return (Math.min(...across) + Math.max(...across)) / 2
}

describe('Where on the body', () => {
  test('it is read, answered by several parts, and written as it came', () => {
    const form = formOf(body())
    expect(form.items[0]!.body).toBe(true)
    expect(writeForm(form).item).toEqual([body()])
    const answers: Answers = { where: [{ value: coded('left-knee') }, { value: coded('belly') }] }
    expect(wrongs(form, answers)).toEqual([])
    expect(partsIn(settle(form, answers, tools).seen[0]!)).toEqual(['left-knee', 'belly'])
  })

  test.each<[string, QuestionnaireItem, string]>([
    ['a drawing that is not known', body({}, 'hands'), 'body-map hands'],
    ['one answer alone', body({ repeats: false }), 'body-map'],
    [
      'choices that the drawing does not show',
      body({ answerOption: [{ valueString: 'Soul' }] }),
      'body-map',
    ],
  ])('%s is refused by its name', (_, item, name) => {
    expect(refusedFor(item)).toEqual([{ part: name, at: 'where', why: 'not-supported' }])
  })

  test('each part is drawn, and from the front the right of whoever is drawn is at the left', () => {
    expect(Object.keys(drawn).toSorted()).toEqual(bodyParts.map(({ name }) => name).toSorted())
    for (const [name, { front, back }] of Object.entries(drawn)) {
      if (!/^(left|right)-/.test(name)) continue
      const isLeft = name.startsWith('left-')
      expect(middle(front)! > WIDE / 2, name).toBe(isLeft)
      if (back) expect(middle(back)! > WIDE / 2, name).toBe(!isLeft)
    }
  })

  test('no code stands for two parts', () => {
    expect(new Set(bodyParts.map(({ system, code }) => `${system} ${code}`)).size).toBe(
      bodyParts.length,
    )
  })
})

const often = [
  { valueCoding: { code: 'n', display: 'Never' } },
  { valueCoding: { code: 'o', display: 'Often' } },
]
const row = (linkId: string, words: string, more: Partial<QuestionnaireItem> = {}) => ({
  linkId,
  text: words,
  type: 'choice' as const,
  required: true,
  answerOption: often,
  ...more,
})
const matrix = (code: string, ...item: QuestionnaireItem[]): QuestionnaireItem => ({
  linkId: 'm',
  text: 'How often?',
  type: 'group',
  extension: [control(code)],
  item,
})
const cell = (linkId: string, words: string, type: QuestionnaireItem['type']) => ({
  linkId,
  text: words,
  type,
  required: true,
})
const grid: QuestionnaireItem = {
  linkId: 'g',
  text: 'Your day',
  type: 'group',
  extension: [control('grid')],
  item: ['Morning', 'Evening'].map((words, at) => ({
    linkId: `g${at}`,
    text: words,
    type: 'group',
    item: [cell(`g${at}a`, 'Tablets', 'integer'), cell(`g${at}b`, 'Since', 'date')],
  })),
}
const growing: QuestionnaireItem = {
  linkId: 'o',
  text: 'Operations',
  type: 'group',
  repeats: true,
  extension: [control('gtable')],
  item: [cell('o1', 'What', 'string'), cell('o2', 'When', 'date')],
}

describe('Tables', () => {
  const all = formOf(matrix('htable', row('r1', 'Sleep'), row('r2', 'Work')), grid, growing)
  const items = [...itemsOf(all.items)]

  test('the kinds that HL7 names are tables, and are written as they came', () => {
    expect(all.items.map(tableKind)).toEqual(['matrix', 'grid', 'growing'])
    expect(tableKind(formOf(matrix('table', row('r1', 'Sleep'))).items[0]!)).toBe('matrix')
    expect(readForm(writeForm(all), readsFormula).form).toEqual(all)
  })

  test.each<[string, QuestionnaireItem]>([
    [
      'answers that differ',
      matrix('htable', row('r1', 'A'), row('r2', 'B', { answerOption: [...often].toReversed() })),
    ],
    ['a row that is no choice', matrix('htable', { linkId: 'r1', type: 'string' })],
    [
      'cells that wait for each other',
      {
        ...growing,
        item: [
          growing.item![0]!,
          {
            ...growing.item![1]!,
            enableWhen: [{ question: 'o1', operator: 'exists', answerBoolean: true }],
          },
        ],
      },
    ],
    [
      'a group for each row that repeats',
      { ...grid, item: grid.item!.map((one) => ({ ...one, repeats: true })) },
    ],
    ['a table in a table', { ...growing, item: [matrix('htable', row('r1', 'A'))] }],
  ])('what cannot stand in a table is asked one question after the other: %s', (_, item) => {
    const form = formOf(item)
    expect(tableKind(form.items[0]!)).toBeNull()
    expect(writeForm(form).item).toEqual([item])
  })

  test('a row that is shown only sometimes is a row of the table', () => {
    const form = formOf(
      matrix(
        'htable',
        row('r1', 'Sleep'),
        row('r2', 'Work', {
          enableWhen: [{ question: 'r1', operator: '=', answerCoding: { code: 'o' } }],
        }),
      ),
    )
    expect(tableKind(form.items[0]!)).toBe('matrix')
    const rows = (answers: Answers) =>
      rowsOf(t, settle(form, answers, tools).seen[0]!).map(({ head }) => head)
    expect(rows({})).toEqual(['Sleep'])
    const sleep: Value = { kind: 'coding', value: { code: 'o', display: 'Often' } }
    expect(rows({ m: [{ items: { r1: [{ value: sleep }] } }] })).toEqual(['Sleep', 'Work'])
  })

  test('what is missing is told by row and column, of the second row too', () => {
    const answers: Answers = {
      m: [
        { items: { r1: [{ value: { kind: 'coding', value: { code: 'n', display: 'Never' } } }] } },
      ],
      g: [{ items: { g0: [{ items: { g0a: [{ value: whole(2) }] } }] } }],
      o: [
        {
          items: {
            o1: [{ value: text('Appendix') }],
            o2: [{ value: { kind: 'date', value: '2020-05-01' } }],
          },
        },
        { items: { o1: [{ value: text('Knee') }] } },
      ],
    }
    const { wrong, seen } = settle(all, answers, tools)
    const told = wrong.map((one) =>
      wrongWords(
        t,
        items.find(({ id }) => id === one.id),
        one,
        items,
      ),
    )
    expect(told).toEqual([
      'Answer this: Work (How often?)',
      'Answer this: Since (Morning)',
      'Answer this: Tablets (Evening)',
      'Answer this: Since (Evening)',
      'Answer this: When (Row 2)',
    ])
    const [first, second, third] = seen
    const said = [first, second, third].map((one) =>
      rowsOf(t, one!).map((each) => `${each.head}: ${rowWords(t, each)}`),
    )
    expect(said).toEqual([
      ['Sleep: Never', 'Work: No answer'],
      ['Morning: Tablets: 2; Since: No answer', 'Evening: Tablets: No answer; Since: No answer'],
      [
        expect.stringMatching(/^Row 1: What: Appendix; When: .*2020/),
        'Row 2: What: Knee; When: No answer',
      ],
    ])
    const key = [...allSeen(seen)].find(
      ({ item, values }) => item.id === 'o2' && values.length === 0,
    )!.key
    expect(wrong.at(-1)!.key).toBe(key)
  })

  test('outside of a table a question is called as it is', () => {
    const form = formOf({ linkId: 'a', type: 'string', text: 'Name' })
    expect(questionIn(t, form.items[0]!, form.items)).toBe('Name')
  })
})
