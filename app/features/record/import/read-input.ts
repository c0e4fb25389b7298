// Reads one file to its end: bytes, pieces, readings. Runs in whichever thread it is called in.
import type { InputFile } from './file-read.ts'
import { PieceReader, type Piece, type Refusal as RefusedPiece } from './pieces.ts'
import { walkRanges, type Range } from './ranges.ts'
import { readPiece, type Reading, type Refusal } from './reading.ts'
import { Unreadable } from './sources.ts'

export type ReadBatch = {
  readings: (Reading | Refusal)[]
  /** Bytes of the file read so far, packed as they are. */
  bytes: number
}

/** @param only pieces to read, by their place in the file; all when null */
export async function* readInput(
  input: InputFile,
  only: Range[] | null,
): AsyncGenerator<ReadBatch> {
  const reader = new PieceReader({ lines: input.lines })
  const wanted = only ? walkRanges(only) : () => true
  let index = 0
  let bytes = 0
  const read = (pieces: (Piece | RefusedPiece)[]): ReadBatch => ({
    readings: pieces.flatMap((piece) => {
      const at = index++
      return wanted(at) ? [readPiece(piece, at)] : []
    }),
    bytes,
  })
  try {
    for await (const chunk of input.bytes((so) => void (bytes = so))) {
      yield read(reader.push(chunk))
      if (reader.stopped) break
    }
    yield read(reader.end())
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield read([{ line: reader.line, type: null, reason: error.message }])
  }
}
