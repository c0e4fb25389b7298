#!/usr/bin/env node
// Everything that must hold, on a fresh clone too: types, lint, format, the build, and every test with real
// PostgreSQL and a real browser. With arguments, only the build and the tests whose files match: npm test -- results
// The last line says what came of it; the exit code is 1 unless all passed and something ran.
import './parts/old-node.js'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, isBuilt } from './parts/build.js'
import { run } from './parts/child.js'
import { findChromium, needChromium } from './parts/chromium.js'
import { needClamd } from './parts/clamav.js'
import { countTests, lastLine, replaced, sum, unsteady } from './parts/count.js'
import { install } from './parts/install.js'
import {
  thisNodeCan,
  thisNodeIsRight,
  broughtNode,
  tool,
  toolEnvironment,
  tooOld,
} from './parts/node.js'
import { root } from './parts/root.js'
import { needTesseract } from './parts/tesseract.js'
import { giveUp, seconds } from './parts/say.js'

const filters = process.argv.slice(2)
// One stream for everything, so that headings and what they announce stay in order.
const print = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`)

await install()
if (!thisNodeIsRight() && !broughtNode() && !thisNodeCan()) giveUp(tooOld())

const chromium = filters.length > 0 ? findChromium() : await needChromium()
if (filters.length === 0) {
  await needClamd()
  await needTesseract()
}
const env = { ...toolEnvironment(), ...(chromium ? { PORTICO_CHROMIUM: chromium } : {}) }

const counts = []
if (filters.length === 0) {
  counts.push(await check('Types', () => runTool('tsc', '--noEmit')))
  counts.push(await check('Lint', () => runTool('oxlint', '--deny-warnings')))
  counts.push(await check('Format', () => runTool('oxfmt', '--check')))
  counts.push(await check('Build', async () => (isBuilt() ? 0 : build())))
} else if (!isBuilt() && (await build()) !== 0) {
  // Some tests ask a portal that was built; an old one would answer for sources that are gone.
  counts.push({ passed: 0, failed: 1, skipped: 0 })
}
counts.push(await tests())

const total = sum(counts)
const ran = total.passed + total.failed > 0
if (!ran) print('\nNo test ran.')
if (!ran || total.failed > 0) process.exitCode = 1
print(`\n${lastLine(total)}`)

/**
 * One check, counted as one test.
 * @param {string} name
 * @param {() => Promise<number>} work its exit code
 */
async function check(name, work) {
  const start = heading(name)
  const code = await work()
  print(`${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds(start)}`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

async function tests() {
  const start = heading('Tests')
  let { report, code } = await vitest(filters)
  const again = filters.length === 0 ? unsteady(report) : []
  if (again.length > 0) {
    const names = again.map((file) => path.relative(root, file))
    print(
      `\nRun once more, alone, to tell what is broken from what is unsteady: ${names.join(', ')}`,
    )
    const alone = await vitest(names)
    if (alone.code === 0) print(`\nUNSTEADY, passed alone: ${names.join(', ')}`)
    report = replaced(report, alone.report)
    code = alone.code
  }
  const count = countTests(report, code)
  print(`Tests: ${lastLine(count)} in ${seconds(start)}`)
  return count
}

/** @param {string[]} files parts of their names, none for all */
async function vitest(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portico-report-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runTool('vitest', 'run', ...reporters, ...files)
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  return { report, code }
}

function heading(/** @type {string} */ name) {
  print(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  return performance.now()
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function runTool(name, ...args) {
  const command = tool(name, args)
  if (!command) {
    print(`${name} is not installed. Run: npm ci`)
    return 1
  }
  return (await run(...command, { cwd: root, env })).code
}

function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    print('The test runner ended without a report.')
    return null
  }
}
