// `npm test`: what it counts, its last line and its exit code.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeProject, type Project } from './test/project.ts'

let project: Project
beforeEach(() => {
  project = makeProject()
  for (const name of ['tsc', 'oxlint', 'oxfmt']) project.pretend(name, '')
  project.pretend(
    'react-router',
    `require('node:fs').mkdirSync('build/server', { recursive: true })`,
  )
})
afterEach(() => project.remove())

type File = { status: string; assertionResults: { status: string }[] }
const file = (status: string, ...outcomes: string[]): File => ({
  status,
  assertionResults: outcomes.map((outcome) => ({ status: outcome })),
})

/** A vitest that reports these files and ends with this code. */
function vitest(files: File[] | null, code = 0): void {
  project.pretend(
    'vitest',
    `const target = process.argv.find((word) => word.startsWith('--outputFile.json=')).split('=')[1]
     const report = ${JSON.stringify(files && { testResults: files })}
     if (report) require('node:fs').writeFileSync(target, JSON.stringify(report))
     console.log('vitest', ...process.argv.slice(2).filter((word) => !word.startsWith('--')))
     console.log('browser', process.env.PORTICO_CHROMIUM)
     process.exit(${code})`,
  )
}

// Any program will do for a browser that nobody opens, and nothing is installed then.
const env = { PORTICO_CHROMIUM: process.execPath }
const npmTest = async (...filters: string[]) => {
  const { code, out } = await project.run('bin/test.js', filters, env)
  return { code, out, last: out.trim().split('\n').at(-1) }
}

test('four checks and every test are counted', async () => {
  vitest([file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped', 'todo')])
  const { code, last, out } = await npmTest()
  expect({ code, last }).toEqual({ code: 0, last: '7 passed, 0 failed, 2 skipped' })
  expect(out).toContain(`browser ${process.execPath}`)
  expect(out.match(/^── (\w+)/gm)).toEqual([
    '── Types',
    '── Lint',
    '── Format',
    '── Build',
    '── Tests',
  ])
})

test('a check that fails is one failure, and the rest still runs', async () => {
  project.pretend('oxlint', 'process.exit(1)')
  vitest([file('passed', 'passed')])
  expect(await npmTest()).toMatchObject({ code: 1, last: '4 passed, 1 failed' })
})

test('with words, only the tests they match run', async () => {
  vitest([file('passed', 'passed')])
  const { code, last, out } = await npmTest('results', 'lists')
  expect({ code, last }).toEqual({ code: 0, last: '1 passed, 0 failed' })
  expect(out).toContain('vitest run results lists')
})

test('with words too, the portal is built first, and a build that fails is a failure', async () => {
  project.pretend('react-router', 'process.exit(1)')
  vitest([file('passed', 'passed')])
  expect(await npmTest('results')).toMatchObject({ code: 1, last: '1 passed, 1 failed' })
})

test.each([
  ['a failed test', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed'],
  [
    'a file that cannot be read',
    [file('failed'), file('passed', 'passed')],
    1,
    '1 passed, 1 failed',
  ],
  [
    'a setup that fails beside tests',
    [file('failed', 'skipped')],
    1,
    '0 passed, 1 failed, 1 skipped',
  ],
  ['an error outside of any test', [file('passed', 'passed')], 1, '1 passed, 1 failed'],
  ['a runner that dies', null, 134, '0 passed, 1 failed'],
  ['a runner that dies in silence', null, 0, '0 passed, 1 failed'],
])('%s is a failure', async (_, files, exit, last) => {
  vitest(files, exit)
  expect(await npmTest('x')).toMatchObject({ code: 1, last })
})

test('when no test ran, nothing is proved', async () => {
  vitest([file('passed', 'skipped')])
  const { code, out, last } = await npmTest('x')
  expect({ code, last }).toEqual({ code: 1, last: '0 passed, 0 failed, 1 skipped' })
  expect(out).toContain('No test ran.')
})
