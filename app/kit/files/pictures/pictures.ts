// Photos and scans as a PDF that opens everywhere. The original stays as it is; the PDF is made when somebody asks for it, by a
// process of its own that may read its own program and nothing else, write nothing, reach nobody, and take only so much.
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sourceFolder } from '../../source-folder.ts'
import type { FileType } from '../type.ts'

const PATIENCE = 60_000 // ms, on a machine that has much else to do
const SECONDS = 45 // of computing
const KILOBYTES = 1_500_000 // of memory it may write to
const LARGEST = 64 * 1024 * 1024 // bytes of a PDF
const AT_ONCE = 2

const script = path.join(sourceFolder, 'app/kit/files/pictures/child.ts')
const mayRead = ['app/kit/files/pictures', 'package.json'].concat(
  ['sharp', '@img', 'detect-libc', 'semver', 'libheif-js'].map((one) => `node_modules/${one}`),
)
const given = [
  '--permission',
  '--allow-addons',
  ...mayRead.map((one) => `--allow-fs-read=${path.join(sourceFolder, one)}`),
  '--max-old-space-size=512',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
  script,
]

/** Kinds that become a PDF. */
export const isPicture = (type: FileType | null): boolean =>
  type === 'jpeg' || type === 'png' || type === 'tiff' || type === 'heic'

let running = 0
const waiting: (() => void)[] = []

/** @returns null for what is no picture that can be read, or that takes too much */
export async function pdfOf(picture: Readable, type: FileType): Promise<Buffer | null> {
  if (running >= AT_ONCE) await new Promise<void>((go) => void waiting.push(go))
  else running += 1
  try {
    return await convert(picture, type)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
    picture.destroy()
  }
}

async function convert(picture: Readable, type: FileType): Promise<Buffer | null> {
  const node = [process.execPath, ...given, type]
  // The shell sets the limits and then is this program itself.
  const limited = `ulimit -t ${SECONDS}; ulimit -d ${KILOBYTES} 2>/dev/null; ulimit -c 0; exec "$@"`
  const [program, ...words] =
    process.platform === 'win32' ? node : ['/bin/sh', '-c', limited, 'sh', ...node]
  const child = spawn(program as string, words, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((done) => {
    child.once('close', done)
    child.once('error', () => done(null))
  })
  const fed = pipeline(picture, child.stdin).then(
    () => true,
    () => false,
  )
  const pdf = await collected(child.stdout).catch(() => null)
  if (!pdf) child.kill('SIGKILL')
  // What was drawn before all bytes came is nothing: they may have been wrong.
  return (await ended) === 0 && (await fed) && pdf && pdf.length > 0 ? pdf : null
}

async function collected(from: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of from as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST) throw new Error('It is too large.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
