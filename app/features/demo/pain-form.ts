// A form of the invented clinic with a drawing of the body and tables, built as its staff would build it; and how somebody answered it.
import type { Answers, Entry } from '../forms/questionnaire/answers.ts'
import { applied, newForm, type Change } from '../forms/build/changes.ts'
import type { Way } from '../forms/build/ways.ts'
import { bodyParts } from '../forms/questionnaire/body.ts'
import { itemsOf, type Form } from '../forms/questionnaire/form.ts'

export function built(form: Form, changes: readonly Change[]): Form {
  return changes.reduce((before, change) => {
    const made = applied(before, change)
    if ('wrong' in made) throw new Error(`The form cannot be made: ${JSON.stringify(made.wrong)}`)
    return made.form
  }, form)
}

type Table = { sort: string; rows: string; columns: string }

const adding = (
  id: string,
  way: Way,
  words: string,
  section: string,
  { required = false, table }: { required?: boolean; table?: Table } = {},
): Change => ({
  do: 'add',
  id,
  way,
  words,
  choices: '',
  required,
  section,
  ...(table && { table }),
})

const changes: Change[] = [
  { do: 'section', words: 'Where it hurts' },
  adding('where', 'body', 'Where does it hurt today?', 's1', { required: true }),
  adding('now', 'scale', 'How strong is the pain now?', 's1', { required: true }),
  { do: 'section', words: 'Your week' },
  adding('week', 'table', 'In the last 7 days, how often did pain keep you from this?', 's2', {
    required: true,
    table: {
      sort: 'choice',
      rows: 'Sleeping through the night\nWalking as far as you like\nWork or housework\nBeing with people',
      columns: 'Never\nOn some days\nOn most days\nEvery day',
    },
  }),
  adding('nights', 'text', 'What would help you to sleep?', 's2'),
  { do: 'condition', id: 'nights', question: 'week-r1', operator: '=', value: '3' },
  adding('tried', 'table', 'What did you try against the pain?', 's2', {
    table: { sort: 'open', rows: '', columns: 'What it was\nTimes a day\nSince when' },
  }),
]

/** Nothing but the kinds of its columns is left to be set. */
export function painForm(): Form {
  const form = built(
    newForm('urn:portico:form:pain-today', 'Pain today', 'Five minutes before your visit.'),
    changes,
  )
  const kinds = ['string', 'integer', 'date'] as const
  const items = form.items.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.id === 'tried'
        ? { ...item, items: item.items.map((cell, at) => ({ ...cell, kind: kinds[at]! })) }
        : item,
    ),
  }))
  return { ...form, version: '1', items }
}

const text = (value: string): Entry[] => [{ value: { kind: 'string', value } }]

const tried = (what: string, times: number, since: string): Entry => ({
  items: {
    'tried-c1': text(what),
    'tried-c2': [{ value: { kind: 'integer', value: times } }],
    'tried-c3': [{ value: { kind: 'date', value: since } }],
  },
})

/** The knee, and the back with it. */
export function painOf(form: Form): Answers {
  const where = bodyParts
    .filter(({ name }) => ['left-knee', 'lower-back', 'left-hip'].includes(name))
    .map(({ system, code, en }): Entry => ({
      value: { kind: 'coding', value: { system, code, display: en } },
    }))
  const items = [...itemsOf(form.items)]
  const chosen = (id: string, at: number): Entry[] => [
    { value: items.find((item) => item.id === id)!.choices[at]!.value },
  ]
  const week = Object.fromEntries(
    [1, 3, 2, 0].map((at, row) => [`week-r${row + 1}`, chosen(`week-r${row + 1}`, at)]),
  )
  return {
    s1: [{ items: { where, now: chosen('now', 6) } }],
    s2: [
      {
        items: {
          week: [{ items: week }],
          tried: [
            tried('Ibuprofen 400 mg', 2, '2026-08-15'),
            tried('A warm bath', 1, '2026-09-01'),
          ],
        },
      },
    ],
  }
}
