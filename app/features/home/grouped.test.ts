import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'
import type { News } from './news.fhir.ts'

const item = (id: string, kind: News['kind'], at: string, corrected = false): News => ({
  id,
  kind,
  at,
  corrected,
  plain: id,
  clinical: null,
  from: null,
  href: '/',
})
const lines = (...news: News[]) =>
  grouped(news, (at) => at.slice(0, 10)).map(({ items }) => items.map(({ id }) => id).join('+'))

test('the tests of a day are one line, where the first of them stood', () => {
  expect(
    lines(
      item('A1c', 'result', '2026-05-02T14:00'),
      item('Note', 'note', '2026-05-02T13:00'),
      item('Fats', 'report', '2026-05-02T12:00'),
      item('Old', 'result', '2026-05-01T12:00'),
    ),
  ).toEqual(['A1c+Fats', 'Note', 'Old'])
})

test('notes, and what was corrected, are never folded into others', () => {
  const day = '2026-05-02T14:00'
  expect(
    lines(
      item('1', 'note', day),
      item('2', 'note', day),
      item('3', 'report', day, true),
      item('4', 'report', day),
      item('5', 'medicine', day),
    ),
  ).toEqual(['1', '2', '3', '4', '5'])
})
