import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inputOf, type InputFile } from './file-read.ts'
import type { Range } from './ranges.ts'
import { Ranges, walkRanges } from './ranges.ts'
import { readInput, type ReadBatch } from './read-input.ts'
import { packBatch, unpackBatch } from './reader-messages.ts'
import { openReader } from './reader.ts'
import { bundle, lines, patient, result } from './sample-imports.ts'
import { listFiles } from './sources.ts'

let folder: string
let inputs: InputFile[]
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-reader-'))
  const note = [{ text: 'é and 😀 '.repeat(50) }]
  const many = Array.from({ length: 1500 }, (_, i) => result(`x${i}`, 'Patient/p', { note, i }))
  fs.writeFileSync(path.join(folder, '1.ndjson'), `${lines(...many)}\n{"broken"\n`)
  fs.writeFileSync(path.join(folder, '2.json'), '<xml/>')
  fs.writeFileSync(
    path.join(folder, '3.json'),
    bundle(...many.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })), {
      resource: patient('p', { name: [{ family: 'Ames' }], identifier: [{ value: '1' }] }),
    }),
  )
  inputs = (await listFiles([folder])).files.map(inputOf)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function all(batches: AsyncIterable<ReadBatch>) {
  const readings: ReadBatch['readings'] = []
  let bytes = 0
  for await (const batch of batches) {
    readings.push(...batch.readings)
    bytes = batch.bytes
  }
  return { readings, bytes }
}

test('the reading thread reads what this one would', async () => {
  const reader = openReader(inputs)
  try {
    // Asked for all at once: they come one after the other, and none is mixed with another.
    const asked = inputs.map((input) => all(reader.read(input, null)))
    for (const [i, input] of inputs.entries()) {
      const here = await all(readInput(input, null))
      expect(await asked[i]).toEqual(here)
      expect(here.readings.length).toBe([1501, 1, 1501][i])
    }
    const only: Range[] = [
      { from: 3, to: 4 },
      { from: 1500, to: 1500 },
    ]
    const some = await all(reader.read(inputs[2] as InputFile, only))
    expect(some.readings.map((one) => one.index)).toEqual([3, 4, 1500])
    expect(some).toEqual(await all(readInput(inputs[2] as InputFile, only)))
  } finally {
    await reader.close()
  }
})

test('reading may be given up in the middle', async () => {
  const reader = openReader(inputs)
  for await (const batch of reader.read(inputs[0] as InputFile, null))
    if (batch.readings.length > 0) break
  await reader.close()
})

test('a batch arrives as it was sent', async () => {
  for await (const batch of readInput(inputs[2] as InputFile, null))
    expect(unpackBatch(packBatch(1, batch))).toEqual(batch)
  const empty = { readings: [], bytes: 7 }
  expect(unpackBatch(packBatch(1, empty))).toEqual(empty)
})

test('ranges hold what was added, and nothing else', () => {
  const ranges = new Ranges()
  const added = [0, 1, 2, 5, 5, 7, 8, 100]
  for (const number of added) ranges.add(number)
  expect(ranges.list).toHaveLength(4)
  const has = walkRanges(ranges.list)
  for (let number = 0; number < 110; number++) expect(has(number)).toBe(added.includes(number))
})
