// How the bytes of a file are sealed: in parts, each an object of the storage, each part in chunks of AES-256-GCM under
// the file's own key. What is authenticated with a chunk says which file, which part, which chunk of it, and whether it is
// the part's last: nothing can be moved, repeated or cut off. A range needs its own chunks alone.
import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto'

export const CHUNK = 64 * 1024 // plain bytes
const NONCE = 12
const TAG = 16
export const SEALED_CHUNK = NONCE + CHUNK + TAG
/** Plain bytes of a part: what a transfer holds in memory, and what is acknowledged at once. */
export const PART = 32 * CHUNK

/** Thrown when bytes do not open: changed, moved, or of another file. */
export class FileBroken extends Error {
  constructor() {
    super('Bytes of a file do not open: they were changed or moved.')
    this.name = 'FileBroken'
  }
}

export type Place = { file: string; part: number }

const aad = ({ file, part }: Place, chunk: number, last: boolean): Buffer =>
  Buffer.from(`portico file 1|${file}|${part}|${chunk}|${last ? 'last' : 'more'}`)

/** How long a part of that many plain bytes is when sealed. */
export const sealedSize = (plain: number): number =>
  plain + Math.ceil(plain / CHUNK) * (NONCE + TAG)

/** @param plain not empty */
export function sealPart(key: KeyObject, place: Place, plain: Buffer): Buffer {
  const sealed = Buffer.allocUnsafe(sealedSize(plain.length))
  const chunks = Math.ceil(plain.length / CHUNK)
  let at = 0
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const iv = sealed.subarray(at, at + NONCE)
    randomFillSync(iv)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    cipher.setAAD(aad(place, chunk, chunk === chunks - 1))
    at += NONCE
    at += cipher.update(plain.subarray(chunk * CHUNK, (chunk + 1) * CHUNK)).copy(sealed, at)
    cipher.final()
    at += cipher.getAuthTag().copy(sealed, at)
  }
  return sealed
}

/**
 * Opens whole chunks of a part, one after another.
 * @param first the number of the first chunk in `sealed`
 * @param size plain bytes of the whole part
 * @throws FileBroken
 */
export function* openChunks(
  key: KeyObject,
  place: Place,
  sealed: Buffer,
  first: number,
  size: number,
): Generator<Buffer> {
  const chunks = Math.ceil(size / CHUNK)
  for (let chunk = first, at = 0; at < sealed.length; chunk += 1, at += SEALED_CHUNK) {
    const bytes = sealed.subarray(at, at + SEALED_CHUNK)
    if (bytes.length <= NONCE + TAG) throw new FileBroken()
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
    decipher.setAAD(aad(place, chunk, chunk === chunks - 1))
    decipher.setAuthTag(bytes.subarray(-TAG))
    const plain = decipher.update(bytes.subarray(NONCE, -TAG))
    try {
      decipher.final()
    } catch {
      throw new FileBroken()
    }
    yield plain
  }
}
