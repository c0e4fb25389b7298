// download.ratio: bytes a second of a file of 50 MB as the portal opens it (parts, a tag each 64 kB, the sum over all), against a
// bare Node server that streams the same bytes from one AES-GCM file and sums them. upload.memory_mb: by how much the memory of
// the process grows while such a file comes in and is sealed. In turn; whoever asks is a thread of its own; the quickest of
// each counts, and of memory the most.
import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import type { FileRow } from '../app/kit/files/file.ts'
import { openFile } from '../app/kit/files/read.ts'
import { fileFromStream } from '../app/kit/files/write.ts'
import type { Kit } from '../app/kit/kit.ts'
import { startDatabases } from './databases.ts'
import type { Measured } from './figures.ts'
import type { Say } from './run.ts'
import { later, temporaryFolder } from './stopping.ts'

const SIZE = 50 * 1024 * 1024
const PIECE = randomBytes(64 * 1024)
const ROUNDS = 7

/** A PDF by its first bytes. @param each called before each piece */
function* pieces(each = () => {}): Generator<Buffer> {
  const first = Buffer.from(PIECE)
  first.write('%PDF-1.7\n')
  for (let given = 0; given < SIZE; given += PIECE.length) {
    each()
    yield given === 0 ? first : PIECE
  }
}

export async function measureFiles(say: Say): Promise<Measured> {
  const { kit } = await (await startDatabases()).freshKit()
  const send = (each?: () => void) =>
    fileFromStream(kit, { patient: randomUUID(), name: 'scan.pdf' }, pieces(each))
  const written = await send()
  for (let round = 0; round < 2; round += 1) await send() // warms up
  const growths: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.memoryUsage.rss()
    let most = before
    await send(() => (most = Math.max(most, process.memoryUsage.rss())))
    growths.push((most - before) / 1024 / 1024)
    say(`  memory grew by ${growths.at(-1)?.toFixed(1)} MB`)
  }
  const file: FileRow = {
    ...written,
    origin: 'staff',
    state: 'clean',
    why: null,
    createdAt: new Date(),
  }
  const [ours, bare] = [await serve(ofPortal(kit, file)), await serve(ofBare())]
  const best = { mine: Infinity, theirs: Infinity }
  for (let round = -1; round < ROUNDS; round += 1) {
    const order = round % 2 ? [ours, bare] : [bare, ours]
    const took = new Map<string, number>()
    for (const address of order) took.set(address, await download(address))
    if (round < 0) continue
    const [mine, theirs] = [took.get(ours) ?? 0, took.get(bare) ?? 0]
    best.mine = Math.min(best.mine, mine)
    best.theirs = Math.min(best.theirs, theirs)
    say(`  portal ${mine.toFixed(0)} ms, bare server ${theirs.toFixed(0)} ms`)
  }
  return { 'download.ratio': best.theirs / best.mine, 'upload.memory_mb': Math.max(...growths) }
}

type Answer = (response: http.ServerResponse) => Promise<void>

const ofPortal =
  (kit: Kit, file: FileRow): Answer =>
  (response) =>
    pipeline(openFile(kit, file), response)

function ofBare(): Answer {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const place = path.join(temporaryFolder('bare'), 'file')
  fs.writeFileSync(place, Buffer.concat([...pieces()].map((piece) => cipher.update(piece))))
  cipher.final()
  const tag = cipher.getAuthTag()
  return async (response) => {
    const hash = createHash('sha256')
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag)
    await pipeline(
      fs.createReadStream(place),
      decipher,
      async function* (from: AsyncIterable<Buffer>) {
        for await (const piece of from) {
          hash.update(piece)
          yield piece
        }
      },
      response,
    )
    hash.digest()
  }
}

async function serve(answer: Answer): Promise<string> {
  const server = http.createServer((_request, response) => void answer(response))
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  later(async () => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** @returns milliseconds until the last byte was there */
function download(address: string): Promise<number> {
  const code = `const { parentPort, workerData } = require('node:worker_threads')
    const start = performance.now()
    require('node:http').get(workerData, (answer) => {
      let size = 0
      answer.on('data', (piece) => (size += piece.length))
      answer.on('end', () => parentPort.postMessage({ size, took: performance.now() - start }))
    })`
  return new Promise((done, failed) => {
    const worker = new Worker(code, { eval: true, workerData: address })
    worker.once('error', failed)
    worker.once('message', ({ size, took }: { size: number; took: number }) => {
      if (size === SIZE) done(took)
      else failed(new Error(`${size} bytes came instead of ${SIZE}.`))
    })
  })
}
