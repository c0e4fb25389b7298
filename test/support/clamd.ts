// A real clamd on a socket of its own, that knows as malware what a test says is, and nothing else: no list of viruses is
// fetched.
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
// @ts-expect-error a script of the tools
import { findClamd } from '../../bin/parts/clamav.js'

/** Where it is not installed and could not be: the tests that need it are skipped, and say so. */
export const hasClamd: boolean = findClamd() !== null

/** Bytes that this scanner takes for malware: a PDF, so that its kind does not give it away first. */
export const MALWARE = Buffer.from(
  '%PDF-1.4\n% this is what the scanner of the tests looks for\n%%EOF\n',
)

/** Call `stop()` at the end. */
export async function clamdServer() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clamd-'))
  const socket = path.join(folder, 'clamd.sock')
  const md5 = createHash('md5').update(MALWARE).digest('hex')
  fs.mkdirSync(path.join(folder, 'db'))
  fs.mkdirSync(path.join(folder, 'tmp'))
  fs.writeFileSync(path.join(folder, 'db/test.hdb'), `${md5}:${MALWARE.length}:Test-Malware\n`)
  const settings = {
    LocalSocket: socket,
    DatabaseDirectory: path.join(folder, 'db'),
    TemporaryDirectory: path.join(folder, 'tmp'),
    Foreground: 'yes',
    StreamMaxLength: '60M',
    MaxFileSize: '60M',
    MaxScanSize: '60M',
  }
  const config = path.join(folder, 'clamd.conf')
  fs.writeFileSync(
    config,
    Object.entries(settings)
      .map((pair) => `${pair.join(' ')}\n`)
      .join(''),
  )
  let running: ChildProcess
  async function start(): Promise<void> {
    running = spawn(findClamd(), ['-c', config], { stdio: 'ignore' })
    const gone = once(running, 'exit').then(() => {
      throw new Error('clamd ended by itself.')
    })
    gone.catch(() => {})
    await Promise.race([answers(socket), gone])
  }
  async function halt(): Promise<void> {
    if (running.exitCode !== null || running.signalCode) return
    running.kill('SIGKILL')
    await once(running, 'exit')
    fs.rmSync(socket, { force: true })
  }
  await start()
  return {
    env: { PORTICO_CLAMD: socket },
    halt,
    start,
    stop: async () => {
      await halt()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asked again until it says that it is there. */
async function answers(socket: string): Promise<void> {
  for (;;) {
    const pong = await new Promise<boolean>((done) => {
      const wire = net.connect(socket)
      wire.on('error', () => done(false))
      wire.on('data', (word) => {
        wire.destroy()
        done(String(word).startsWith('PONG'))
      })
      wire.on('connect', () => wire.write('zPING\0'))
    })
    if (pong) return
    await new Promise((again) => {
      setImmediate(again)
    })
  }
}
