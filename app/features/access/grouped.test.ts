import { expect, test } from 'vitest'
import type { Access } from './access.server.ts'
import { byDay } from './grouped.ts'

const access = (id: string, who: Access['who'], at: string): Access => ({
  id,
  who,
  at: new Date(at),
  name: null,
  role: null,
  action: 'read',
  what: 'visits',
  count: 1,
  refused: false,
  relation: null,
  why: null,
})
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

test('others stand alone and first, the own accesses of a day are one, and none is lost', () => {
  const list = [
    access('1', 'you', '2026-05-02T15:00Z'),
    access('2', 'staff', '2026-05-02T14:00Z'),
    access('3', 'you', '2026-05-02T13:00Z'),
    access('4', 'clinic', '2026-05-02T12:00Z'),
    access('5', 'staff', '2026-05-02T11:00Z'),
    access('6', 'you', '2026-05-01T10:00Z'),
  ]
  expect(
    byDay(list, dayOf).map(({ day, groups }) => [
      day,
      ...groups.map(({ items }) => items.map(({ id }) => id).join('+')),
    ]),
  ).toEqual([
    ['2026-05-02', '2', '5', '4', '1+3'],
    ['2026-05-01', '6'],
  ])
})

test('nothing makes no days', () => {
  expect(byDay([], dayOf)).toEqual([])
})
