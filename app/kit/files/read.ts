// The bytes of a file, opened while they stream out. The whole is checked against the sum that was kept of it, and its
// last bytes are given only then; a range is checked chunk by chunk. A byte that was changed anywhere is an error and a
// line in the log, and somebody is told: never wrong bytes.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Kit } from '../kit.ts'
import { sayBroken } from './broken.ts'
import type { FileRow } from './file.ts'
import { letGo } from './free.ts'
import { openHead, openSum, type Head } from './head.ts'
import { CHUNK, FileBroken, openChunks, SEALED_CHUNK, sealedSize } from './sealed.ts'

const AHEAD = 16 * CHUNK // opened before they are asked for, so that the reader waits for nobody

/** Plain bytes from `start` up to, not including, `end`. */
export type Range = { start: number; end: number }

/**
 * A stream of the file, or of a range of it. Whoever calls has asked before whether they may (`mayLeave`, and the policy of
 * the feature): here nobody is asked.
 */
export function openFile(kit: Kit, file: FileRow, range?: Range): Readable {
  return Readable.from(bytesOf(kit, file, range), { objectMode: false, highWaterMark: AHEAD })
}

/** As `openFile`, as pieces. @throws FileBroken, FileGone */
export async function* bytesOf(kit: Kit, file: FileRow, range?: Range): AsyncGenerator<Buffer> {
  try {
    const head = await openHead(kit.vault, file)
    yield* range ? rangeOf(kit, head, file, range) : wholeOf(kit, head, file)
  } catch (error) {
    await sayBroken(kit, file.id, error)
    throw error
  }
}

/** All bytes of a file whose sum nobody knows yet: for whoever makes it. @throws FileBroken, FileGone */
export async function* everyByte(kit: Kit, file: FileRow): AsyncGenerator<Buffer> {
  const head = await openHead(kit.vault, file)
  yield* rangeOf(kit, head, file, { start: 0, end: file.size })
}

async function* wholeOf(kit: Kit, head: Head, file: FileRow): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held: Buffer | null = null
  for await (const piece of rangeOf(kit, head, file, { start: 0, end: file.size })) {
    hash.update(piece)
    if (held) yield held
    held = piece
  }
  if (!file.sum) throw new FileBroken()
  const { sha256, size } = await openSum(kit.vault, { ...file, sum: file.sum })
  if (hash.digest('hex') !== sha256 || size !== file.size) throw new FileBroken()
  if (held) yield held
}

/** What to read of the storage for a range: of each part it touches, whole chunks. */
function* pieces({ parts }: FileRow, { start, end }: Range) {
  let at = 0
  for (const { part, object, size } of parts) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, size)
    at += size
    if (from >= to) continue
    const first = Math.floor(from / CHUNK)
    const last = Math.ceil(to / CHUNK)
    yield {
      part,
      object,
      size,
      first,
      from,
      to,
      sealedEnd: Math.min(last * SEALED_CHUNK, sealedSize(size)),
    }
  }
}

/** The next piece is on its way while one is sent. */
async function* rangeOf(kit: Kit, { key }: Head, file: FileRow, range: Range) {
  const ask = (piece: Piece) => {
    const coming = kit.files.get(piece.object, piece.first * SEALED_CHUNK, piece.sealedEnd)
    coming.catch(() => {}) // whoever stops reading leaves it
    return { piece, coming }
  }
  const all = pieces(file, range)
  const following = () => {
    const { done, value } = all.next()
    return done ? null : ask(value)
  }
  let next = following()
  while (next) {
    const { piece, coming } = next
    const sealed = await coming
    next = following()
    let at = piece.first * CHUNK
    const place = { file: file.id, part: piece.part }
    for (const plain of openChunks(key, place, sealed, piece.first, piece.size)) {
      const from = Math.max(piece.from - at, 0)
      const to = Math.min(piece.to - at, plain.length)
      at += plain.length
      yield from === 0 && to === plain.length ? plain : plain.subarray(from, to)
    }
    letGo(sealed)
  }
}
type Piece = ReturnType<typeof pieces> extends Generator<infer P> ? P : never
