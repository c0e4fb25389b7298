import { describe, expect, test } from 'vitest'
import type { QuestionnaireItem } from 'fhir/r4'
import { readsFormula } from './formula.fhir.ts'
import { part } from './parts.fhir.ts'
import { readForm } from './read.fhir.ts'
import { refusedFor, formula, sdc } from './made.fixture.ts'

describe('What is refused, by name', () => {
  test.each<[string, QuestionnaireItem[], string]>([
    [
      'a kind of item that is not known',
      [{ linkId: 'a', type: 'reference' }],
      'type reference at a: not-supported',
    ],
    [
      'the same id twice',
      [
        { linkId: 'a', type: 'string' },
        { linkId: 'a', type: 'string' },
      ],
      'linkId at a: same-id',
    ],
    [
      'a condition on nothing',
      [
        {
          linkId: 'a',
          type: 'string',
          enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }],
        },
      ],
      'enableWhen at a: no-such-question',
    ],
    [
      'conditions in a circle',
      [
        {
          linkId: 'a',
          type: 'string',
          enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }],
        },
        {
          linkId: 'b',
          type: 'string',
          enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
        },
      ],
      'enableWhen at a: circle',
    ],
    [
      'a group that waits for what stands in it',
      [
        {
          linkId: 'g',
          type: 'group',
          enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
          item: [{ linkId: 'a', type: 'string' }],
        },
      ],
      'enableWhen at g: circle',
    ],
    [
      'a formula that cannot be read',
      [
        {
          linkId: 'a',
          type: 'string',
          extension: [formula('calculatedExpression', 'item..where(')],
        },
      ],
      'calculatedExpression at a: unreadable',
    ],
    [
      'a formula that asks a server of words',
      [
        {
          linkId: 'a',
          type: 'string',
          extension: [formula('calculatedExpression', "item.answer.value.memberOf('x')")],
        },
      ],
      'memberOf() at a: not-supported',
    ],
    [
      'a formula that names something nobody gives',
      [{ linkId: 'a', type: 'string', extension: [formula('initialExpression', '%encounter.id')] }],
      '%encounter at a: not-supported',
    ],
    [
      'another language',
      [
        {
          linkId: 'a',
          type: 'string',
          extension: [
            {
              url: `${sdc}calculatedExpression`,
              valueExpression: { language: 'text/cql', expression: 'X' },
            },
          ],
        },
      ],
      'sdc-questionnaire-calculatedExpression at a: other-language',
    ],
    [
      'choices from elsewhere',
      [{ linkId: 'a', type: 'choice', answerValueSet: 'http://example.com/ValueSet/drugs' }],
      'answerValueSet drugs at a: elsewhere',
    ],
    [
      'what must be understood and is not',
      [
        {
          linkId: 'a',
          type: 'string',
          modifierExtension: [{ url: 'http://example.com/not', valueBoolean: true }],
        },
      ],
      'modifierExtension not at a: not-supported',
    ],
    [
      'a pattern that is none',
      [{ linkId: 'a', type: 'string', extension: [{ url: part.pattern, valueString: '(' }] }],
      'regex at a: unreadable',
    ],
    ['no questions', [], 'item at null: no-questions'],
  ])('%s', (_, items, expected) => {
    expect(
      refusedFor(...items)?.map(({ part: name, at, why }) => `${name} at ${at}: ${why}`),
    ).toContain(expected)
  })

  test.each([null, [], 'x', { resourceType: 'Patient' }])('%j is no form', (resource) => {
    expect(readForm(resource, readsFormula).refused?.[0]?.why).toBe('not-a-form')
  })
})
