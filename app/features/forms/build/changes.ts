/** What can be changed of a form that is being built, and the form as it is afterwards. Pure. */
import { z } from 'zod'
import { itemsOf, signers, topics, type Form, type Item } from '../questionnaire/form.ts'
import { conditionFrom, withCondition, waitable } from './conditions.ts'
import { fieldNames, keptWords, withFields, type Fields, type Wrong } from './question.ts'
import { scoreOf, withScore, type Score } from './score.ts'
import { offeredBy, withOffered } from './table.ts'
import { translated } from './translate.ts'
import { find, insert, moveBy, moveTo, remove, replace, waitFor } from './tree.ts'
import { newQuestion, newSection, plainWords, wayOf, ways } from './ways.ts'

const text = z.string()
const fields = z.object(
  Object.fromEntries(fieldNames.map((name) => [name, text.max(20_000)])) as Record<
    (typeof fieldNames)[number],
    z.ZodString
  >,
)

export const changeSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('about'),
    title: text,
    about: text,
    signers: z.array(z.enum(signers)),
    consent: z.enum(topics).nullable(),
    forAnother: z.boolean(),
  }),
  z.object({ do: z.literal('section'), words: text }),
  z.object({ do: z.literal('section-words'), id: text, words: text }),
  z.object({
    do: z.literal('add'),
    /** Made by whoever adds it: no other question has it. */
    id: text,
    way: z.enum(ways).or(z.literal('')),
    words: text,
    choices: text,
    required: z.boolean(),
    section: text.nullable(),
    /** Of a table. */
    table: z.object({ sort: text, rows: text, columns: text }).optional(),
  }),
  z.object({ do: z.literal('question'), id: text, fields, section: text.nullable() }),
  z.object({ do: z.literal('move'), id: text, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ do: z.literal('remove'), id: text }),
  z.object({
    do: z.literal('condition'),
    id: text,
    question: text,
    operator: text,
    value: text,
  }),
  z.object({ do: z.literal('condition-remove'), id: text, at: z.int() }),
  z.object({ do: z.literal('condition-every'), id: text, every: z.boolean() }),
  z.object({
    do: z.literal('points'),
    id: text,
    choices: z.array(z.object({ points: text, alarm: z.boolean(), alone: z.boolean() })),
  }),
  z.object({
    do: z.literal('score'),
    of: z.array(text),
    all: z.boolean(),
    bands: z.array(z.object({ from: text, to: text, words: text })),
  }),
  z.object({
    do: z.literal('translate'),
    lang: z.string().regex(/^[a-z]{2}$/),
    words: z.array(z.tuple([text, text.max(20_000)])),
  }),
])
export type Change = z.output<typeof changeSchema>

export type Changed = { form: Form } | { wrong: Wrong }

const MOST_TITLE = 120

/** A form that says nothing yet. */
export const newForm = (url: string, title: string, about: string): Form => ({
  url,
  version: null,
  title: plainWords(title),
  about: about ? plainWords(about) : null,
  language: 'en',
  variables: [],
  rules: [],
  items: [],
  signers: [],
  forAnother: false,
  consent: null,
  idle: [],
  source: { resourceType: 'Questionnaire', status: 'active' },
})

/** What is wrong with a title, in a sentence. */
export function wrongTitle(title: string): string | null {
  if (!title.trim()) return 'Enter a name, as patients read it.'
  return title.length > MOST_TITLE ? `Use at most ${MOST_TITLE} characters.` : null
}

/** @returns the form as it is now, or what is wrong by field. What is not there any more is said under `form`. */
export function applied(form: Form, change: Change): Changed {
  switch (change.do) {
    case 'about': {
      const wrong = wrongTitle(change.title)
      if (wrong) return { wrong: { title: wrong } }
      if (change.consent && !change.signers.includes('signer'))
        return { wrong: { signers: 'What is agreed to is signed. Choose who signs.' } }
      const about = change.about.trim()
      return {
        form: {
          ...form,
          title: keptWords(form.title, change.title.trim()),
          about: about ? keptWords(form.about ?? plainWords(''), about) : null,
          signers: signers.filter(
            (one) =>
              change.signers.includes(one) || (one === 'signer' && change.signers.length > 0),
          ),
          consent: change.consent,
          forAnother: change.forAnother,
        },
      }
    }
    case 'section': {
      const words = change.words.trim()
      if (!words) return { wrong: { words: 'Enter what the section is called.' } }
      return { form: insert(form, newSection(freeId(form, 's'), words), null) }
    }
    case 'section-words': {
      const item = find(form, change.id)
      const words = change.words.trim()
      if (!item) return gone
      if (!words) return { wrong: { words: 'Enter what the section is called.' } }
      return { form: replace(form, { ...item, words: keptWords(item.words, words) }) }
    }
    case 'add':
      return added(form, change)
    case 'question': {
      const item = find(form, change.id)
      if (!item) return gone
      const made = withFields(item, change.fields as Fields)
      if ('wrong' in made) return made
      const broken = unanswerable(form, made.item)
      if (broken) return { wrong: broken }
      const next = moveTo(replace(form, made.item), item.id, change.section)
      return { form: counting(next, scoreOf(form)) }
    }
    case 'move':
      return find(form, change.id) ? { form: moveBy(form, change.id, change.by) } : gone
    case 'remove':
      return removed(form, change.id)
    case 'condition': {
      const item = find(form, change.id)
      if (!item) return gone
      const of = waitable(form, change.id).find(({ id }) => id === change.question)
      if (!of) return { wrong: { question: 'Choose a question that is asked before this one.' } }
      const condition = conditionFrom(of, change.operator, change.value)
      if ('wrong' in condition) return { wrong: { value: condition.wrong } }
      const made = withCondition(form, item, condition)
      return 'wrong' in made ? { wrong: { question: made.wrong } } : made
    }
    case 'condition-remove': {
      const item = find(form, change.id)
      if (!item) return gone
      return { form: replace(form, { ...item, when: item.when.toSpliced(change.at, 1) }) }
    }
    case 'condition-every': {
      const item = find(form, change.id)
      return item ? { form: replace(form, { ...item, every: change.every }) } : gone
    }
    case 'points':
      return withPoints(form, change.id, change.choices)
    case 'score':
      return scored(form, change)
    case 'translate':
      return { form: translated(form, change.lang, new Map(change.words)) }
  }
}

const gone: Changed = {
  wrong: {
    form: 'This question is not there any more: somebody took it out. Nothing was changed.',
  },
}

/** An id that no question has. */
export function freeId(form: Form, first: string): string {
  let n = 1
  while (find(form, `${first}${n}`)) n += 1
  return `${first}${n}`
}

function added(form: Form, change: Extract<Change, { do: 'add' }>): Changed {
  const { id, way, words, choices, required, section, table } = change
  // The same form sent twice adds one question.
  if (find(form, id)) return { form }
  if (!way)
    return {
      wrong: {
        ...(!words.trim() && { words: 'Enter the words of the question.' }),
        way: 'Choose how it is answered.',
      },
    }
  const blank = newQuestion(id, way, words)
  const made = withFields(blank, {
    ...(Object.fromEntries(fieldNames.map((name) => [name, ''])) as Fields),
    words,
    choices,
    ...table,
    way,
    from: '0',
    to: '10',
    required: required ? 'yes' : '',
  })
  if ('wrong' in made) return made
  const into = section !== null && find(form, section) ? section : null
  return { form: insert(form, made.item, into) }
}

/** Other questions may wait for an answer that cannot be given any more. */
function unanswerable(form: Form, item: Item): Wrong | null {
  const before = find(form, item.id)
  if (!before) return null
  const other = wayOf(before) !== wayOf(item)
  const left = new Set([...itemsOf([item])].map(({ id }) => id))
  const lost = [...itemsOf(before.items)].filter(({ id }) => !left.has(id))
  const waiting = other ? waitFor(form, item.id) : lost.flatMap(({ id }) => waitFor(form, id))
  if (waiting.length === 0) return null
  return {
    [other ? 'way' : 'rows']:
      `${named(waiting)} ${waiting.length === 1 ? 'is' : 'are'} shown only when this is answered so and so. Change that first.`,
  }
}

const named = (items: Item[]): string => items.map(({ words }) => `“${words.text}”`).join(', ')

function removed(form: Form, id: string): Changed {
  if (!find(form, id)) return { form }
  const waiting = waitFor(form, id)
  if (waiting.length > 0)
    return {
      wrong: {
        form: `${named(waiting)} ${waiting.length === 1 ? 'is' : 'are'} shown only when this is answered so and so. Change that first.`,
      },
    }
  const score = scoreOf(form)
  const out = remove(form, id)
  return {
    form: score ? withScore(out, scoreOf(out) && { ...score, of: left(out, score.of) }) : out,
  }
}

/** A row of a table that is taken out counts no more. */
const counting = (form: Form, before: Score | null): Form =>
  before && left(form, before.of).length < before.of.length
    ? withScore(form, { ...before, of: left(form, before.of) })
    : form

const left = (form: Form, of: string[]): string[] => of.filter((id) => find(form, id))

function withPoints(
  form: Form,
  id: string,
  said: { points: string; alarm: boolean; alone: boolean }[],
): Changed {
  const item = find(form, id)
  const offered = item && offeredBy(item)
  if (!item || said.length !== offered?.length) return gone
  const wrong: Wrong = {}
  const choices = offered.map((choice, at) => {
    const { points, alarm, alone } = said[at]!
    const weight = points.trim() === '' ? null : Number(points.replace(',', '.'))
    if (weight !== null && !Number.isFinite(weight))
      wrong[`points-${at}`] = 'Enter a number, or nothing.'
    return { ...choice, weight, alarm, alone: alone && item.repeats }
  })
  if (Object.keys(wrong).length > 0) return { wrong }
  const out = replace(form, withOffered(item, choices))
  const score = scoreOf(out)
  return { form: score ? withScore(out, score) : out }
}

function scored(form: Form, { of, all, bands }: Extract<Change, { do: 'score' }>): Changed {
  const wrong: Wrong = {}
  const kept = bands.flatMap(({ from, to, words }, at) => {
    if (![from, to, words].some((one) => one.trim())) return []
    const [low, high] = [Number(from), Number(to)]
    if (!from.trim() || !Number.isFinite(low)) wrong[`from-${at}`] = 'Enter a number.'
    if (!to.trim() || !Number.isFinite(high)) wrong[`to-${at}`] = 'Enter a number.'
    if (!words.trim()) wrong[`words-${at}`] = 'Enter what this score means.'
    return [{ from: low, to: high, words: words.trim() }]
  })
  if (kept.length > 0 && of.length === 0) wrong.of = 'Choose which questions count.'
  if (Object.keys(wrong).length > 0) return { wrong }
  return { form: withScore(form, { of: left(form, of), all, bands: kept }) }
}
