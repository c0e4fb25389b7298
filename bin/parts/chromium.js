// Finds the browser that the journeys drive, and installs Debian's where that is possible without a question.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.js'
import { say, seconds } from './say.js'

// The one without a window comes first: pages are there in half the time.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome']

// Chromium draws the scripts of the world only with fonts that have them.
const fonts = { name: 'fonts-noto-core', folder: '/usr/share/fonts/truetype/noto' }

/** @returns {string | null} the path of PORTICO_CHROMIUM, or of one that is installed */
export function findChromium() {
  const wanted = process.env.PORTICO_CHROMIUM
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return (wanted ? [wanted] : places).find(canRun) ?? null
}

/**
 * The same, installing Chromium and its fonts when they are missing and we are root on Debian. Otherwise one
 * sentence says how, and the browser journeys fail for want of it.
 */
export async function needChromium() {
  const found = findChromium()
  const missing = [...(found ? [] : [shell]), ...(existsSync(fonts.folder) ? [] : [fonts.name])]
  if (missing.length === 0) return found
  if (process.env.PORTICO_CHROMIUM && !found) {
    say(`PORTICO_CHROMIUM names ${process.env.PORTICO_CHROMIUM}, which is no program here.`)
    return null
  }
  if (!isDebian() || process.getuid?.() !== 0) {
    if (!found) say(`The browser tests need Chromium, which is missing here. ${howTo(missing)}`)
    return found
  }
  const start = performance.now()
  say(`Installing ${missing.join(' and ')} for the browser tests.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (/** @type {string[]} */ ...args) => run('apt-get', args, { env, quiet: true })
  // A fresh image has no list of packages yet; an old list may name files that are gone.
  await aptGet('update')
  const { code, output } = await aptGet('install', '-y', '--no-install-recommends', ...missing)
  if (code === 0) say(`Installed in ${seconds(start)}.`)
  else
    say(
      `${output.trim().split('\n').slice(-5).join('\n')}\napt-get could not install it. ${howTo(missing)}`,
    )
  return findChromium()
}

const howTo = (missing) =>
  isDebian()
    ? `Install it: sudo apt-get install ${missing.join(' ')}`
    : 'Install Chromium or Chrome, or say where it is: PORTICO_CHROMIUM=/path/to/chromium npm test'

/** Debian itself: on Ubuntu "chromium" is a snap, which runs in no container. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
