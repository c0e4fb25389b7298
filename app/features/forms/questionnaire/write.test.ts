import { describe, expect, test } from 'vitest'
import type { QuestionnaireItem } from 'fhir/r4'
import type { Answers } from './answers.ts'
import type { Form } from './form.ts'
import { readsFormula } from './formula.fhir.ts'
import { part } from './parts.fhir.ts'
import { readForm } from './read.fhir.ts'
import { readResponse, toResponse } from './response.fhir.ts'
import { put } from './settle.ts'
import { writeForm } from './write.fhir.ts'
import { formOf, text, whole, no, one, wrongs } from './made.fixture.ts'

describe('Written again', () => {
  const all = formOf({
    linkId: 'a',
    prefix: '1.',
    text: 'Weight',
    _text: {
      extension: [
        {
          url: part.translation,
          extension: [
            { url: 'lang', valueCode: 'es' },
            { url: 'content', valueString: 'Peso' },
          ],
        },
      ],
    },
    type: 'quantity',
    extension: [
      { url: part.unit, valueCoding: { code: 'kg' } },
      { url: 'http://example.com/looks', valueString: 'kept' },
      {
        url: part.control,
        valueCodeableConcept: { coding: [{ code: 'unheard-of' }], text: 'kept too' },
      },
    ],
    item: [
      {
        linkId: 'a-help',
        type: 'display',
        text: 'In the morning',
        extension: [{ url: part.control, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
      },
    ],
  })

  test('nothing is lost, and help is no question', () => {
    expect(all.items[0]!.items).toEqual([])
    expect(all.items[0]!.help[0]!.text).toBe('In the morning')
    const again = writeForm(all)
    expect(readForm(again, readsFormula).form).toEqual(all)
    expect(JSON.stringify(again)).toContain('kept too')
  })

  test('what was changed is written, and the rest stays', () => {
    const changed: Form = {
      ...all,
      items: [{ ...all.items[0]!, words: { text: 'How heavy', in: {} }, required: true, help: [] }],
    }
    const [item] = writeForm(changed).item!
    expect(item).toMatchObject({ text: 'How heavy', required: true, prefix: '1.' })
    expect(item).not.toHaveProperty('_text')
    expect(item).not.toHaveProperty('item')
    expect(JSON.stringify(item)).toContain('unheard-of')
  })

  test('answers of every kind are written and read', () => {
    const form = formOf(
      ...(
        [
          'boolean',
          'decimal',
          'integer',
          'date',
          'dateTime',
          'time',
          'string',
          'text',
          'url',
          'attachment',
          'quantity',
        ] as const
      ).map((type): QuestionnaireItem => ({ linkId: type, type })),
    )
    const answers: Answers = {
      boolean: one(no),
      decimal: one({ kind: 'decimal', value: 1.5 }),
      integer: one(whole(0)),
      date: one({ kind: 'date', value: '2024-02-29' }),
      dateTime: one({ kind: 'dateTime', value: '2024-02-29T10:00:00Z' }),
      time: one({ kind: 'time', value: '10:00:00' }),
      string: one(text('a')),
      text: one(text('b\nc')),
      url: one({ kind: 'url', value: 'https://example.com/' }),
      attachment: one({
        kind: 'attachment',
        name: 'x.png',
        type: 'image/png',
        bytes: 3,
        url: 'urn:x',
      }),
      quantity: one({ kind: 'quantity', value: 2, unit: 'kg', code: 'kg' }),
    }
    const response = toResponse(form, answers, { status: 'completed' })
    expect(readResponse(form, response).answers).toEqual(answers)
    expect(wrongs(form, answers)).toEqual([])
  })

  test('a changed answer keeps what stands below it', () => {
    const form = formOf({ linkId: 'a', type: 'string', item: [{ linkId: 'b', type: 'string' }] })
    const given: Answers = { a: one(text('x'), { b: one(text('y')) }) }
    expect(put(form, given, new Map([['q1', [text('z')]]]))).toEqual({
      a: one(text('z'), { b: one(text('y')) }),
    })
    expect(put(form, given, new Map([['q2', []]])).a![0]!.value).toEqual(text('x'))
  })
})
