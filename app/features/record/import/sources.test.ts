import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { inputOf } from './file-read.ts'
import { importFiles } from './importer.ts'
import type { ImportReport } from './report.ts'
import { lines, patient, result } from './sample-imports.ts'
import { listFiles } from './sources.ts'

let portal: TestPortal
let folder: string
beforeAll(async () => {
  portal = await testPortal()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-import-'))
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  await portal.end()
})

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return file
}

async function run(source: string, ...paths: string[]): Promise<ImportReport> {
  const { files } = await listFiles(paths)
  return importFiles(portal.kit, files.map(inputOf), { source })
}

test('finds what to read in folders, in the same order every time', async () => {
  write('tree/b/2.ndjson', '')
  write('tree/b/10.json.gz', '')
  write('tree/a.json', '')
  write('tree/manifest.json', '[]')
  write('tree/README.md', '')
  write('tree/.hidden.json', '')
  write('tree/.git/config.json', '')
  fs.symlinkSync(path.join(folder, 'tree'), path.join(folder, 'tree/b/up'))
  const listing = await listFiles([path.join(folder, 'tree'), path.join(folder, 'none')])
  expect(listing.files.map((file) => path.relative(folder, file.name))).toEqual([
    'tree/a.json',
    'tree/b/10.json.gz',
    'tree/b/2.ndjson',
  ])
  expect(listing.files.map((file) => file.lines)).toEqual([false, false, true])
  expect(listing.skipped).toBe(3)
  expect(listing.missing).toEqual([
    { file: path.join(folder, 'none'), reason: 'there is no such file or folder' },
  ])
  // What is named itself is read, whatever it is called.
  const named = await listFiles([path.join(folder, 'tree/manifest.json')])
  expect(named.files).toHaveLength(1)
})

test('tells packed files by what they hold, not by their names', async () => {
  const text = lines(patient('a'), patient('b'))
  write('packed/really.json', gzipSync(text))
  write('packed/not-at-all.ndjson.gz', lines(patient('c')))
  const twoParts = Buffer.concat([
    gzipSync(`${lines(patient('d'))}\n`),
    gzipSync(lines(patient('e'))),
  ])
  write('packed/two-parts.ndjson.gz', twoParts)
  const { types, refused } = await run('packed', path.join(folder, 'packed'))
  expect(refused).toEqual([])
  expect(types.Patient?.new).toBe(5)
})

test('what cannot be read is refused alone, with file, line and reason', async () => {
  const many = lines(
    ...Array.from({ length: 20_000 }, (_, i) =>
      result(`x${i}`, 'Patient/p', { valueString: `${i * 7919}` }),
    ),
  )
  const packed = gzipSync(many)
  write('bad/1-cut.ndjson.gz', packed.subarray(0, packed.length / 2))
  const damaged = Buffer.from(packed)
  damaged.fill(0xff, damaged.length - 2000, damaged.length - 1500)
  write('bad/2-damaged.ndjson.gz', damaged)
  write('bad/3-packed.json', Buffer.from('504b0304140000', 'hex'))
  write('bad/4-wide.json', Buffer.from('\ufeff{}', 'utf16le'))
  write('bad/5-xml.json', '<Bundle xmlns="http://hl7.org/fhir"/>')
  write('bad/6-other.json', '{"name":"Smith"}')
  write(
    'bad/7-types.ndjson',
    [
      '{"resourceType":"Foo","id":"1"}',
      '{"resourceType":"Smith was here","id":"1"}',
      '{"resourceType":"MedicationOrder","id":"1"}',
      '{"resourceType":"NutritionIntake","id":"1"}',
      '{"resourceType":"Observation","id":"1","context":{"reference":"Encounter/1"}}',
      '{"resourceType":"Condition","id":"1","clinicalStatus":"active"}',
      '{"resourceType":"MedicationRequest","id":"1","medication":{"concept":{}}}',
      '{"resourceType":7}',
    ].join('\n'),
  )
  write('bad/8-good.json', lines(patient('p')))
  const { refused, types } = await run('bad', path.join(folder, 'bad'))
  const told = refused.map(({ file, line, reason }) => `${path.basename(file)} ${line}: ${reason}`)
  expect(told.slice(2)).toEqual([
    '3-packed.json 1: a zip file; unpack it first',
    '4-wide.json 1: UTF-16 text; save it as UTF-8',
    '5-xml.json 1: XML, not JSON',
    '6-other.json 1: not a FHIR resource: it has no resourceType',
    '7-types.ndjson 1: Foo is not a FHIR R4 resource type',
    '7-types.ndjson 2: its resourceType is not one of FHIR R4',
    '7-types.ndjson 3: MedicationOrder belongs to an older FHIR (STU3 or DSTU2); we read R4',
    '7-types.ndjson 4: NutritionIntake belongs to a newer FHIR (R4B or R5); we read R4',
    '7-types.ndjson 5: looks like FHIR STU3 or older (Observation.context); we read R4',
    '7-types.ndjson 6: looks like FHIR STU3 or older (Condition.clinicalStatus is a bare code); we read R4',
    '7-types.ndjson 7: looks like FHIR R5 (MedicationRequest.medication); we read R4',
    '7-types.ndjson 8: not a FHIR resource: its resourceType is not text',
  ])
  expect(told[0]).toBe('1-cut.ndjson.gz 1: the packed file ends too early')
  expect(told[1]).toBe('2-damaged.ndjson.gz 1: the packed file is damaged')
  expect(types.Patient?.new).toBe(1)
  // Nothing of a damaged file is filed: what it holds could be anything.
  expect(types.Observation).toEqual({ read: 1, new: 0, changed: 0, same: 0, refused: 1 })
}, 240_000)

test('memory does not grow with the file', async () => {
  const file = path.join(folder, 'large.ndjson')
  const out = fs.openSync(file, 'w')
  const notes = 'Seen and well. '.repeat(400)
  for (let i = 0; i < 30; i++)
    fs.writeSync(
      out,
      `${lines(...Array.from({ length: 200 }, (_, j) => result(`x${i}-${j}`, `Patient/p${i % 3}`, { note: [{ text: `${i}${j}${notes}` }] })))}\n`,
    )
  fs.closeSync(out)
  expect(fs.statSync(file).size).toBeGreaterThan(36e6)
  // What is held is what is left when everything that can be collected was.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => {
    collect()
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    return arrayBuffers + heapUsed
  }
  const { files } = await listFiles([file])
  let told = 0
  const looks: number[] = []
  // Read in this thread, whose memory can be looked at; the reading thread holds four batches at most.
  const inputs = files.map((one) => ({ ...inputOf(one), file: undefined }))
  const report = await importFiles(portal.kit, inputs, {
    source: 'large',
    onProgress: () => void (told++ % 32 === 0 && looks.push(held())),
  })
  expect(report.types.Observation?.new).toBe(6000)
  expect(looks.length).toBeGreaterThan(15)
  // As much in the last half as in the first, though that had the file's half still before it.
  const half = looks.length >> 1
  const [first, second] = [Math.max(...looks.slice(2, half)), Math.max(...looks.slice(half))]
  expect(second - first).toBeLessThan(8e6)
}, 240_000)
