import { expect, test } from 'vitest'
import { createTexts } from '../../texts/texts.ts'
import { bornWords, monthsOld } from './age.ts'

const now = new Date('2026-11-28T17:00:00Z')
const t = createTexts({ lang: 'en', timeZone: 'America/New_York' })

test('a birthday makes a year, the day before does not', () => {
  expect(monthsOld('1985-11-28', now)).toBe(41 * 12)
  expect(monthsOld('1985-11-29', now)).toBe(41 * 12 - 1)
})

test('small children are counted in months', () => {
  expect(bornWords('2026-05-02', now, t)).toBe('2 May 2026, 6 months old')
  expect(bornWords('1985-09-26', now, t)).toBe('26 Sept 1985, 41 years old')
})

test('without a day there is no age, and none before birth', () => {
  expect(bornWords('1985', now, t)).toBe('1985')
  expect(monthsOld('2026-12-01', now)).toBeNull()
  expect(bornWords(null, now, t)).toBeUndefined()
})
