// Installs exactly what package-lock.json says, when that is not what is there.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { run } from './child.js'
import { inRoot, root } from './root.js'
import { giveUp, say, seconds } from './say.js'

const lockFile = inRoot('package-lock.json')
const stampFile = inRoot('node_modules', '.portico-lock')

/** PORTICO_NO_INSTALL=1 leaves everything as it is, for images and packages that bring their own. */
export async function install() {
  if (process.env.PORTICO_NO_INSTALL === '1') return
  const lock = read(lockFile)
  if (lock === null) giveUp(`${lockFile} is missing. Get the whole of Portico, then start again.`)
  // Packages differ by platform: a folder that was copied to another machine is installed anew.
  const stamp = createHash('sha256')
    .update(`${process.platform} ${process.arch} ${lock}`)
    .digest('hex')
  if (read(stampFile) === stamp) return
  if (!holds(lock)) {
    const start = performance.now()
    say('Installing the parts of Portico. The first time this takes a minute or two.')
    const { code, output } = await npmCi()
    if (code !== 0) {
      say(output.trim())
      giveUp(
        'The parts of Portico could not be installed; npm says why above. Is this machine online?',
      )
    }
    say(`Installed in ${seconds(start)}.`)
  }
  writeFileSync(stampFile, stamp)
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, quiet: true }
  // npm tells its children where it lies. Without that, the shell finds it (npm.cmd on Windows).
  const npm = process.env.npm_execpath
  if (npm && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Whether somebody's own `npm install` already put there what the lockfile says. npm keeps a list of what it
 * installed; packages of other platforms are rightly missing in it.
 * @param {string} lock
 */
function holds(lock) {
  const list = read(inRoot('node_modules', '.package-lock.json'))
  if (list === null) return false
  const there = JSON.parse(list).packages
  return Object.entries(JSON.parse(lock).packages).every(([name, wanted]) => {
    if (name === '') return true
    const found = there[name]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    return wanted.optional === true && !isForUs(wanted)
  })
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} wanted */
const isForUs = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl')

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  }
}
