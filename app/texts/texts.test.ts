import { readdirSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { afterEach, expect, test, vi } from 'vitest'
import { en } from './en.ts'
import { createTexts, type TextKey } from './texts.ts'

const options = {
  lang: 'en',
  timeZone: 'America/New_York',
  clinicName: 'Harbor Clinic',
  phone: '(202) 555-0100',
}
const t = createTexts(options)
const tokyo = createTexts({ ...options, timeZone: 'Asia/Tokyo' })
const arabic = createTexts({ ...options, lang: 'ar-XB' })

afterEach(() => vi.unstubAllEnvs())

test('messages are filled in, counted and told the clinic they speak for', () => {
  expect(t('common.couldNotLoad', { what: 'your allergies', time: '2:05 pm' })).toBe(
    'We could not load your allergies at 2:05 pm.',
  )
  expect(t.parts('common.questions', {}, { call: (words) => ({ words }) })).toEqual([
    'Questions? Call us at ',
    { words: '(202) 555-0100' },
    '.',
  ])
  expect(
    t('chart.alt', { label: 'Sugar', n: 1, from: '', to: '', latest: '', lowest: '', highest: '' }),
  ).toContain('1 value from')
})

test('a partial date is never shifted by a zone', () => {
  for (const texts of [t, tokyo]) {
    expect(texts.date('2019-05-03')).toBe('Friday 3 May 2019')
    expect(texts.date('2019-05')).toBe('May 2019')
    expect(texts.date('2019')).toBe('2019')
    expect(texts.year('2019-01-01')).toBe('2019')
    expect(texts.dateShort('2020-12-31')).toBe('31 Dec 2020')
    expect(texts.dateTime('2019-05-03')).toBe('Friday 3 May 2019')
    expect(texts.time('2019-05-03')).toBe('')
  }
})

test('an instant is told by the clock on the clinic wall', () => {
  expect(t.dateTime('2026-11-24T19:30:00Z')).toBe('Tuesday 24 November 2026, 2:30\u00A0pm')
  expect(tokyo.year('2026-12-31T19:30:00Z')).toBe('2027')
  expect(tokyo.dateTime('2026-11-24T19:30:00Z')).toBe('Wednesday 25 November 2026, 4:30\u00A0am')
  expect(t.time(new Date('2026-11-24T05:05:00Z'))).toBe('12:05\u00A0am')
  expect(t.date('2019-05-03T23:30:00-04:00')).toBe('Friday 3 May 2019')
})

test('a date that cannot be is shown as it was written', () => {
  expect(t.date('2019-02-31')).toBe('2019-02-31')
  expect(t.date('spring of 1987')).toBe('spring of 1987')
  expect(t.time('spring of 1987')).toBe('')
})

test('today, yesterday and tomorrow follow the calendar, not 24 hours', () => {
  const now = new Date('2026-11-25T03:00:00Z') // late evening of the 24th in New York
  expect(t.relativeDay('2026-11-24', now)).toBe('Today')
  expect(t.relativeDay('2026-11-24T05:30:00Z', now)).toBe('Today')
  expect(t.relativeDay('2026-11-24T04:30:00Z', now)).toBe('Yesterday')
  expect(t.relativeDay('2026-11-25T15:00:00Z', now)).toBe('Tomorrow')
  expect(tokyo.relativeDay('2026-11-24', now)).toBe('Yesterday')
  expect(t.relativeDay('2026-11-22', now)).toBe('Sunday 22 November 2026')
  expect(t.relativeDay('2026-11', now)).toBe('November 2026')
  // The clocks go back on 1 November 2026: a day of 25 hours is still one day.
  expect(t.relativeDay('2026-10-31T12:00:00Z', new Date('2026-11-02T04:30:00Z'))).toBe('Yesterday')
})

test('numbers, units and lists are written for the language', () => {
  expect(t.number(1234.5)).toBe('1,234.5')
  expect(t.number(0.256, { style: 'percent' })).toBe('26%')
  expect(t.quantity(1234.5, 'mg/dL')).toBe('1,234.5\u00A0mg/dL')
  expect(t.quantity('<5')).toBe('<5')
  expect(t.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(t.list(['a', 'b'], 'or')).toBe('a or b')
})

test('an unknown key or a missing value stops developers and tests', () => {
  expect(() => t('no.such.key' as TextKey)).toThrow('no.such.key')
  expect(() => t('common.couldNotLoad')).toThrow('common.couldNotLoad')
})

test('in production a page still comes, in English', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(t('no.such.key' as TextKey)).toBe('no.such.key')
  expect(t('common.couldNotLoad', { what: 'your visits' })).toContain('We could not load')
  expect(createTexts({ ...options, lang: 'xx' })('common.back')).toBe('Back')
})

test('pseudo-languages change every literal and no value', () => {
  const long = createTexts({ ...options, lang: 'en-XA' })
  const words = long('common.couldNotLoad', { what: 'your allergies', time: '2:05 pm' })
  expect(words).toContain('your allergies')
  expect(words).toContain('2:05 pm')
  expect(words).not.toMatch(/\b(We|could|not|load)\b/)
  expect(words.length).toBeGreaterThan(
    t('common.couldNotLoad', { what: 'your allergies', time: '2:05 pm' }).length * 1.1,
  )
  expect(long('common.back')).not.toBe('Back')
})

test('right to left: literals are turned, names and doses keep their own order', () => {
  expect(arabic.dir).toBe('rtl')
  expect(arabic('common.back')).toMatch(/^\u200F\u202E.*\u202C\u200F$/)
  expect(arabic('common.recordOf', { name: 'Maria Santos' })).toContain('\u2068Maria Santos\u2069')
  expect(arabic.quantity(5.5, '%')).toBe('\u20665.5\u00A0%\u2069')
  // A choice between words is not shown and must arrive as it is.
  const words = arabic('range.alt', { label: 'A', value: '1', range: '', place: 'above' })
  expect(words).toContain('Àböv')
})

test('every file of the catalogue is merged, no key twice, every message can be read', async () => {
  const seen = new Map<string, string>()
  for (const file of readdirSync(new URL('./en/', import.meta.url))) {
    const module: Record<string, Record<string, string>> = await import(
      `./en/${file.slice(0, -3)}.ts`
    )
    for (const [key, words] of Object.values(module).flatMap((part) => Object.entries(part))) {
      expect(seen.get(key), `${key} is in ${file} and in ${seen.get(key)}`).toBeUndefined()
      seen.set(key, file)
      expect(en, `${file} is not merged in en.ts`).toHaveProperty([key], words)
      expect(() => new IntlMessageFormat(words, 'en'), key).not.toThrow()
    }
  }
  expect(seen.size).toBe(Object.keys(en).length)
})

test('the house does not shout, blame or cheer', () => {
  const loud = Object.entries(en).filter(([, words]) =>
    /!|\boops\b|successful|\binvalid\b/i.test(words),
  )
  expect(loud).toEqual([])
})
