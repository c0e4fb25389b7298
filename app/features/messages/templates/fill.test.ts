import { expect, test } from 'vitest'
import { fieldsIn, fill, hasStrayBrace, unfilled } from './fill.ts'

const values = new Map([
  ['first name', 'José'],
  ['dose', '{team} $& $1'],
])

test('fields are filled in however they are written; what a value says is never a field again', () => {
  const { text, missing } = fill('Hello {First  Name }, take {dose}.', values)
  expect(text).toBe('Hello José, take {team} $& $1.')
  expect(missing).toEqual([])
})

test('what is not known, or empty, is named and stays as it is', () => {
  const all = fill('{first name}: {appointment day} and {x} and {x}', new Map([['x', '']]))
  expect(all).toEqual({
    text: '{first name}: {appointment day} and {x} and {x}',
    missing: ['first name', 'appointment day', 'x'],
  })
})

test.each(['{', 'a } b', '{a {b}', '{}', '{ }', '{a\nb}'])('%j has a stray brace', (text) => {
  expect(hasStrayBrace(text)).toBe(true)
})

test('a field in words that are to be sent is found', () => {
  expect(unfilled('Hello {first name}')).toBe('{first name}')
  expect(unfilled('no field } here {')).toBeNull()
  expect(fieldsIn('{A} {a } {b}')).toEqual(['a', 'b'])
})
