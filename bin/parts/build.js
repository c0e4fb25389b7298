// Builds the server and the pages when what is built is not what the sources say.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.js'
import { tool, toolEnvironment } from './node.js'
import { inRoot, root } from './root.js'
import { seconds, say } from './say.js'

export const bundle = inRoot('build', 'server', 'index.js')
const stampFile = inRoot('build', '.sources')
const sources = [
  'app',
  'db',
  'package-lock.json',
  'public',
  'react-router.config.ts',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * Sizes and times first, which takes milliseconds; only where they differ, the contents: a checkout or an
 * image changes the times of files and nothing in them.
 */
export function isBuilt() {
  const stamp = readStamp()
  if (!stamp || !existsSync(bundle)) return false
  const files = sourceFiles()
  const looks = looksOf(files)
  if (stamp.looks === looks) return true
  if (stamp.contents !== contentsOf(files)) return false
  try {
    writeStamp(looks, stamp.contents)
  } catch {
    // Not our folder (an image): the contents are read again next time.
  }
  return true
}

/** @returns {Promise<number>} the exit code of the build; what it says is shown when it fails */
export async function build() {
  const start = performance.now()
  // Taken before: a file saved during the build makes the next start build again.
  const files = sourceFiles()
  const [looks, contents] = [looksOf(files), contentsOf(files)]
  rmSync(stampFile, { force: true })
  const command = tool('react-router', ['build'])
  if (!command) {
    say('The build needs react-router, which is not installed. Run: npm ci')
    return 1
  }
  say('Building the portal from its sources.')
  const { code, output } = await run(...command, { cwd: root, env: toolEnvironment(), quiet: true })
  if (code !== 0) {
    say(output.trim())
    return code
  }
  writeStamp(looks, contents)
  say(`Built in ${seconds(start)}.`)
  return 0
}

function sourceFiles() {
  const files = []
  const walk = (/** @type {string} */ name) => {
    const stat = statSync(inRoot(name), { throwIfNoEntry: false })
    if (stat?.isDirectory())
      for (const child of readdirSync(inRoot(name)).toSorted()) walk(path.posix.join(name, child))
    else if (stat && !/\.test\.tsx?$/.test(name)) files.push({ name, stat })
  }
  for (const name of sources) walk(name)
  return files
}

const looksOf = (files) =>
  digest(files.map(({ name, stat }) => `${name} ${stat.size} ${stat.mtimeMs}`).join('\n'))

function contentsOf(files) {
  return digest(files.map(({ name }) => `${name} ${digest(readFileSync(inRoot(name)))}`).join('\n'))
}

/** @param {string | Buffer} bytes */
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return null
  }
}

const writeStamp = (looks, contents) =>
  writeFileSync(stampFile, JSON.stringify({ looks, contents }))
