// A form built from lists: its questions, conditions, rules, points, score and words are a FHIR Questionnaire, which reads as
// what was built. What others must not do is refused, and what somebody else changed is not lost.
import { randomUUID } from 'node:crypto'
import type { Questionnaire } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { addStaff, setUpClinic, signedIn } from '../../../../test/support/people.ts'
import type { Context } from '../../../kit/kit.ts'
import { proposalsIn } from '../accept/mapping.fhir.ts'
import { bringForm, readOneForm } from '../forms.server.ts'
import { settled } from '../opened.ts'
import type { Answers, Value } from '../questionnaire/answers.ts'
import type { Form, Item } from '../questionnaire/form.ts'
import { readsFormula } from '../questionnaire/formula.fhir.ts'
import { part } from '../questionnaire/parts.fhir.ts'
import { readForm } from '../questionnaire/read.fhir.ts'
import { allSeen } from '../questionnaire/settle.ts'
import { writeForm } from '../questionnaire/write.fhir.ts'
import {
  beginForm,
  changeDraft,
  changeForm,
  listDrafts,
  publishForm,
  readDraftOfForm,
  throwFormDraftAway,
} from './build.server.ts'
import type { Change } from './changes.ts'
import { versionOf } from './draft.ts'
import { fieldsOf, withFields } from './question.ts'
import { scoreOf } from './score.ts'
import { missingIn } from './translate.ts'
import { find } from './tree.ts'

let portal: TestPortal
let admin: Context
let other: Context
let nurse: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const as = async (name: string, role: string) =>
    (await signedIn(portal, await addStaff(portal, name, role))).ctx
  admin = await as('Ada Admin', 'admin')
  other = await as('Olga Other', 'admin')
  nurse = await as('Nora Nurse', 'nurse')
})
afterAll(() => portal.end())

const begun = async (title = 'A form', copy: string | null = null) =>
  (await beginForm(admin, { title, about: '', copy, key: randomUUID() })).id
const read = (id: string, ctx = admin) => readDraftOfForm(ctx, { id })
const change = (id: string, what: Change, version: string | null = null, ctx = admin) =>
  changeDraft(ctx, { id, version, change: what as never })

type Asked = Partial<Omit<Extract<Change, { do: 'add' }>, 'do'>>
async function add(id: string, words: string, asked: Asked): Promise<string> {
  const { nextId } = await read(id)
  const rest = { way: 'text', choices: '', required: false, section: null, ...asked } as const
  await change(id, { do: 'add', id: nextId, words, ...rest })
  return nextId
}
async function refine(id: string, item: string, fields: Partial<Record<string, string>>) {
  const found = find((await read(id)).form, item)!
  const said = { ...fieldsOf(found), ...fields } as never
  await change(id, { do: 'question', id: item, fields: said, section: null })
}
const points = (id: string, item: string, said: [string, boolean][]) =>
  change(id, {
    do: 'points',
    id: item,
    choices: said.map(([one, alarm]) => ({ points: one, alarm, alone: false })),
  })

/** A form of every kind of question, as an office person would build it. @returns the draft and the ids of its questions */
async function whole() {
  const id = await begun('How you sleep')
  await change(id, { do: 'section', words: 'Nights' })
  const sleep = await add(id, 'Do you sleep well?', {
    way: 'choice',
    choices: 'Always\nMostly\nNever',
    required: true,
    section: 's1',
  })
  const why = await add(id, 'What keeps you awake?', { way: 'long', section: 's1' })
  const hours = await add(id, 'How many hours?', { way: 'number' })
  const tired = await add(id, 'How tired are you?', { way: 'scale' })
  const helps = await add(id, 'What helps?', { way: 'several', choices: 'Tea\nReading\nNothing' })
  const mail = await add(id, 'Where do we write to?', {})
  const card = await add(id, 'Your insurance card', { way: 'photo' })
  const letter = await add(id, 'Letters of others', { way: 'file' })
  await add(id, 'Thank you.', { way: 'words' })
  await change(id, {
    do: 'condition',
    id: why,
    question: sleep,
    operator: '=',
    value: '2',
  })
  await refine(id, hours, { least: '0', most: '24', decimals: 'yes', unit: 'hours' })
  await refine(id, mail, { pattern: 'email' })
  await refine(id, tired, { from: '0', to: '4', low: 'not at all', high: 'very' })
  await points(id, sleep, [
    ['0', false],
    ['1', false],
    ['3', true],
  ])
  await change(id, {
    do: 'score',
    of: [sleep, tired],
    all: true,
    bands: [
      { from: '0', to: '3', words: "It's fine" },
      { from: '4', to: '7', words: 'Talk about it' },
    ],
  })
  return { id, sleep, why, hours, tired, helps, mail, card, letter }
}

const coding = (form: Form, item: string, at: number): Value => find(form, item)!.choices[at]!.value
const worked = (form: Form, answers: Answers, id: string) =>
  [...allSeen(settled(form, answers).seen)].find(({ item }) => item.id === id)?.values[0]

test('what is built asks, hides, checks, counts and alerts as it says', async () => {
  const { id, sleep, why, hours, tired, mail } = await whole()
  const { form, refused } = await read(id)
  expect(refused).toEqual([])
  const seen = (answers: Answers) =>
    [...allSeen(settled(form, answers).seen)].map(({ item }) => item.id)
  const asleep = (at: number): Answers => ({
    s1: [{ items: { [sleep]: [{ value: coding(form, sleep, at) }] } }],
  })
  expect(seen({})).not.toContain(why)
  expect(seen(asleep(0))).not.toContain(why)
  expect(seen(asleep(2))).toContain(why)
  const wrong = (answers: Answers) =>
    settled(form, answers).wrong.map((one) => `${one.id} ${one.why}`)
  expect(wrong({})).toContain(`${sleep} missing`)
  const bad = {
    ...asleep(0),
    [hours]: [{ value: { kind: 'decimal', value: 25 } as Value }],
    [mail]: [{ value: { kind: 'string', value: 'nowhere' } as Value }],
  }
  expect(wrong(bad)).toEqual([`${hours} too-large`, `${mail} pattern`])
  expect(worked(form, asleep(2), 'score')).toBeUndefined()
  const all = { ...asleep(2), [tired]: [{ value: coding(form, tired, 4) }] }
  expect(worked(form, all, 'score')).toEqual({ kind: 'decimal', value: 7 })
  expect(worked(form, all, 'score-meaning')).toEqual({ kind: 'string', value: 'Talk about it' })
  const fine = { ...asleep(0), [tired]: [{ value: coding(form, tired, 0) }] }
  expect(worked(form, fine, 'score-meaning')).toEqual({ kind: 'string', value: "It's fine" })
  expect(find(form, sleep)!.choices.map(({ alarm }) => alarm)).toEqual([false, false, true])
})

test('it is a Questionnaire that goes out and comes in again as what was built', async () => {
  const { id } = await whole()
  const { form } = await read(id)
  const resource = writeForm(form) as Questionnaire
  const again = readForm(JSON.parse(JSON.stringify(resource)), readsFormula)
  expect(again.refused).toBeNull()
  expect(writeForm(again.form!)).toEqual(resource)
  for (const { id: one } of form.items)
    expect(fieldsOf(find(again.form!, one)!), one).toEqual(fieldsOf(find(form, one)!))
  expect(scoreOf(again.form!)).toEqual(scoreOf(form))
  const { revision } = await read(id)
  const published = await publishForm(admin, { id, revision })
  const { body } = await readOneForm(admin, { id: published.id })
  const text = JSON.stringify(body)
  const brought = await bringForm(admin, { text, instrument: null })
  expect(brought).toMatchObject({ id: published.id, version: 2 })
})

test('a photo takes pictures, a file takes documents, too, and what came along of either stays', async () => {
  const { id, card, letter } = await whole()
  await refine(id, letter, { many: 'yes' })
  await refine(id, card, { required: 'yes' })
  const { form } = await read(id)
  const file = (type: string): Answers[string] => [
    { value: { kind: 'attachment', name: 'It', type, bytes: 9, url: 'urn:uuid:1' } },
  ]
  const why = (one: string, type: string) =>
    settled(form, { [one]: file(type) }).wrong.flatMap((each) => (each.id === one ? each.why : []))
  expect(why(card, 'image/png')).toEqual([])
  expect(why(card, 'application/pdf')).toEqual(['file-kind'])
  expect(why(letter, 'application/pdf')).toEqual([])
  expect(settled(form, {}).wrong).toContainEqual(
    expect.objectContaining({ id: card, why: 'missing' }),
  )
  const own = find(form, card)!
  const from = { ...own, files: ['image/png'], largest: 1000, mostOften: 2, repeats: true }
  expect(withFields(from, { ...fieldsOf(from), words: 'Both sides of it' })).toEqual({
    item: { ...from, words: { text: 'Both sides of it', in: {} } },
  })
  expect(find(form, letter)).toMatchObject({ repeats: true, files: [] })
  await refine(id, card, { way: 'text' })
  expect(find((await read(id)).form, card)).toMatchObject({ kind: 'string', files: [] })
})

test('what was not built here keeps all it came with when its words change, also several answers of one kind', async () => {
  const item = [
    {
      linkId: 'weight',
      type: 'quantity',
      text: 'Your weight',
      maxLength: 9,
      repeats: true,
      extension: [
        { url: part.unit, valueCoding: { code: 'kg', display: 'kg' } },
        { url: part.mostOften, valueInteger: 3 },
        { url: part.least, valueInteger: 20 },
      ],
    },
    { linkId: 'names', type: 'string', text: 'Names of your children', repeats: true },
  ] as const
  const came = { resourceType: 'Questionnaire', status: 'active', item: structuredClone(item) }
  const { form } = readForm(came, readsFormula)
  const change = (id: string, words: string) => {
    const before = find(form!, id)!
    const made = withFields(before, { ...fieldsOf(before), words })
    return writeForm({ ...form!, items: [(made as { item: Item }).item] }).item![0]
  }
  expect(change('weight', 'How heavy you are')).toEqual({ ...item[0], text: 'How heavy you are' })
  expect(change('names', 'Your children')).toEqual({ ...item[1], text: 'Your children' })
})

test('translations stand beside the words, are counted, and fall away when the words change', async () => {
  const { id, sleep } = await whole()
  const before = missingIn((await read(id)).form, 'es').length
  await change(id, {
    do: 'translate',
    lang: 'es',
    words: [
      ['title', 'Cómo duerme'],
      ['i2', '¿Duerme bien?'],
    ],
  })
  const { form } = await read(id)
  expect(missingIn(form, 'es')).toHaveLength(before - 2)
  expect(find(form, sleep)!.words.in.es).toBe('¿Duerme bien?')
  await refine(id, sleep, { help: 'Think of the last week.' })
  expect(find((await read(id)).form, sleep)!.words.in.es).toBe('¿Duerme bien?')
  await refine(id, sleep, { words: 'Did you sleep well?' })
  expect(find((await read(id)).form, sleep)!.words.in.es).toBeUndefined()
})

test('choices keep what they count when others come and go, and when their words are changed in place', async () => {
  const { id, sleep } = await whole()
  const says = async () =>
    find((await read(id)).form, sleep)!.choices.map(
      ({ words, weight }) => `${words.text} ${weight}`,
    )
  await refine(id, sleep, { choices: 'Always\nMostly\nRarely\nNever' })
  expect(await says()).toEqual(['Always 0', 'Mostly 1', 'Rarely null', 'Never 3'])
  await refine(id, sleep, { choices: 'Always\nMostly\nNow and then\nNever' })
  expect(await says()).toEqual(['Always 0', 'Mostly 1', 'Now and then null', 'Never 3'])
})

test('an answer that belongs to the record is told by a list, and told again when it is read', async () => {
  const id = await begun()
  const item = await add(id, 'What are you allergic to?', {})
  await refine(id, item, { record: 'allergy' })
  const number = await add(id, 'Your mobile phone', {})
  await refine(id, number, { record: 'mobile', pattern: 'phone' })
  const { form } = await read(id)
  const again = readForm(writeForm(form), readsFormula).form!
  expect([item, number].map((one) => fieldsOf(find(again, one)!).record)).toEqual([
    'allergy',
    'mobile',
  ])
  const text = (value: string): Answers[string] => [{ value: { kind: 'string', value } }]
  const { seen } = settled(again, { [item]: text('Nuts'), [number]: text('(202) 555-0188') })
  expect(proposalsIn(again, seen)).toMatchObject([
    { kind: 'AllergyIntolerance', resource: { code: { text: 'Nuts' } } },
    { kind: 'Patient', fields: { mobile: '(202) 555-0188' } },
  ])
  await refine(id, item, { record: '' })
  const { source } = find((await read(id)).form, item)!
  expect([source.definition, source.extension]).toEqual([undefined, undefined])
})

test('what would leave others hanging is refused in a sentence, and nothing is lost', async () => {
  const { id, sleep, why } = await whole()
  await expect(change(id, { do: 'remove', id: sleep })).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('“What keeps you awake?” is shown only when'),
  })
  await expect(refine(id, sleep, { way: 'date' })).rejects.toMatchObject({
    fields: { way: expect.stringContaining('What keeps you awake') },
  })
  const round = {
    do: 'condition',
    id: sleep,
    question: why,
    operator: 'exists',
    value: 'yes',
  } as const
  await expect(change(id, round)).rejects.toMatchObject({
    fields: { question: expect.stringContaining('before this one') },
  })
  await change(id, { do: 'move', id: why, by: -1 })
  await expect(change(id, round)).rejects.toMatchObject({
    fields: { question: expect.stringContaining('waits for this one') },
  })
  await change(id, { do: 'condition-remove', id: why, at: 0 })
  await change(id, { do: 'remove', id: sleep })
  expect(scoreOf((await read(id)).form)?.of).toHaveLength(1)
})

test.each([
  [{ way: 'choice', choices: 'One' }, { choices: expect.stringContaining('two choices') }],
  [{ way: 'choice', choices: 'One\nOne' }, { choices: expect.stringContaining('say the same') }],
  [{ way: '' }, { way: 'Choose how it is answered.' }],
] as [Asked, object][])('%o is told by its field', async (asked, fields) => {
  const id = await begun()
  await expect(add(id, 'Words', asked)).rejects.toMatchObject({ kind: 'invalid', fields })
  expect((await read(id)).form.items).toEqual([])
})

test('sent twice, a question is one; moved up and down it stays among its own', async () => {
  const id = await begun()
  const first = await add(id, 'First', {})
  const second = await add(id, 'Second', {})
  const twice: Change = {
    do: 'add',
    id: second,
    way: 'text',
    words: 'Second',
    choices: '',
    required: false,
    section: null,
  }
  await change(id, twice)
  const order = async () => (await read(id)).form.items.map((item) => item.id)
  expect(await order()).toEqual([first, second])
  await change(id, { do: 'move', id: second, by: -1 })
  await change(id, { do: 'move', id: second, by: -1 })
  expect(await order()).toEqual([second, first])
})

test('two who change the same question meet, two who change others do not', async () => {
  const id = await begun()
  const [one, two] = [await add(id, 'One', {}), await add(id, 'Two', {})]
  const { form } = await read(id)
  const send = (item: string, words: string, ctx: Context) => {
    const found = find(form, item)!
    const fields = { ...fieldsOf(found), words } as never
    return change(id, { do: 'question', id: item, fields, section: null }, versionOf(found), ctx)
  }
  await send(one, 'One of Ada', admin)
  await send(two, 'Two of Olga', other)
  await expect(send(one, 'One of Olga', other)).rejects.toMatchObject({ code: 'changed' })
  expect((await read(id)).form.items.map(({ words }) => words.text)).toEqual([
    'One of Ada',
    'Two of Olga',
  ])
})

test('a form becomes its next version, whoever looked at an older draft looks again, and a copy is a form of its own', async () => {
  const id = await begun('Versions')
  await expect(publishForm(admin, { id, revision: 1 })).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('it has no questions'),
  })
  await add(id, 'One', {})
  await expect(publishForm(admin, { id, revision: 1 })).rejects.toMatchObject({
    code: 'draft_changed',
  })
  const first = await publishForm(admin, { id, revision: 2 })
  expect(first.version).toBe(1)
  const again = await changeForm(admin, { form: first.id })
  expect(await changeForm(other, { form: first.id })).toEqual(again)
  await add(again.id, 'Two', {})
  expect((await readOneForm(admin, { id: first.id })).form.items).toHaveLength(1)
  const { revision } = await read(again.id)
  expect(await publishForm(admin, { id: again.id, revision })).toEqual({ id: first.id, version: 2 })
  const copy = await begun('A copy', first.id)
  const copied = await publishForm(admin, { id: copy, revision: 1 })
  expect(copied.id).not.toBe(first.id)
  const away = await changeForm(admin, { form: first.id })
  await throwFormDraftAway(admin, away)
  expect((await listDrafts(admin, {})).map((one) => one.id)).not.toContain(away.id)
})

test('a role that does not manage the clinic builds nothing, and that is in the log', async () => {
  const id = await begun()
  await expect(read(id, nurse)).rejects.toMatchObject({ code: 'not_your_role' })
  await expect(change(id, { do: 'section', words: 'Mine' }, null, nurse)).rejects.toMatchObject({
    code: 'not_your_role',
  })
  const { rows } = await portal.owner.query(
    `select verb from audit_event where outcome = 'refused' and why = 'not_your_role' and verb in ('forms.build.read', 'forms.build.change')`,
  )
  expect(rows).toHaveLength(2)
})
