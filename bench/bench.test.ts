// The bench tells the truth about itself: every figure has a bound and one measurement, is judged as it is printed,
// and the command says for programs and people what it found. How large the figures are is not tested here.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../test/support/demonstration.ts'
import { bounds, figure, figureNames, median, type Figure } from './figures.ts'
import { measurements } from './run.ts'
import { table } from './table.ts'

async function bench(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'app/cli/main.ts'), 'bench', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let said = ''
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise((done) => child.once('exit', done))
  return { code, said, told }
}

test('each figure is measured by exactly one measurement, which is there', async () => {
  expect(measurements.flatMap(({ gives }) => gives).toSorted()).toEqual(figureNames.toSorted())
  for (const { load } of measurements) expect(await load()).toBeTypeOf('function')
})

test('a figure is judged as it is printed, and one that was not measured keeps no bound', () => {
  expect(figure('page.kb', 14.0004)).toMatchObject({ value: 14, ok: true })
  expect(figure('page.kb', 14.0006)).toMatchObject({ value: 14.001, ok: false })
  expect(figure('import.ratio', 0.3)).toMatchObject({ ok: true })
  expect(figure('import.ratio', 0.299)).toMatchObject({ ok: false })
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY])
    expect(figure('page.cls', value)).toMatchObject({ value: null, ok: false })
})

test('the middle value', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 9, 3, 5])).toBe(4)
})

test('the table has a line for each figure and marks what is out of bounds', () => {
  const lines = table([figure('page.kb', 8.4), figure('page.lcp_ms', undefined)]).split('\n')
  expect(lines[1]).toMatch(/^page\.kb +8\.4 +at most 14 +yes +kB$/)
  expect(lines[2]).toMatch(/^page\.lcp_ms +- +at most 1000 +NO +ms$/)
})

test('one figure for programs: nothing else on standard output', { timeout: 900_000 }, async () => {
  const { code, said, told } = await bench(['--json', 'page.script_kb'])
  const figures = JSON.parse(said) as Figure[]
  expect(figures, told).toEqual([
    {
      name: 'page.script_kb',
      value: expect.any(Number),
      unit: 'kB',
      bound: bounds['page.script_kb'].bound,
      ok: true,
    },
  ])
  expect(code).toBe(0)
})

test(
  'what cannot be measured is said and told, and stops nothing',
  { timeout: 900_000 },
  async () => {
    const env = { PORTICO_MODE: 'neither' }
    const { code, said, told } = await bench(['page.kb'], env)
    expect(said).toMatch(/page\.kb +- +at most 14 +NO/)
    expect(told).toMatch(/could not be measured: Error: The portal did not start/)
    expect(code).toBe(0)
  },
)

test('a figure that does not exist is refused, with those that do', async () => {
  const { code, said, told } = await bench(['page.charm'])
  expect(code).toBe(1)
  expect(said).toBe('')
  expect(told).toContain('There is no figure "page.charm"')
  expect(told).toContain(figureNames.join(', '))
})
