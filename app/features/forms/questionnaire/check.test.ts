import { describe, expect, test } from 'vitest'
import type { QuestionnaireItem } from 'fhir/r4'
import type { Value } from './answers.ts'
import { part } from './parts.fhir.ts'
import { settle } from './settle.ts'
import { tools, formOf, text, whole, one, wrongs } from './made.fixture.ts'

const extension = (url: string, value: object) => [{ url, ...value }]
const rule = (severity: string) => ({
  url: part.target,
  extension: [
    { url: 'key', valueId: 'k' },
    { url: 'severity', valueCode: severity },
    {
      url: 'expression',
      valueExpression: {
        language: 'text/fhirpath',
        expression: "%resource.item.where(linkId='a').answer.all(value.matches('^[0-9]+$'))",
      },
    },
    { url: 'human', valueString: 'Digits only.' },
  ],
})

const ruled = (severity: string) =>
  formOf({ linkId: 'a', type: 'string', extension: [rule(severity)] })

describe('What is wrong', () => {
  test.each<[string, QuestionnaireItem, Value[], string[]]>([
    [
      'nothing where something is owed',
      { linkId: 'a', type: 'string', required: true },
      [],
      ['missing'],
    ],
    [
      'spaces are no answer',
      { linkId: 'a', type: 'string', required: true },
      [text('   ')],
      ['missing'],
    ],
    [
      'a text that is too long',
      { linkId: 'a', type: 'string', maxLength: 3 },
      [text('äöüß')],
      ['too-long'],
    ],
    [
      'a text that is short enough',
      { linkId: 'a', type: 'string', maxLength: 4 },
      [text('äöüß')],
      [],
    ],
    [
      'a text that is too short',
      { linkId: 'a', type: 'string', extension: extension(part.shortest, { valueInteger: 2 }) },
      [text('x')],
      ['too-short'],
    ],
    [
      'a text of another form',
      {
        linkId: 'a',
        type: 'string',
        extension: extension(part.pattern, { valueString: '[0-9]{5}' }),
      },
      [text('1234')],
      ['pattern'],
    ],
    [
      'a pattern that must hold for all of it',
      { linkId: 'a', type: 'string', extension: extension(part.pattern, { valueString: 'a|b' }) },
      [text('ab')],
      ['pattern'],
    ],
    [
      'a number that is too small',
      { linkId: 'a', type: 'integer', extension: extension(part.least, { valueInteger: 0 }) },
      [whole(-1)],
      ['too-small'],
    ],
    [
      'a number that is too large',
      { linkId: 'a', type: 'decimal', extension: extension(part.most, { valueDecimal: 2.5 }) },
      [{ kind: 'decimal', value: 2.6 }],
      ['too-large'],
    ],
    [
      'a day that is too late',
      { linkId: 'a', type: 'date', extension: extension(part.most, { valueDate: '2020-01-01' }) },
      [{ kind: 'date', value: '2020-01-02' }],
      ['too-large'],
    ],
    [
      'a number with too many places',
      { linkId: 'a', type: 'decimal', extension: extension(part.places, { valueInteger: 1 }) },
      [{ kind: 'decimal', value: 1.25 }],
      ['places'],
    ],
    ['half a whole number', { linkId: 'a', type: 'integer' }, [whole(1.5)], ['kind']],
    ['a number where a text belongs', { linkId: 'a', type: 'string' }, [whole(1)], ['kind']],
    [
      'a day that never was',
      { linkId: 'a', type: 'date' },
      [{ kind: 'date', value: '2023-02-30' }],
      ['kind'],
    ],
    [
      'a month is a date in FHIR',
      { linkId: 'a', type: 'date' },
      [{ kind: 'date', value: '2023-02' }],
      [],
    ],
    [
      'a time that never is',
      { linkId: 'a', type: 'time' },
      [{ kind: 'time', value: '24:10' }],
      ['kind'],
    ],
    [
      'two answers where one is asked',
      { linkId: 'a', type: 'string' },
      [text('x'), text('y')],
      ['too-many'],
    ],
    [
      'more than it may be',
      {
        linkId: 'a',
        type: 'string',
        repeats: true,
        extension: extension(part.mostOften, { valueInteger: 1 }),
      },
      [text('x'), text('y')],
      ['too-many'],
    ],
    [
      'fewer than it must be',
      {
        linkId: 'a',
        type: 'string',
        repeats: true,
        extension: extension(part.leastOften, { valueInteger: 2 }),
      },
      [text('x')],
      ['too-few'],
    ],
    [
      'what was not offered',
      { linkId: 'a', type: 'choice', answerOption: [{ valueCoding: { code: 'x' } }] },
      [{ kind: 'coding', value: { code: 'y' } }],
      ['not-offered'],
    ],
    [
      'words where a choice is asked',
      { linkId: 'a', type: 'choice', answerOption: [{ valueCoding: { code: 'x' } }] },
      [text('y')],
      ['not-offered'],
    ],
    [
      'words where they may be written',
      { linkId: 'a', type: 'open-choice', answerOption: [{ valueCoding: { code: 'x' } }] },
      [text('y')],
      [],
    ],
    [
      '"none of these" beside others',
      {
        linkId: 'a',
        type: 'choice',
        repeats: true,
        answerOption: [
          { valueCoding: { code: 'x' } },
          {
            extension: extension(part.alone, { valueBoolean: true }),
            valueCoding: { code: 'none' },
          },
        ],
      },
      [
        { kind: 'coding', value: { code: 'x' } },
        { kind: 'coding', value: { code: 'none' } },
      ],
      ['alone'],
    ],
    [
      'a unit that was not offered',
      {
        linkId: 'a',
        type: 'quantity',
        extension: extension(part.unitOption, { valueCoding: { code: 'kg' } }),
      },
      [{ kind: 'quantity', value: 1, code: 'g' }],
      ['unit'],
    ],
    [
      'a file of another kind',
      {
        linkId: 'a',
        type: 'attachment',
        extension: extension(part.file, { valueCode: 'image/png' }),
      },
      [{ kind: 'attachment', type: 'text/html', url: 'x' }],
      ['file-kind'],
    ],
    [
      'a file that is too large',
      { linkId: 'a', type: 'attachment', extension: extension(part.largest, { valueDecimal: 10 }) },
      [{ kind: 'attachment', bytes: 11, url: 'x' }],
      ['file-size'],
    ],
  ])('%s', (_, item, values, expected) => {
    expect(wrongs(formOf(item), { a: values.map((value) => ({ value })) })).toEqual(
      expected.map((why) => `a ${why}`),
    )
  })

  test('a rule of the form, and one that only warns', () => {
    expect(settle(ruled('error'), { a: one(text('x1')) }, tools).wrong).toEqual([
      { key: 'q1', id: 'a', why: 'rule', words: { text: 'Digits only.', in: {} }, firm: true },
    ])
    expect(settle(ruled('warning'), { a: one(text('x1')) }, tools).wrong[0]?.firm).toBe(false)
    expect(wrongs(ruled('error'), { a: one(text('12')) })).toEqual([])
    expect(wrongs(ruled('error'), {})).toEqual([])
  })

  test('what stands below an answer is owed only once that was given', () => {
    const form = formOf({
      linkId: 'a',
      type: 'string',
      item: [{ linkId: 'b', type: 'string', required: true }],
    })
    expect(wrongs(form, {})).toEqual([])
    expect(wrongs(form, { a: one(text('x')) })).toEqual(['b missing'])
  })

  test('what is chosen is kept in the words of the form, whatever was sent', () => {
    const form = formOf({
      linkId: 'a',
      type: 'choice',
      answerOption: [{ valueCoding: { system: 's', code: 'x', display: 'Yes' } }],
    })
    const sent: Value = {
      kind: 'coding',
      value: { system: 's', code: 'x', display: 'Something else' },
    }
    expect(settle(form, { a: one(sent) }, tools).answers).toEqual({
      a: one({ kind: 'coding', value: { system: 's', code: 'x', display: 'Yes' } }),
    })
  })
})
