import { expect, test } from 'vitest'
import { wordOf } from '../../messages/texts/word.ts'
import { answerOf, stopWordMeant } from './word.ts'

test.each([
  ['C', 'confirm', 'en'],
  [' c. ', 'confirm', 'en'],
  ['Yes!', 'confirm', 'en'],
  ['SÍ', 'confirm', 'es'],
  ['“Confirmo”', 'confirm', 'es'],
  ['x', 'cancel', 'en'],
  ["Can't come", 'cancel', 'en'],
  ['Cancelar mi cita', 'cancel', 'es'],
  ['no puedo ir', 'cancel', 'es'],
  ['R', 'other time', 'en'],
  ['Reschedule', 'other time', 'en'],
  ['otra  hora', 'other time', 'es'],
])('%j answers a reminder: %s', (text, what, lang) => {
  expect(answerOf(text)).toEqual({ what, lang })
})

test.each(['C you then', 'can I cancel?', 'yes but later', '', 'stop', 'X marks', 'R 2'])(
  '%j is a message',
  (text) => {
    expect(answerOf(text)).toBeNull()
  },
)

test('what stops all texts is no answer, and CANCEL may have meant the visit', () => {
  for (const text of ['STOP', 'cancel', 'Cancelar', 'END', 'alto'])
    expect([wordOf(text, false)?.word, answerOf(text)], text).toEqual(['stop', null])
  expect(stopWordMeant('CANCEL')).toBe('en')
  expect(stopWordMeant('cancelar.')).toBe('es')
  expect(stopWordMeant('STOP')).toBeNull()
})

test('no answer is a word that stops, starts or helps', () => {
  for (const text of ['c', 'confirm', 'x', 'r', 'otro dia', 'cancel visit', 'ok'])
    expect(wordOf(text, false), text).toBeNull()
})
