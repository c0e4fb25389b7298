// Killed in the middle and started again: nothing lost, nothing twice, and not all of it read again.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import type { ImportReport } from './report.ts'
import { lines, patient, result } from './sample-imports.ts'

const root = path.join(import.meta.dirname, '../../../..')
const PER_FILE = 3000
const FILES = 4

let portal: TestPortal
let folder: string
beforeAll(async () => {
  portal = await testPortal()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-resume-'))
  for (let file = 0; file < FILES; file++)
    fs.writeFileSync(
      path.join(folder, `${file}.ndjson`),
      lines(
        patient(`p${file}`),
        { resourceType: 'Foo', id: 'x' },
        ...Array.from({ length: PER_FILE }, (_, i) =>
          result(`x${file}-${i}`, `Patient/p${file}`, { valueString: `value ${i}` }),
        ),
      ),
    )
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  await portal.end()
})

/** Runs the command in a process of its own. */
function start(): { kill(): void; ended: Promise<{ code: number | null; out: string }> } {
  const child = spawn(process.execPath, ['app/cli/main.ts', 'import', folder, '--json'], {
    cwd: root,
    env: { ...process.env, ...portal.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (text) => (out += text))
  const ended = new Promise<{ code: number | null; out: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out })),
  )
  return { kill: () => child.kill('SIGKILL'), ended }
}

const onFile = async () =>
  (
    await portal.owner.query<{ n: number; all: number }>(
      'select count(distinct id)::int as n, count(*)::int as all from record_entry',
    )
  ).rows[0] as { n: number; all: number }

test('an import that was killed goes on where it stopped', async () => {
  const first = start()
  // Killed as soon as more than one whole file is in, and long before the last one.
  while ((await onFile()).n < PER_FILE * 1.5) if (await Promise.race([first.ended, tick()])) break
  first.kill()
  expect((await first.ended).code).toBeNull()
  const half = await onFile()
  expect(half.n).toBeLessThan(FILES * PER_FILE)

  // File names can be names of people: only their keyed hashes are kept.
  const { rows: kept } = await portal.owner.query(
    'select octet_length(file_key) as n from import_file',
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.every(({ n }) => n === 16)).toBe(true)

  const { code, out } = await start().ended
  expect(code).toBe(1) // for the resource that is no FHIR
  const report = JSON.parse(out) as ImportReport
  expect(await onFile()).toEqual({ n: FILES * (PER_FILE + 1), all: FILES * (PER_FILE + 1) })
  expect(report.resumed.files).toBeGreaterThanOrEqual(1)
  expect(report.resumed.resources).toBeGreaterThanOrEqual(PER_FILE)
  // The report is of the whole import, the part before the kill included.
  expect(report.types.Observation).toMatchObject({ read: FILES * PER_FILE, refused: 0 })
  expect(report.types.Patient).toMatchObject({ read: FILES, refused: 0 })
  expect(report.refused.map(({ line }) => line)).toEqual(Array(FILES).fill(2))

  const open = await portal.owner.query('select from import_run where finished_at is null')
  expect(open.rowCount).toBe(0)

  const again = JSON.parse((await start().ended).out) as ImportReport
  expect(again.resumed).toEqual({ files: 0, resources: 0 })
  expect(again.types.Observation).toMatchObject({ read: FILES * PER_FILE, new: 0, changed: 0 })
}, 240_000)

const tick = () => new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)))
