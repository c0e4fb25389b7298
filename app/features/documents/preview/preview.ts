// Pages of a PDF as pictures, so that a phone shows them in the page, without a script and without a PDF of anybody's
// running in the browser. Each is drawn by a process of its own (child.ts) that may read its own program and nothing else.
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sourceFolder } from '../../../kit/source-folder.ts'

const MOST_AT_ONCE = 2
const PATIENCE = 60_000 // ms for one page, on a machine that has much else to do
const MEMORY = 384 // MB of its heap
const LARGEST = 32 * 1024 * 1024 // bytes of a picture

const script = path.join(sourceFolder, 'app/features/documents/preview/child.ts')
const mayRead = ['app/features/documents/preview', 'node_modules/@hyzyla/pdfium', 'package.json']

const given = [
  '--permission',
  ...mayRead.map((one) => `--allow-fs-read=${path.join(sourceFolder, one)}`),
  `--max-old-space-size=${MEMORY}`,
  '--disable-warning=ExperimentalWarning',
  script,
]

/** How many pages there are; null for what is no PDF that can be read. */
export async function countPages(pdf: Readable): Promise<number | null> {
  const told = await run(pdf, ['count'])
  const pages = Number(told?.toString())
  return Number.isInteger(pages) && pages > 0 ? pages : null
}

/** One page as a PNG; null when there is no such page, or it cannot be drawn. */
export const drawPage = (pdf: Readable, page: number): Promise<Buffer | null> =>
  run(pdf, ['page', String(page)])

let running = 0
const waiting: (() => void)[] = []

/** Those that come while enough are at work wait, in turn. */
async function run(pdf: Readable, deed: string[]): Promise<Buffer | null> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await draw(pdf, deed)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
    pdf.destroy()
  }
}

async function draw(pdf: Readable, deed: string[]): Promise<Buffer | null> {
  const child = spawn(process.execPath, [...given, ...deed], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((done) => {
    child.once('close', done)
    child.once('error', () => done(null))
  })
  const fed = pipeline(pdf, child.stdin)
  const drawn = await collected(child.stdout).catch(() => null)
  if (!drawn) child.kill('SIGKILL')
  // A page that was drawn before all bytes came is none: they may have been wrong.
  const whole = await fed.then(
    () => true,
    () => false,
  )
  return (await ended) === 0 && whole ? drawn : null
}

async function collected(from: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of from as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST) throw new Error('The picture is too large.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
