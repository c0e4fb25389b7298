import type { Procedure } from 'fhir/r4'
import { expect, test } from 'vitest'
import { toProcedure } from './procedures.fhir.ts'
import { courses } from './repeated.ts'

const done = (id: string, text: string, more: object = {}) => ({
  id,
  visitId: null,
  isNew: id === '2',
  receivedAt: new Date(0),
  unshown: null,
  view: toProcedure({
    resourceType: 'Procedure',
    status: 'completed',
    code: { text },
    performedDateTime: `2026-05-0${id}`,
    ...more,
  } as Procedure),
})

test('the same thing done again and again is one line; what came out otherwise is its own', () => {
  const listed = [
    done('4', 'Exercise'),
    done('3', 'Exercise', { outcome: { text: 'Full bend' } }),
    done('2', 'Dialysis'),
    done('1', 'Dialysis'),
  ]
  expect(courses(listed).map(({ isNew, view }) => [isNew, ...view.map(({ id }) => id)])).toEqual([
    [false, '4'],
    [false, '3'],
    [true, '2', '1'],
  ])
})
