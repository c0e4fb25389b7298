// The time of an appointment names the zone of the place, and says the reader's own time only where that is another.
import { expect, test } from 'vitest'
import { createTexts } from '../../texts/texts.ts'
import { timeWords, whenWords, yourTime } from './told.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC' })
const visit = { startsAt: new Date('2026-06-02T13:30:00Z'), timeZone: 'America/New_York' }
const plain = (words: string | null) => words?.replaceAll('\u00A0', ' ') ?? null

test('on the clock of the place, whatever the page’s is', () => {
  expect(plain(whenWords(t, visit))).toBe('Tuesday 2 June 2026, 9:30 am Eastern Time')
  expect(plain(timeWords(t, { ...visit, timeZone: 'Asia/Kathmandu' }))).toBe('7:15 pm Nepal Time')
  expect(plain(timeWords(t, { ...visit, timeZone: 'America/Phoenix' }))).toBe(
    '6:30 am Mountain Standard Time',
  )
})

test('and on the reader’s where it shows something else', () => {
  expect(plain(whenWords(t, visit, 'Europe/Berlin'))).toBe(
    'Tuesday 2 June 2026, 9:30 am Eastern Time (your time: 3:30 pm Central European Time)',
  )
  expect(plain(yourTime(t, visit, 'Australia/Sydney'))).toBe('11:30 pm Australian Eastern Time')
  expect(
    plain(yourTime(t, { ...visit, startsAt: new Date('2026-06-02T20:00:00Z') }, 'Asia/Tokyo')),
  ).toMatch(/^Wednesday 3 June 2026, 5:00 am/)
  expect(yourTime(t, visit, 'America/Toronto')).toBeNull() // the same clock by another name
  expect(yourTime(t, visit, null)).toBeNull()
})
