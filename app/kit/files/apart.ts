// Reads what strangers made in a process of its own, which may read its own program and nothing else, write nothing, reach
// nobody, and take only so much. What a hostile file breaks there is that process alone.
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sourceFolder } from '../source-folder.ts'

const PATIENCE = 60_000 // ms, on a machine that has much else to do
const SECONDS = 45 // of computing
const KILOBYTES = 1_500_000 // of memory it may write to
const AT_ONCE = 2

/** What sharp reads of itself. */
export const SHARP = ['sharp', '@img', 'detect-libc', 'semver'].map((one) => `node_modules/${one}`)

export type Program = {
  /** From the source folder, as all that it may read. */
  script: string
  mayRead: string[]
  /** MB of its heap. */
  heap: number
  /** Bytes of what it makes. */
  largest: number
  /** Whether it brings machine code (sharp does), which Node's own permissions do not bind. */
  addons?: boolean
}

/**
 * @returns runs it: the file goes in, what it makes comes out; null when it fails, takes too much or makes nothing. Those
 * that come while enough are at work wait, in turn.
 */
export function apart(program: Program) {
  const node = nodeFor(program)
  let running = 0
  const waiting: (() => void)[] = []
  return async (file: Readable, ...words: string[]): Promise<Buffer | null> => {
    if (running >= AT_ONCE) await new Promise<void>((go) => void waiting.push(go))
    else running += 1
    try {
      return await once(file, [...node, ...words], program.largest)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
      file.destroy()
    }
  }
}

const nodeFor = ({ script, mayRead, heap, addons }: Program): string[] => [
  process.execPath,
  '--permission',
  ...(addons ? ['--allow-addons', '--disable-warning=SecurityWarning'] : []),
  ...mayRead.map((one) => `--allow-fs-read=${path.join(sourceFolder, one)}`),
  `--max-old-space-size=${heap}`,
  '--disable-warning=ExperimentalWarning',
  path.join(sourceFolder, script),
]

async function once(file: Readable, node: string[], largest: number): Promise<Buffer | null> {
  // The shell sets the limits and then is this program itself.
  const limited = `ulimit -t ${SECONDS}; ulimit -d ${KILOBYTES} 2>/dev/null; ulimit -c 0; exec "$@"`
  const [command, ...words] =
    process.platform === 'win32' ? node : ['/bin/sh', '-c', limited, 'sh', ...node]
  const child = spawn(command as string, words, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((done) => {
    child.once('close', done)
    child.once('error', () => done(null))
  })
  const fed = pipeline(file, child.stdin).then(
    () => true,
    () => false,
  )
  const made = await collected(child.stdout, largest).catch(() => null)
  if (!made) child.kill('SIGKILL')
  // What was made before all bytes came is nothing: they may have been wrong.
  return (await ended) === 0 && (await fed) && made && made.length > 0 ? made : null
}

async function collected(from: Readable, largest: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of from as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > largest) throw new Error('It is too large.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
