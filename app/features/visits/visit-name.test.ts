import type { Encounter } from 'fhir/r4'
import { expect, test } from 'vitest'
import { nameOfVisit } from './visit-name.ts'
import { toVisit } from './visits.fhir.ts'

const named = (more: object) =>
  nameOfVisit(toVisit({ resourceType: 'Encounter', status: 'finished', ...more } as Encounter))
const followUp = [{ coding: [{ system: 'http://snomed.info/sct', code: '390906007' }] }]

test('a visit is named by its reason, and the ordinary setting is left out', () => {
  expect(
    named({ class: { code: 'AMB' }, type: followUp, reasonCode: [{ text: 'Sore knee' }] }),
  ).toEqual({ title: ['Sore knee'], kind: ['Follow-up visit'], otherReasons: [] })
})

test('without a reason the kind is the name; a hospital is always told', () => {
  expect(named({ class: { code: 'IMP' }, type: followUp })).toEqual({
    title: ['Follow-up visit'],
    kind: ['Hospital stay'],
    otherReasons: [],
  })
})

test('a name has two reasons at most; the others are not lost', () => {
  const { title, otherReasons } = named({
    reasonCode: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }],
  })
  expect(title).toEqual(['One', 'Two'])
  expect(otherReasons).toEqual(['Three'])
})
