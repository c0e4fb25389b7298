// Whoever chose so that nothing reaches them is told that.
import { expect, test } from 'vitest'
import { channels, tellsAnything, usualChoices } from './choices.ts'
import { kinds } from './kinds.ts'

const nothing = Object.fromEntries(kinds.map(({ kind }) => [kind, []]))
const only = (of: object) => ({ ...usualChoices, kinds: { ...nothing, ...of } })

test('anything comes where one kind has one way that is open; what the law wants does not count', () => {
  expect(tellsAnything(usualChoices, ['email'])).toBe(true)
  expect(tellsAnything(usualChoices, [])).toBe(false)
  expect(tellsAnything(only({}), channels)).toBe(false)
  expect(tellsAnything(only({ results: ['sms'] }), ['email'])).toBe(false)
  expect(tellsAnything(only({ results: ['sms'] }), ['sms'])).toBe(true)
  expect(tellsAnything(only({ takeaway: channels }), channels)).toBe(false)
})
