// The tour stays true: every file it names exists, and every name it puts beside a file is in that file.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const tour = readFileSync(path.join(root, 'docs/tour.md'), 'utf8')
const stations = tour.split(/^\d+\. /m).slice(1)
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)
const isFile = (word: string) => /^[\w./-]+\.(ts|tsx|sql|md)$/.test(word) && word.includes('/')

test('every file of the tour exists', () => {
  const missing = quoted(tour).filter((word) => isFile(word) && !existsSync(path.join(root, word)))
  expect(missing).toEqual([])
})

test('every name of a station is found in one of its files', () => {
  expect(stations.length).toBeGreaterThanOrEqual(10)
  const lost = stations.flatMap((station) => {
    const words = quoted(station)
    const files = words.filter(isFile).map((file) => readFileSync(path.join(root, file), 'utf8'))
    const names = words.filter((word) => /^[a-z]\w*$/i.test(word) || /^app\.\w+$/.test(word))
    return names.filter((name) => !files.some((file) => file.includes(name)))
  })
  expect(lost).toEqual([])
})
