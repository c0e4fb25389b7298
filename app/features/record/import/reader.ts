// Who reads the files: a thread of its own where there is enough to read and a processor to spare, else
// the thread that also files. A third of the work of an import is reading; so it takes a third less time.
import { availableParallelism } from 'node:os'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { InputFile } from './file-read.ts'
import type { Range } from './ranges.ts'
import { readInput, type ReadBatch } from './read-input.ts'
import { unpackBatch, type FromReader, type ToReader } from './reader-messages.ts'

export type Reader = {
  /** Reads a file from its beginning; reading begins before the first batch is asked for. */
  read(input: InputFile, only: Range[] | null): AsyncIterable<ReadBatch>
  close(): Promise<void>
}

const WORTH_A_THREAD = 2 * 1024 * 1024 // bytes, packed as they are; less is read before a thread has begun
const script = path.join(import.meta.dirname, 'reader-worker.ts')

export function openReader(inputs: InputFile[]): Reader {
  const size = inputs.reduce((sum, input) => sum + (input.file?.size ?? 0), 0)
  // A bundle of the program has no such file beside it; what it imports is small and in memory.
  const mayFork = size > WORTH_A_THREAD && availableParallelism() > 1 && existsSync(script)
  return mayFork ? new ReaderThread() : { read: readInput, close: async () => {} }
}

type Listener = { batches: (ReadBatch | 'end')[]; wake: () => void }

class ReaderThread implements Reader {
  readonly #worker: Worker
  readonly #listeners = new Map<number, Listener>()
  #failed: Error | null = null
  #asked = 0

  constructor() {
    this.#worker = new Worker(script, {
      // What it makes is soon garbage: a small nursery keeps the process small.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    })
    this.#worker.on('message', (message: FromReader) => this.#hear(message))
    this.#worker.on('error', (error) => {
      this.#failed = error
      for (const { wake } of this.#listeners.values()) wake()
    })
  }

  read(input: InputFile, only: Range[] | null): AsyncIterable<ReadBatch> {
    if (!input.file) return readInput(input, only)
    const request = ++this.#asked
    const listener: Listener = { batches: [], wake: () => {} }
    this.#listeners.set(request, listener)
    this.#tell({ is: 'read', request, file: input.file, only })
    return this.#batches(request, listener)
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  async *#batches(request: number, listener: Listener): AsyncGenerator<ReadBatch> {
    for (;;) {
      if (this.#failed) throw this.#failed
      const batch = listener.batches.shift()
      if (batch === 'end') break
      if (batch) {
        // Only what has been taken makes room for more: what waits here stays small.
        this.#tell({ is: 'taken' })
        yield batch
      } else await new Promise<void>((resolve) => (listener.wake = resolve))
    }
    this.#listeners.delete(request)
  }

  #hear(message: FromReader): void {
    const listener = this.#listeners.get(message.request)
    listener?.batches.push(message.is === 'end' ? 'end' : unpackBatch(message))
    listener?.wake()
  }

  #tell(message: ToReader): void {
    this.#worker.postMessage(message, [])
  }
}
