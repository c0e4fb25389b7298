// Sealing while bytes stream in: whatever comes is cut into parts, and a part is in the storage before the next one is
// taken. Memory holds two parts of one file at most, however large it is.
import { createHash, type KeyObject } from 'node:crypto'
import type { Kit } from '../kit.ts'
import { uuidv7 } from '../ids.ts'
import { invalid } from '../errors.ts'
import { letGo } from './free.ts'
import { newHead, sealSum, tidyName } from './head.ts'
import { PART, sealPart } from './sealed.ts'
import { objectName } from './storage.ts'
import { ENOUGH, typeOf, type FileType } from './type.ts'

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
export type WrittenPart = { part: number; object: string; size: number }

/** A file whose bytes are in the storage, for `keepFile` to put on record. Until then nobody knows of it. */
export type Written = {
  id: string
  patient: string
  name: string
  type: FileType
  size: number
  /** Over all bytes, in hex. */
  sha256: string
  parts: WrittenPart[]
  head: Buffer
  sum: Buffer
}

export const MOST_BYTES = 50 * 1024 * 1024

export type Naming = {
  patient: string
  name: string
  /** Bytes that are taken. */
  most?: number
  /** Of what the portal makes itself: what it is. Everything else says so by its bytes. */
  type?: FileType
}

/**
 * Puts a stream into the storage, sealed under the key of a patient. To be called before the transaction that keeps it
 * (`prepare` of a verb): it takes as long as the sender.
 * @throws invalid `file_too_large`, `file_empty`, `file_type`; what was put is removed again
 */
export async function fileFromStream(
  kit: Kit,
  { patient, name, most = MOST_BYTES, type: said }: Naming,
  from: Bytes,
): Promise<Written> {
  const id = uuidv7()
  const { head, sealed } = await newHead(kit.vault, patient, id, name)
  const parts: WrittenPart[] = []
  const hash = createHash('sha256')
  let size = 0
  let type: FileType | null = null
  try {
    for await (const plain of inParts(from)) {
      size += plain.length
      if (size > most) throw tooLarge(most)
      if (parts.length === 0) type = said ?? knownType(plain)
      hash.update(plain)
      parts.push(await putPart(kit, head.key, id, parts.length, plain))
    }
    if (!type) throw invalid('file_empty', 'This file is empty. Choose another one.')
  } catch (error) {
    for (const { object } of parts) await kit.files.remove(object).catch(() => {})
    throw error
  }
  const sha256 = hash.digest('hex')
  const sum = await sealSum(kit.vault, patient, id, { sha256, size })
  return { id, patient, name: tidyName(name), type, size, sha256, parts, head: sealed, sum }
}

export const tooLarge = (most: number) =>
  invalid(
    'file_too_large',
    `This file is larger than ${most / 1024 / 1024} MB. Send a smaller one, or several.`,
  )

/** @throws invalid when it is nothing that the portal takes */
export function knownType(first: Buffer): FileType {
  const type = typeOf(first.subarray(0, ENOUGH))
  if (type) return type
  throw invalid(
    'file_type',
    'We cannot take this kind of file. Send a PDF, a photo (JPEG, PNG, HEIC, TIFF) or a Word document (.docx).',
  )
}

export async function putPart(
  kit: Kit,
  key: KeyObject,
  file: string,
  part: number,
  plain: Buffer,
): Promise<WrittenPart> {
  const object = objectName()
  const sealed = sealPart(key, { file, part }, plain)
  await kit.files.put(object, sealed)
  letGo(sealed)
  return { part, object, size: plain.length }
}

/** Cuts a stream into parts. The same memory is used again for each: take what is in it before asking for the next. */
export async function* inParts(from: Bytes): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(PART)
  let filled = 0
  for await (const piece of from) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    for (let at = 0; at < bytes.length;) {
      const taken = bytes.copy(buffer, filled, at)
      at += taken
      filled += taken
      if (filled < PART) continue
      yield buffer
      filled = 0
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled)
}
