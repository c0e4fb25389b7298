// An old Node gets a sentence. It is played by telling the check another version.
import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const check = JSON.stringify(path.join(import.meta.dirname, 'old-node.js'))
const pretend = (version: string) => [
  '--input-type=module',
  '-e',
  `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import(${check})`,
]

test.each(['18.20.4', '20.10.0'])('Node %s is sent away', (version) => {
  const { status, stderr } = spawnSync(process.execPath, pretend(version), { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe(
    `Portico needs Node 20.11 or newer to start; this is ${version}. Get it from https://nodejs.org and start again.\n`,
  )
})

test.each(['20.11.0', '24.1.0'])('Node %s may start', (version) => {
  expect(execFileSync(process.execPath, pretend(version), { encoding: 'utf8' })).toBe('')
})
