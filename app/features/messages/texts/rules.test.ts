// When a text may go out, in how many parts, and which words are about the number: pure.
import { expect, test } from 'vitest'
import { readRules, usualRules, whenFor } from './rules.ts'
import { plainMarks, segmentsOf } from './segments.ts'
import { textStateOf, type TextRow } from './state.ts'
import { wordOf } from './word.ts'

const HOUR = 3_600_000
const timeZone = 'America/New_York'
const noon = new Date('2026-11-24T17:00:00Z') // Tuesday, 12 in New York
const when = (before: number[], more = {}) => {
  const { at, held } = whenFor({
    now: noon,
    timeZone,
    rules: usualRules,
    before: before.map((hours) => new Date(noon.getTime() + hours * HOUR)),
    answers: false,
    ...more,
  })
  return [(at.getTime() - noon.getTime()) / HOUR, held]
}

test('one a day and three a week, and never at night', () => {
  expect(when([])).toEqual([0, null])
  expect(when([-25])).toEqual([0, null])
  expect(when([-5])).toEqual([19 + 1, 'day']) // the next morning would be too early: a day after the last
  expect(when([-26, -60, -100])).toEqual([68, 'week'])
  expect(when([-26, -60, -170])).toEqual([0, null])
  // What is yet to go counts too.
  expect(when([20])).toEqual([44, 'day'])
  expect(when([-1, -2, -3], { answers: true })).toEqual([0, null])
  const night = new Date('2026-11-25T03:30:00Z') // half past ten at night
  expect(whenFor({ now: night, timeZone, rules: usualRules, before: [], answers: true })).toEqual({
    at: new Date('2026-11-25T13:00:00Z'),
    held: 'night',
  })
})

test('what stands in the settings is taken, and what cannot be read is the usual', () => {
  expect(readRules({})).toEqual(usualRules)
  expect(readRules({ day: 2, week: 5 })).toEqual({ ...usualRules, day: 2, week: 5 })
  expect(readRules({ day: 'many' })).toEqual(usualRules)
  expect(readRules({ from: 20, to: 9 })).toEqual(usualRules)
  expect(readRules({ day: 5, week: 2 })).toEqual(usualRules)
})

test.each([
  ['', 1, 0],
  ['a'.repeat(160), 1, 160],
  ['a'.repeat(161), 2, 161],
  ['a'.repeat(306), 2, 306],
  ['a'.repeat(307), 3, 307],
  // Two places, and never cut in two.
  ['€'.repeat(80), 1, 160],
  [`${'a'.repeat(152)}€${'a'.repeat(20)}`, 2, 174],
  ['á'.repeat(70), 1, 70],
  ['á'.repeat(71), 2, 71],
  ['🙂'.repeat(35), 1, 70],
  ['🙂'.repeat(36), 2, 72],
])('%s', (text, parts, length) => {
  expect(segmentsOf(text)).toMatchObject({ parts, length })
})

test('marks of word processors do not halve what fits', () => {
  expect(segmentsOf(plainMarks('“It’s” – fine…')).because).toBeNull()
  expect(segmentsOf('it’s').because).toBe('’')
})

test.each([
  ['STOP', 'stop en'],
  [' stop. ', 'stop en'],
  ['"Stop"', 'stop en'],
  ['Stop!', 'stop en'],
  ['stop all', 'stop en'],
  ['OPT-OUT', 'stop en'],
  ['Cancelar', 'stop es'],
  ['¡Alto!', 'stop es'],
  ['START', 'start en'],
  ['Unstop', 'start en'],
  ['help', 'help en'],
  ['Información', 'help es'],
])('%s is about the number', (text, said) => {
  const found = wordOf(text, false)
  expect(found && `${found.word} ${found.lang}`).toBe(said)
})

test.each([
  'STOP 123',
  'stop stop it hurts',
  'Please stop the tablets',
  'When can I stop?',
  'Do not stop',
  'quit smoking',
  'cancel my visit',
  'the end',
  'I need help',
  'Yes',
  'Sí',
  '',
  'constructor',
])('%s is a message', (text) => {
  expect(wordOf(text, false)).toBeNull()
})

test('yes starts again what was stopped, and nothing else', () => {
  expect(wordOf('YES', true)).toEqual({ word: 'start', lang: 'en' })
  expect(wordOf('Sí.', true)).toEqual({ word: 'start', lang: 'es' })
  expect(wordOf('yes please', true)).toBeNull()
})

test('how far a text got is one word, whatever came in which order', () => {
  const row: TextRow = {
    form: 'link',
    segments: 1,
    due: noon,
    held: null,
    written: null,
    ended: null,
    why: null,
    sent: null,
    delivered: null,
    failed: null,
    failure: null,
    uncertain: null,
  }
  const what = (more: Partial<TextRow>) => textStateOf({ ...row, ...more }).what
  expect(what({})).toBe('queued')
  expect(what({ held: 'night' })).toBe('held')
  expect(what({ held: 'night', written: noon })).toBe('queued')
  expect(what({ written: noon, sent: noon })).toBe('sent')
  expect(what({ sent: noon, delivered: noon })).toBe('delivered')
  expect(what({ delivered: noon, sent: null })).toBe('delivered')
  expect(what({ sent: noon, failed: noon, failure: 'sms 30003' })).toBe('failed')
  expect(what({ failed: noon, failure: 'sms 21610' })).toBe('opted out')
  expect(what({ uncertain: noon })).toBe('uncertain')
  expect(what({ ended: noon, why: 'read' })).toBe('read')
  const reason = (failure: string) => textStateOf({ ...row, failed: noon, failure }).reason
  expect(['sms 30006', 'sms 30007', 'sms 401', 'too old', 'sms 99999'].map(reason)).toEqual([
    'no mobile',
    'filtered',
    'not set up',
    'too old',
    'other',
  ])
})
