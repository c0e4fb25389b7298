/**
 * Keeps the texts at a sixth-grade level: Flesch-Kincaid grade with a syllable counter of our own.
 * The names of tests count too, long as they are.
 */
import { expect, test } from 'vitest'
import { english } from './explain.ts'
import type { Words } from './words.ts'

/** Common words here whose vowels do not show their syllables. */
const irregular: Record<string, number> = { every: 2, someone: 2, people: 2, diabetes: 4, being: 2 }

function syllables(word: string): number {
  const known = irregular[word]
  if (known) return known
  const vowels = word.match(/[aeiouy]+/g)?.length ?? 1
  const silent = /[^aeiouyl]e$|[aeiouy]le$|[^aeiouytd]ed$|[^aeiouylscgxz]es$/.test(word) ? 1 : 0
  const split = word.match(/ia(?!l)|io(?!n|us)|eo(?!u)|ua/g)?.length ?? 0
  return Math.max(1, vowels - silent + split)
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s/-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)

const sentencesOf = (text: string) => text.split(/(?<=[.?])\s+(?=[A-Z0-9])/)

/** @returns the school year in the United States in which a text is read with ease. */
function grade(text: string): number {
  const words = wordsOf(text)
  const beats = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (beats / words.length) - 15.59
}

const whole = ({ measured, why, changes }: Words) => `${measured} ${why} ${changes}`

const grades = Object.entries(english).map(([key, entry]) => ({ key, level: grade(whole(entry)) }))

test('the counter knows what a syllable is', () => {
  const counted =
    'blood 1, checked 1, tested 2, changes 2, table 2, muscles 2, urine 2, oxygen 3, pregnancy 3, medicines 3, antibody 4, bacteria 4, hemoglobin 4'
  const mine = counted.replace(/(\w+) \d/g, (_, word: string) => `${word} ${syllables(word)}`)
  expect(mine).toBe(counted)
})

test('the grade tells plain words from learned ones', () => {
  expect(grade('The cat sat on the mat. It was warm.')).toBeLessThan(1)
  const learned =
    'Glomerular filtration deterioration necessitates individualized modification of therapeutic administration.'
  expect(grade(learned)).toBeGreaterThan(20)
})

test('half of the texts are easier than the middle of sixth grade', () => {
  const sorted = grades.map(({ level }) => level).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(6.5)
})

test('no text is harder than ninth grade', () => {
  expect(grades.filter(({ level }) => level > 9)).toEqual([])
})

test('no sentence runs on', () => {
  const long = Object.values(english)
    .flatMap((entry) => sentencesOf(whole(entry)))
    .filter((sentence) => wordsOf(sentence).length > 24)
  expect(long).toEqual([])
})
