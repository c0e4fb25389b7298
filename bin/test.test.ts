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

/** A vitest that finds one of its files failed in a whole run, and says this of it when it runs alone. */
function vitestThatFailsFirst(failing: string[], alone: string): void {
  const names = JSON.stringify(failing.map((name) => project.at(name)))
  project.pretend(
    'vitest',
    `const target = process.argv.find((word) => word.startsWith('--outputFile.json=')).split('=')[1]
     const again = process.argv.slice(2).filter((word) => word.endsWith('.test.ts'))
     const file = (name, status) => ({ name, status, assertionResults: [{ status }] })
     const testResults = again.length > 0
       ? again.map((name) => file(require('node:path').resolve(name), '${alone}'))
       : [file('/steady.test.ts', 'passed'), ...${names}.map((name) => file(name, 'failed'))]
     require('node:fs').writeFileSync(target, JSON.stringify({ testResults }))
     process.exit(testResults.some(({ status }) => status === 'failed') ? 1 : 0)`,
  )
}

test('a file that failed is run once more alone, and told of when it passes then', async () => {
  vitestThatFailsFirst(['test/a.test.ts'], 'passed')
  const { code, out, last } = await npmTest()
  expect({ code, last }).toEqual({ code: 0, last: '6 passed, 0 failed' })
  expect(out).toContain('UNSTEADY, passed alone: test/a.test.ts')
})

test('a file that fails alone too is a failure', async () => {
  vitestThatFailsFirst(['test/a.test.ts'], 'failed')
  expect(await npmTest()).toMatchObject({ code: 1, last: '5 passed, 1 failed' })
})

test('many files that failed are not run again', async () => {
  vitestThatFailsFirst(['a.test.ts', 'b.test.ts', 'c.test.ts', 'd.test.ts'], 'passed')
  expect(await npmTest()).toMatchObject({ code: 1, last: '5 passed, 4 failed' })
})
