import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'
import { blocksOfText } from './note-text.ts'

const stepsOf = (text: string) =>
  nextSteps({ parts: [{ kind: 'text', blocks: blocksOfText(text) }], who: ['Ana Li, MD'] })

test('what stands under the heading of next steps, and nothing else', () => {
  const steps = stepsOf(`What I found
All is well.

What we will do next
1. Rest.
2. Come back in May.

Ana Li, MD`)
  expect(steps).toEqual([
    { kind: 'item', text: 'Rest.' },
    { kind: 'item', text: 'Come back in May.' },
  ])
  expect(stepsOf('# Plan\nDrink more.\n# Assessment and plan\nA cold.')).toEqual([
    { kind: 'text', text: 'Drink more.' },
  ])
})

test('a note without such a heading has no next steps to lift out', () => {
  expect(stepsOf('Next: low sugar, what it feels like. Bring your meter.')).toEqual([])
  expect(nextSteps({ parts: [], who: [] })).toEqual([])
})
