// Whatever overlaps is seen: beside each other, each in a lane that the style sheet knows.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inLanes, MOST_LANES } from './grid.ts'

const css = readFileSync(new URL('../../../ui/css/calendar.css', import.meta.url), 'utf8')
const together = (n: number) => Array.from({ length: n }, (_, i) => ({ from: 540 + i, to: 600 }))

test('as many as overlap have a lane of their own, and those after them the whole width', () => {
  const placed = inLanes([...together(9), { from: 600, to: 630 }])
  expect(placed.slice(0, 9).map(({ lane, lanes }) => [lane, lanes])).toEqual(
    Array.from({ length: 9 }, (_, lane) => [lane, 9]),
  )
  expect(placed[9]).toMatchObject({ lane: 0, lanes: 1 })
})

test('the style sheet knows every lane that there can be', () => {
  const most = inLanes(together(MOST_LANES + 3))
  for (const { lane, lanes } of [1, 2, 5, MOST_LANES]
    .flatMap((n) => inLanes(together(n)))
    .concat(most)) {
    if (lane > 0) expect(css).toContain(`[data-lane='${lane}'] {`)
    if (lanes > 1) expect(css).toContain(`[data-lanes='${lanes}'] {`)
  }
})
