// Days of age by the clinic's calendar, to the minute around its midnight, and on 29 February.
import { expect, test } from 'vitest'
import { birthday, comingUp, isYoung, stageOf, type Law } from './ages.ts'

const law: Law = {
  narrowAge: 12,
  endAge: 18,
  keep: ['appointments', 'messages', 'bills', 'record'],
  timeZone: 'America/New_York',
}
const at = (iso: string) => new Date(iso)

test.each([
  ['2014-05-03', 12, '2026-05-03'],
  ['2008-02-29', 18, '2026-03-01'], // no such day that year
  ['2008-02-29', 12, '2020-02-29'],
  ['2008-02', 18, '2026-02-01'], // the earliest day it can be
  ['2008', 18, '2026-01-01'],
])('born %s, %i on %s', (born, years, on) => expect(birthday(born, years)).toBe(on))

test('young until midnight before the birthday; who has no birth date is not', () => {
  expect(isYoung('2014-05-03', law, at('2026-05-03T03:59:59Z'))).toBe(true)
  expect(isYoung('2014-05-03', law, at('2026-05-03T04:00:00Z'))).toBe(false)
  for (const none of [null, '', 'spring'])
    expect(isYoung(none, law, at('2026-01-01T00:00:00Z'))).toBe(false)
})

test('what is no date is no age', () => {
  expect(birthday('spring', 12)).toBe(null)
  expect(stageOf(null, law, at('2026-01-01T00:00:00Z'))).toBe('whole')
})

test.each([
  ['2014-11-28', '2026-11-28T04:59:59Z', 'whole'], // a second before midnight in New York
  ['2014-11-28', '2026-11-28T05:00:00Z', 'narrowed'],
  ['2008-11-28', '2026-11-28T04:59:59Z', 'narrowed'],
  ['2008-11-28', '2026-11-28T05:00:00Z', 'ended'],
  ['2008-02-29', '2026-03-01T04:59:59Z', 'narrowed'],
  ['2008-02-29', '2026-03-01T05:00:00Z', 'ended'],
  ['2014-07-04', '2026-07-04T03:59:59Z', 'whole'], // summer time
  ['2014-07-04', '2026-07-04T04:00:00Z', 'narrowed'],
])('born %s, at %s a guardian’s access is %s', (born, now, stage) =>
  expect(stageOf(born, law, at(now))).toBe(stage),
)

test.each([
  ['2014-11-28', '2026-10-28T12:00:00Z', null], // 31 days before
  ['2014-11-28', '2026-10-29T12:00:00Z', 'narrowing'],
  ['2014-11-28', '2026-11-27T12:00:00Z', 'narrowing'],
  ['2014-11-28', '2026-11-28T12:00:00Z', null],
  ['2008-11-28', '2026-11-01T12:00:00Z', 'ending'],
])('born %s, on %s what is told to come is %s', (born, now, what) =>
  expect(comingUp(born, law, at(now))?.what ?? null).toBe(what),
)
