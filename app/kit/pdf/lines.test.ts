// Laying out takes time by the length of a text, and not by its square: one note without a paragraph must not hold up
// everybody else's requests. Right-to-left words stand as they do in a text of their own, wherever in a long one they are.
import { expect, test } from 'vitest'
import { layLines, type Run } from './lines.ts'

const how = {
  width: 400,
  weight: 'regular' as const,
  dir: 'ltr' as const,
  measure: ({ text }: Run) => text.length * 6,
}

test.each([
  ['words', 'word and '.repeat(20_000)],
  ['a word without an end', 'w'.repeat(180_000)],
])('a text of many lines is laid in a moment: %s', (_, text) => {
  const begun = performance.now()
  const lines = layLines(text, how)
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect(lines.length).toBeGreaterThan(2500)
  expect(lines.map((line) => line.text).join('')).toBe(text)
})

test('marks that are heaped on one letter take no longer than others, and stop where no language goes on', () => {
  for (const heap of ['\u0301', '\u0301\u0323', '\u064e']) {
    const begun = performance.now()
    const [line] = layLines(`a${heap.repeat(60_000)} b`, { ...how, width: 4000 })
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(line?.text.length).toBeLessThan(40)
    expect(line?.text).toMatch(/ b$/)
  }
  // What is written stays: vowels and accents on consonants that carry several.
  const said = 'ệ שָׁלוֹם مُحَمَّدٌ'.normalize('NFC')
  expect(layLines(said, how).map(({ text }) => text)).toEqual([said])
})

test('each line of right-to-left words is laid as if it stood alone', () => {
  const lines = layLines('مرحبا بالعالم 123 abc '.repeat(40), how)
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines.slice(0, -1)) {
    const [alone] = layLines(line.text, how)
    expect(line.runs.map(({ text }) => text)).toEqual(alone?.runs.map(({ text }) => text))
  }
})
