import { describe, expect, test } from 'vitest'
import type { QuestionnaireItem } from 'fhir/r4'
import type { Answers } from './answers.ts'
import type { Form } from './form.ts'
import { allSeen, goOn, settle } from './settle.ts'
import { tools, formOf, text, whole, yes, no, one, ids, wrongs, formula } from './made.fixture.ts'

const after = (
  linkId: string,
  question: string,
  more: Partial<QuestionnaireItem> = {},
): QuestionnaireItem => ({
  linkId,
  type: 'string',
  enableWhen: [{ question, operator: 'exists', answerBoolean: true }],
  ...more,
})

/** Any form of a hundred: each item may wait for one before it, and a sum looks at all of them. */
function madeUp(seed: number): { form: Form; answers: Answers } {
  let state = seed * 7919
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
  const operators = ['=', '!=', '>', '<=', 'exists'] as const
  const items = Array.from({ length: 12 }, (_, at): QuestionnaireItem => {
    const operator = operators[random(operators.length)]!
    const waits = at > 0 && random(3) > 0
    return {
      linkId: `n${at}`,
      type: 'integer',
      ...(waits && {
        enableWhen: [
          {
            question: `n${random(at)}`,
            operator,
            ...(operator === 'exists'
              ? { answerBoolean: random(2) === 0 }
              : { answerInteger: random(4) }),
          },
        ],
      }),
    }
  })
  items.push({
    linkId: 'sum',
    type: 'integer',
    readOnly: true,
    extension: [
      formula('calculatedExpression', "%resource.item.where(linkId != 'sum').answer.value.sum()"),
    ],
  })
  const answers: Answers = Object.fromEntries(
    items
      .slice(0, 12)
      .flatMap(({ linkId }) => (random(4) > 0 ? [[linkId, one(whole(random(4)))]] : [])),
  )
  return { form: formOf(...items), answers }
}

const both = (enableBehavior: 'all' | 'any') =>
  formOf(
    { linkId: 'a', type: 'integer' },
    { linkId: 'b', type: 'integer' },
    {
      linkId: 'c',
      type: 'string',
      enableBehavior,
      enableWhen: [
        { question: 'a', operator: '>', answerInteger: 5 },
        { question: 'b', operator: '<=', answerInteger: 2 },
      ],
    },
  )

describe('What is shown', () => {
  const smokes: QuestionnaireItem = { linkId: 'smokes', type: 'boolean' }
  test('what waits for a hidden answer is hidden too, however long the row is', () => {
    const form = formOf(
      smokes,
      {
        linkId: 'a',
        type: 'string',
        enableWhen: [{ question: 'smokes', operator: '=', answerBoolean: true }],
      },
      after('b', 'a'),
      after('c', 'b'),
      after('d', 'c'),
    )
    const given: Answers = {
      smokes: one(no),
      a: one(text('x')),
      b: one(text('x')),
      c: one(text('x')),
      d: one(text('x')),
    }
    expect(settle(form, given, tools).answers).toEqual({ smokes: one(no) })
    expect(settle(form, { ...given, smokes: one(yes) }, tools).answers).toEqual({
      ...given,
      smokes: one(yes),
    })
  })

  test('an answer is not lost because something else was hidden first', () => {
    // b waits until a has no answer; a is hidden, so its answer does not count, and b stays with its own.
    const form = formOf(
      smokes,
      {
        linkId: 'a',
        type: 'string',
        enableWhen: [{ question: 'smokes', operator: '=', answerBoolean: true }],
      },
      {
        linkId: 'b',
        type: 'string',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: false }],
      },
    )
    expect(
      settle(form, { smokes: one(no), a: one(text('x')), b: one(text('stays')) }, tools).answers,
    ).toEqual({ smokes: one(no), b: one(text('stays')) })
  })

  test('all conditions or any of them', () => {
    expect(ids(both('all'), { a: one(whole(6)), b: one(whole(3)) })).not.toContain('c')
    expect(ids(both('all'), { a: one(whole(6)), b: one(whole(2)) })).toContain('c')
    expect(ids(both('any'), { a: one(whole(6)), b: one(whole(3)) })).toContain('c')
    expect(ids(both('any'), { a: one(whole(5)), b: one(whole(3)) })).not.toContain('c')
  })

  test('a formula shows what it says, and nothing while it cannot be worked out', () => {
    const form = formOf(
      { linkId: 'a', type: 'integer' },
      {
        linkId: 'b',
        type: 'string',
        extension: [
          formula('enableWhenExpression', "%resource.item.where(linkId='a').answer.value > 17"),
        ],
      },
    )
    expect(ids(form, {})).not.toContain('b')
    expect(ids(form, { a: one(whole(18)) })).toContain('b')
  })

  test('in a group that is filled in twice, each time looks at its own answers', () => {
    const form = formOf({
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'a', type: 'boolean' },
        {
          linkId: 'b',
          type: 'string',
          required: true,
          enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
        },
      ],
    })
    const settled = settle(
      form,
      { g: [{ items: { a: one(yes) } }, { items: { a: one(no), b: one(text('gone')) } }] },
      tools,
    )
    expect(settled.answers).toEqual({ g: [{ items: { a: one(yes) } }, { items: { a: one(no) } }] })
    expect(settled.wrong.map(({ key, why }) => `${key} ${why}`)).toEqual(['q3-0 missing'])
  })

  test('what begins with an answer begins with it when it is first shown, and not again when it was taken away', () => {
    const form = formOf(smokes, {
      linkId: 'a',
      type: 'integer',
      initial: [{ valueInteger: 20 }],
      enableWhen: [{ question: 'smokes', operator: '=', answerBoolean: true }],
    })
    const begun = goOn(form, null, {}, tools)
    expect(begun.answers).toEqual({})
    const shown = goOn(form, begun.answers, { smokes: one(yes) }, tools)
    expect(shown.answers).toEqual({ smokes: one(yes), a: one(whole(20)) })
    const emptied = goOn(form, shown.answers, { smokes: one(yes) }, tools)
    expect(emptied.answers).toEqual({ smokes: one(yes) })
  })
})

describe('A hidden answer never counts and never stays', () => {
  test.each(Array.from({ length: 60 }, (_, at) => at + 1))('form %i', (seed) => {
    const { form, answers } = madeUp(seed)
    const settled = settle(form, answers, tools)
    const shown = new Set([...allSeen(settled.seen)].map(({ item }) => item.id))
    const stays = Object.keys(settled.answers).filter((id) => id !== 'sum')
    expect(stays.every((id) => shown.has(id))).toBe(true)
    // What is shown is what the answers that stay say should be shown, and nothing shown lost its answer.
    expect(settle(form, settled.answers, tools)).toEqual(settled)
    expect(stays.toSorted()).toEqual(
      Object.keys(answers)
        .filter((id) => shown.has(id))
        .toSorted(),
    )
    const counted = stays.reduce(
      (sum, id) => sum + (answers[id]![0]!.value as { value: number }).value,
      0,
    )
    const sum = settled.answers.sum?.[0]?.value
    expect(sum).toEqual(stays.length > 0 ? whole(counted) : (sum ?? undefined))
  })
})

describe('What is worked out', () => {
  test('nobody can send it: what was sent in its place is not looked at', () => {
    const form = formOf(
      { linkId: 'a', type: 'integer' },
      {
        linkId: 'double',
        type: 'integer',
        extension: [
          formula('calculatedExpression', "%resource.item.where(linkId='a').answer.value * 2"),
        ],
      },
    )
    expect(settle(form, { a: one(whole(4)), double: one(whole(99)) }, tools).answers).toEqual({
      a: one(whole(4)),
      double: one(whole(8)),
    })
  })

  test('one that follows from another, and one for each time of a group', () => {
    const form = formOf(
      {
        linkId: 'g',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'a', type: 'integer' },
          {
            linkId: 'double',
            type: 'integer',
            extension: [
              formula(
                'calculatedExpression',
                "%resource.item.where(linkId='g').item.where(linkId='a').answer.value.first() * 2",
              ),
            ],
          },
        ],
      },
      {
        linkId: 'four',
        type: 'decimal',
        extension: [
          formula(
            'calculatedExpression',
            "%resource.descendants().where(linkId='double').answer.value.first() * 2",
          ),
        ],
      },
    )
    const { answers } = settle(form, { g: [{ items: { a: one(whole(3)) } }] }, tools)
    expect(answers.four).toEqual([{ value: { kind: 'decimal', value: 12 } }])
  })

  test('what chases its own tail is said to be wrong, and the form still answers', () => {
    const form = formOf({
      linkId: 'a',
      type: 'integer',
      extension: [
        formula(
          'calculatedExpression',
          "iif(%resource.item.where(linkId='a').exists(), %resource.item.where(linkId='a').answer.value + 1, 1)",
        ),
      ],
    })
    expect(wrongs(form, {})).toEqual([' unsettled'])
  })
})
