// What the reading thread and the filing thread say to each other. A batch travels as one text and one block
// of bytes: to copy thousands of small objects one by one would cost more than to read them.
import type { Range } from './ranges.ts'
import type { ReadBatch } from './read-input.ts'
import type { Reading } from './reading.ts'
import type { SourceFile } from './sources.ts'

export type ToReader =
  | { is: 'read'; request: number; file: SourceFile; only: Range[] | null }
  /** A batch has been taken: there is room for another. */
  | { is: 'taken' }

export type PackedBatch = {
  is: 'batch'
  request: number
  /** JSON of the readings, the bytes of each replaced by how many they are. */
  text: string
  /** The bytes of all readings, end to end. */
  bytes: ArrayBuffer
  read: number
}

export type FromReader = PackedBatch | { is: 'end'; request: number }

export function packBatch(request: number, { readings, bytes: read }: ReadBatch): PackedBatch {
  const parts: Buffer[] = []
  const packed = readings.map((one) => {
    if ('reason' in one) return one
    parts.push(one.bytes)
    return { ...one, bytes: one.bytes.length }
  })
  // Its own block, not a piece of Node's pool: it is handed over, not copied.
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { is: 'batch', request, text: JSON.stringify(packed), bytes: bytes.buffer, read }
}

export function unpackBatch({ text, bytes, read }: PackedBatch): ReadBatch {
  const readings = JSON.parse(text) as (Omit<Reading, 'bytes'> & { bytes: number })[]
  const all = Buffer.from(bytes)
  let at = 0
  return {
    readings: readings.map((one) =>
      'reason' in one ? one : { ...one, bytes: all.subarray(at, (at += one.bytes)) },
    ) as ReadBatch['readings'],
    bytes: read,
  }
}
