import { describe, expect, test } from 'vitest'
import { instruments } from '../library/instruments.ts'
import type { Answers, Value } from './answers.ts'
import { asks, itemsOf, minutesOf, said, type Form } from './form.ts'
import { readsFormula, workFormula } from './formula.fhir.ts'
import { readForm } from './read.fhir.ts'
import { readResponse, toResponse } from './response.fhir.ts'
import { allSeen, goOn, settle } from './settle.ts'
import { writeForm } from './write.fhir.ts'

const tools = { work: workFormula }

function opened(name: keyof typeof instruments): Form {
  const { form, refused } = readForm(instruments[name], readsFormula)
  expect(refused).toBeNull()
  return form!
}

/** The nth choice for each question, by the end of its id. */
function chosen(form: Form, group: string, picks: Record<string, number>): Answers {
  const items = form.items.find(({ id }) => id === group)!.items
  const below: Answers = {}
  for (const [end, pick] of Object.entries(picks)) {
    const item = items.find(({ id }) => id.endsWith(`-${end}`))!
    below[item.id] = [{ value: item.choices[pick]!.value }]
  }
  return { [group]: [{ items: below }] }
}

const value = (form: Form, answers: Answers, id: string): Value | undefined =>
  [...allSeen(settle(form, answers, tools).seen)].find(({ item }) => item.id === id)?.values[0]

const every = (count: number, pick: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at + 1), pick]))

describe('The instruments that come along', () => {
  test.each(Object.keys(instruments) as (keyof typeof instruments)[])(
    '%s is written as it came',
    (name) => {
      expect(writeForm(opened(name))).toEqual(instruments[name])
    },
  )

  test.each(Object.keys(instruments) as (keyof typeof instruments)[])(
    '%s says everything in Spanish too, and takes some minutes',
    (name) => {
      const form = opened(name)
      for (const item of itemsOf(form.items)) {
        expect(said(item.words, 'es-US'), item.id).not.toBe(item.words.text)
        for (const choice of item.choices) expect(choice.words.in.es, item.id).toBeTruthy()
      }
      expect(minutesOf(form)).toBeLessThanOrEqual(name === 'new-patient' ? 7 : 3)
    },
  )

  test('PHQ-9 counts nine answers, and nothing before there are nine', () => {
    const form = opened('phq-9')
    const eight = chosen(form, 'phq-9-questions', every(8, 2))
    expect(value(form, eight, 'phq-9-score')).toBeUndefined()
    const nine = chosen(form, 'phq-9-questions', { ...every(8, 2), 9: 0 })
    expect(value(form, nine, 'phq-9-score')).toEqual({ kind: 'integer', value: 16 })
    expect(value(form, nine, 'phq-9-meaning')).toEqual({
      kind: 'string',
      value: 'Moderately severe',
    })
  })

  test.each([
    [0, 'None or minimal'],
    [1, 'Mild'],
    [3, 'Severe'],
  ])('PHQ-9 with %i for each is %s', (pick, meaning) => {
    const form = opened('phq-9')
    const answers = chosen(form, 'phq-9-questions', every(9, pick))
    expect(value(form, answers, 'phq-9-score')).toEqual({ kind: 'integer', value: 9 * pick })
    expect(value(form, answers, 'phq-9-meaning')).toEqual({ kind: 'string', value: meaning })
  })

  test('PHQ-9 asks how hard it was only when something was a problem', () => {
    const form = opened('phq-9')
    const shown = (answers: Answers) =>
      [...allSeen(settle(form, answers, tools).seen)].some(
        ({ item }) => item.id === 'phq-9-difficulty',
      )
    expect(shown(chosen(form, 'phq-9-questions', every(9, 0)))).toBe(false)
    expect(shown(chosen(form, 'phq-9-questions', { ...every(9, 0), 3: 1 }))).toBe(true)
  })

  test('Any answer to the ninth question of PHQ-9 but "not at all" is an alarm, and no other answer is', () => {
    const form = opened('phq-9')
    for (const item of itemsOf(form.items)) {
      const alarms = item.choices.map(({ alarm }) => alarm)
      if (item.id === 'phq-9-9') expect(alarms).toEqual([false, true, true, true])
      else expect(alarms).not.toContain(true)
    }
  })

  test('GAD-7 counts to 21', () => {
    const form = opened('gad-7')
    const answers = chosen(form, 'gad-7-questions', every(7, 3))
    expect(value(form, answers, 'gad-7-score')).toEqual({ kind: 'integer', value: 21 })
    expect(value(form, answers, 'gad-7-meaning')).toEqual({ kind: 'string', value: 'Severe' })
  })

  test('AUDIT-C of who never drinks is done after one question, and what was said before does not count', () => {
    const form = opened('audit-c')
    const before = chosen(form, 'audit-c-questions', { 1: 4, 2: 4, 3: 4 })
    expect(value(form, before, 'audit-c-score')).toEqual({ kind: 'integer', value: 12 })
    const changed = chosen(form, 'audit-c-questions', { 1: 0, 2: 4, 3: 4 })
    const settled = settle(form, changed, tools)
    expect(value(form, changed, 'audit-c-score')).toEqual({ kind: 'integer', value: 0 })
    expect(settled.wrong).toEqual([])
    expect(Object.keys(settled.answers['audit-c-questions']![0]!.items!)).toEqual(['audit-c-1'])
  })

  test('Each required question that is not answered is a gap, with its place', () => {
    const form = opened('phq-9')
    const { wrong } = goOn(form, null, {}, tools)
    expect(wrong.map(({ id, why }) => `${id} ${why}`)).toEqual(
      Array.from({ length: 9 }, (_, at) => `phq-9-${at + 1} missing`),
    )
  })

  test('Answers are written as FHIR with what they count, and read again', () => {
    const form = opened('phq-9')
    const { answers } = settle(form, chosen(form, 'phq-9-questions', every(9, 1)), tools)
    const response = toResponse(form, answers, { status: 'completed', language: 'es' })
    expect(response.questionnaire).toBe('urn:portico:form:phq-9|1')
    expect(response.item?.[0]?.item?.[0]?.text).toBe('Poco interés o placer en hacer cosas')
    expect(
      response.item?.[0]?.item?.[0]?.answer?.[0]?.valueCoding?.extension?.[0]?.valueDecimal,
    ).toBe(1)
    expect(readResponse(form, response)).toEqual({ answers, unread: [] })
  })

  test('What our words say is enough to write each of them again, without what came', () => {
    for (const name of Object.keys(instruments) as (keyof typeof instruments)[]) {
      const form = opened(name)
      const bare: Form = {
        ...form,
        source: { resourceType: 'Questionnaire', status: 'active' },
        items: form.items.map(stripped),
      }
      const again = readForm(writeForm(bare), readsFormula)
      expect(again.refused).toBeNull()
      const shape = (one: Form) => ({ ...one, source: null, items: one.items.map(unsourced) })
      expect(shape(again.form!)).toEqual(shape(form))
      expect([...itemsOf(form.items)].filter(asks).length).toBeGreaterThan(3)
    }
  })
})

type Item = Form['items'][number]
const stripped = (item: Item): Item => ({
  ...item,
  source: { linkId: item.id, type: item.kind },
  items: item.items.map(stripped),
})
const unsourced = (item: Item): object => ({
  ...item,
  source: null,
  items: item.items.map(unsourced),
})
