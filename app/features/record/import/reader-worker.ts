// The reading thread: reads the files it is asked for, in that order, and stays a few batches ahead.
import { parentPort } from 'node:worker_threads'
import { inputOf } from './file-read.ts'
import { readInput, type ReadBatch } from './read-input.ts'
import { packBatch, type FromReader, type PackedBatch, type ToReader } from './reader-messages.ts'

const AHEAD = 4 // batches that may wait to be taken
const MOST = 256 // readings in one
const MOST_BYTES = 512 * 1024

if (!parentPort) throw new Error('This file runs as a thread of an import.')
const port = parentPort
const credit = { room: AHEAD, wake: () => {} }
let reading: Promise<void> = Promise.resolve()

port.on('message', (message: ToReader) => {
  if (message.is === 'taken') {
    credit.room++
    credit.wake()
  } else reading = reading.then(() => readAll(message))
})

async function readAll({ request, file, only }: Extract<ToReader, { is: 'read' }>): Promise<void> {
  let gathered: ReadBatch = { readings: [], bytes: 0 }
  let size = 0
  for await (const { readings, bytes } of readInput(inputOf(file), only)) {
    gathered.bytes = bytes
    for (const one of readings) {
      gathered.readings.push(one)
      size += 'reason' in one ? 0 : one.bytes.length
      if (gathered.readings.length < MOST && size < MOST_BYTES) continue
      await send(packBatch(request, gathered))
      gathered = { readings: [], bytes }
      size = 0
    }
  }
  if (gathered.readings.length > 0) await send(packBatch(request, gathered))
  tell({ is: 'end', request })
}

async function send(batch: PackedBatch): Promise<void> {
  while (credit.room === 0) await new Promise<void>((resolve) => (credit.wake = resolve))
  credit.room--
  tell(batch, [batch.bytes])
}

function tell(message: FromReader, handOver: ArrayBuffer[] = []): void {
  port.postMessage(message, handOver)
}
