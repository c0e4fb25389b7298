// Reads the words in a picture, on this machine alone: Debian's tesseract, where it is installed. It gets pixels that a process
// without rights has drawn anew (pictures.ts), never the file of a stranger; runs without the rights of the portal where that has
// any, writes no file, and takes only so much. Where it is not there, nothing is read and nothing is missing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { pictureOf } from './pictures/pictures.ts'
import type { FileType } from './type.ts'

const places = ['/usr/bin/tesseract', '/usr/local/bin/tesseract', '/opt/homebrew/bin/tesseract']
const SETPRIV = '/usr/bin/setpriv'
const NOBODY = '65534'
const SECONDS = 20 // of computing
const PATIENCE = 30_000 // ms
const KILOBYTES = 1_000_000
const MOST = 64 * 1024 // bytes of words

/** Null where nothing is installed. */
export const findReader = (): string | null => places.find((file) => existsSync(file)) ?? null

let working = 0
const AT_ONCE = 2

/** @returns null when there is nobody to read it, too much to do, or no picture */
export async function wordsIn(picture: Readable, type: FileType): Promise<string | null> {
  const reader = findReader()
  if (!reader || working >= AT_ONCE) {
    picture.destroy()
    return null
  }
  working += 1
  try {
    const drawn = await pictureOf(picture, type, 1)
    return drawn && (await read(reader, drawn))
  } finally {
    working -= 1
  }
}

function read(reader: string, picture: Buffer): Promise<string | null> {
  const limits = `ulimit -t ${SECONDS}; ulimit -d ${KILOBYTES} 2>/dev/null; ulimit -f 0; ulimit -c 0; exec "$@"`
  const root = process.getuid?.() === 0
  const without = existsSync(SETPRIV)
    ? [
        SETPRIV,
        '--no-new-privs',
        ...(root ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []),
        '--',
      ]
    : []
  const words = [...without, reader, 'stdin', 'stdout', '--psm', '6', '-l', 'eng']
  const child = spawn('/bin/sh', ['-c', limits, 'sh', ...words], {
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    env: { OMP_THREAD_LIMIT: '1' },
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  return new Promise((done) => {
    let found = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      if (found.length < MOST) found += piece
    })
    child.once('error', () => done(null))
    child.once('close', (code) => done(code === 0 ? found.slice(0, MOST) : null))
    // It may be over before it has taken all.
    child.stdin.on('error', () => {})
    child.stdin.end(picture)
  })
}
