// Finds the reader of words in pictures for the tests, and installs Debian's where that is possible without a question.
import { existsSync } from 'node:fs'
import { isDebian } from './clamav.js'
import { run } from './child.js'
import { say, seconds } from './say.js'

const places = ['/usr/bin/tesseract', '/usr/local/bin/tesseract', '/opt/homebrew/bin/tesseract']
const isThere = () => places.some((file) => existsSync(file))

/** Installs it where it is missing and we are root on Debian. Otherwise one sentence says that its test is skipped. */
export async function needTesseract() {
  if (isThere()) return
  if (!isDebian() || process.getuid?.() !== 0) {
    say('Tesseract is missing here, so the test that reads a picture is skipped.')
    return
  }
  const start = performance.now()
  say('Installing tesseract-ocr for the test that reads a picture.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (/** @type {string[]} */ ...args) => run('apt-get', args, { env, quiet: true })
  await aptGet('update')
  const { code } = await aptGet('install', '-y', '--no-install-recommends', 'tesseract-ocr')
  if (code === 0 && isThere()) say(`Installed in ${seconds(start)}.`)
  else say('apt-get could not install tesseract-ocr, so the test that reads a picture is skipped.')
}
