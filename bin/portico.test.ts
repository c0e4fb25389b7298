// `node bin/portico.js`: installs, builds and starts, each only when there is need to.
import { rmSync, utimesSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeProject, type Project } from './test/project.ts'

let project: Project
beforeEach(() => {
  project = makeProject()
  project.write('app/main.ts', 'export {}')
  // Pretends to build: the bundle says what it was started with.
  project.pretend(
    'react-router',
    `const fs = require('node:fs')
     if (fs.existsSync('broken')) { console.log('app/main.ts: a comma is missing'); process.exit(1) }
     fs.mkdirSync('build/server', { recursive: true })
     fs.appendFileSync('builds', process.argv[2] + ' ')
     fs.writeFileSync('build/server/index.js',
       'export const main = async (words) => console.log("main", process.env.NODE_ENV, ...words)')`,
  )
})
afterEach(() => project.remove())

const npm = (code: string) => {
  project.write('npm.cjs', code)
  return { npm_execpath: project.at('npm.cjs') }
}

test('start builds what is missing, tells it once, and opens the portal for production', async () => {
  const first = await project.run('bin/portico.js', ['start', '--quickly'])
  expect(first).toMatchObject({ code: 0, out: 'main production --quickly\n' })
  expect(first.err).toMatch(/^Building the portal from its sources\.\nBuilt in \d+\.\d s\.\n$/)
  expect(await project.run('bin/portico.js', ['start'])).toMatchObject({ code: 0, err: '' })
  expect(project.read('builds')).toBe('build ')
})

test('start builds again when a source changed, came or went, and not for times or tests', async () => {
  const builds = async () => {
    await project.run('bin/portico.js', ['start'])
    return project.read('builds').trim().split(' ').length
  }
  project.write('app/other.ts', 'export const a = 1')
  expect(await builds()).toBe(1)
  utimesSync(project.at('app/other.ts'), 1, 1)
  project.write('app/other.test.ts', 'a test')
  expect(await builds()).toBe(1)
  // As long as before, and of the same time: only the contents tell.
  project.write('app/other.ts', 'export const a = 2')
  expect(await builds()).toBe(2)
  project.write('db/migrations/2.sql', 'select 1')
  expect(await builds()).toBe(3)
  rmSync(project.at('app/other.ts'))
  expect(await builds()).toBe(4)
})

test('a build that fails shows why, and the next start tries again', async () => {
  project.write('broken', '')
  const failed = await project.run('bin/portico.js', ['start'])
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/a comma is missing\nThe portal could not be built/)
  rmSync(project.at('broken'))
  expect(await project.run('bin/portico.js', ['start'])).toMatchObject({ code: 0 })
})

test('every other word goes to the command line, whose stdout nothing else touches', async () => {
  project.write(
    'app/cli/main.ts',
    'const words: string[] = process.argv.slice(2); console.log(words.join()); process.exitCode = 3',
  )
  rmSync(project.at('node_modules/.package-lock.json'))
  const ran = await project.run('bin/portico.js', ['import', 'a', '--json'], npm(''))
  expect(ran).toMatchObject({ code: 3, out: 'import,a,--json\n' })
  expect(ran.err).toMatch(/^Installing the parts of Portico\./)
})

test('installs once per lockfile, by npm ci', async () => {
  rmSync(project.at('node_modules'), { recursive: true })
  project.write('app/cli/main.ts', '')
  // It makes node_modules, as npm does.
  const env = npm(
    `require('node:fs').mkdirSync('node_modules', { recursive: true })
     require('node:fs').appendFileSync('npm-said', process.argv[2] + ' ')`,
  )
  await project.run('bin/portico.js', [], env)
  await project.run('bin/portico.js', [], env)
  expect(project.read('npm-said')).toBe('ci ')
  project.write('package-lock.json', JSON.stringify({ packages: { '': {}, a: { version: '1' } } }))
  await project.run('bin/portico.js', [], { ...env, PORTICO_NO_INSTALL: '1' })
  expect(project.read('npm-said')).toBe('ci ')
  await project.run('bin/portico.js', [], env)
  expect(project.read('npm-said')).toBe('ci ci ')
})

test('leaves alone what somebody installed by hand, if it is what the lockfile says', async () => {
  project.write('app/cli/main.ts', '')
  const a = { version: '1.0.0', integrity: 'sha512-a' }
  const elsewhere = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['x64'] }
  const lock = (packages: object) =>
    project.write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }))
  const there = (packages: object) =>
    project.write('node_modules/.package-lock.json', JSON.stringify({ packages }))
  const installs = async () => (await project.run('bin/portico.js', [], npm(''))).err !== ''

  lock({ a, elsewhere })
  there({ a })
  expect(await installs()).toBe(false)
  lock({ a: { ...a, version: '1.0.1' }, elsewhere })
  expect(await installs()).toBe(true)
  lock({ a: { ...a, integrity: 'sha512-b' }, elsewhere })
  expect(await installs()).toBe(true)
  lock({ a, b: a })
  there({ a })
  expect(await installs()).toBe(true)
  // A package for this very platform is missing: the folder was copied from another machine.
  lock({ a, ours: { ...elsewhere, os: [process.platform], cpu: [process.arch] } })
  expect(await installs()).toBe(true)
})

test('when npm fails, its words and one sentence', async () => {
  project.write('package-lock.json', JSON.stringify({ packages: { '': {}, a: { version: '1' } } }))
  const env = npm(`console.error('npm error network ENOTFOUND'); process.exit(1)`)
  const failed = await project.run('bin/portico.js', ['start'], env)
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/ENOTFOUND\nThe parts of Portico could not be installed/)
  expect(await project.run('bin/portico.js', ['start'], npm(''))).toMatchObject({ code: 0 })
})

test('run.js runs a program of the project and ends as it ends', async () => {
  project.pretend('greet', 'console.log("hello", ...process.argv.slice(2)); process.exit(5)')
  const ran = await project.run('bin/run.js', ['greet', 'you'])
  expect(ran).toMatchObject({ code: 5, out: 'hello you\n' })
  const missing = await project.run('bin/run.js', ['no-such-tool'])
  expect(missing.code).toBe(1)
  expect(missing.err).toBe('There is no program "no-such-tool" in node_modules/.bin.\n')
})
