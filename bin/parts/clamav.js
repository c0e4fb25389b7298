// Finds the scanner that files are shown to in the tests, and installs Debian's where that is possible without a question.
import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.js'
import { say, seconds } from './say.js'

const places = [
  '/usr/sbin/clamd',
  '/usr/bin/clamd',
  '/usr/local/sbin/clamd',
  '/opt/homebrew/sbin/clamd',
]

/** @returns {string | null} the path of PORTICO_CLAMD_PROGRAM, or of one that is installed */
export function findClamd() {
  const wanted = process.env.PORTICO_CLAMD_PROGRAM
  return (wanted ? [wanted] : places).find((file) => existsSync(file)) ?? null
}

/** The same, installing it where it is missing and we are root on Debian. Otherwise one sentence says that its tests are skipped. */
export async function needClamd() {
  const found = findClamd()
  if (found) return found
  if (!isDebian() || process.getuid?.() !== 0) {
    say('ClamAV (clamd) is missing here, so the tests that scan files for malware are skipped.')
    return null
  }
  const start = performance.now()
  say('Installing clamav-daemon for the tests that scan files.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (/** @type {string[]} */ ...args) => run('apt-get', args, { env, quiet: true })
  // A fresh image has no list of packages yet; an old list may name files that are gone.
  await aptGet('update')
  const { code } = await aptGet('install', '-y', '--no-install-recommends', 'clamav-daemon')
  if (code === 0) say(`Installed in ${seconds(start)}.`)
  else say('apt-get could not install clamav-daemon, so the tests that scan files are skipped.')
  return findClamd()
}

export function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
