// Random ids: UUIDv7, so that rows made together lie together, and nobody can count or guess them.
import { randomFillSync } from 'node:crypto'

const bytes = Buffer.alloc(16 * 128)
let used = bytes.length

/** A new UUIDv7 of the given moment: 48 bits of milliseconds, 74 random bits. */
export function uuidv7(at: Date = new Date()): string {
  if (used === bytes.length) {
    randomFillSync(bytes)
    used = 0
  }
  const id = Buffer.from(bytes.subarray(used, (used += 16)))
  id.writeUIntBE(at.getTime(), 0, 6)
  id[6] = ((id[6] as number) & 0x0f) | 0x70
  id[8] = ((id[8] as number) & 0x3f) | 0x80
  return asUuid(id)
}

/** 16 bytes written as a UUID. */
export function asUuid(id: Buffer): string {
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUID made of a hash (version 8 of RFC 9562): the same for the same. */
export function hashedUuid(hash: Buffer): string {
  const id = Buffer.from(hash.subarray(0, 16))
  id[6] = ((id[6] as number) & 0x0f) | 0x80
  id[8] = ((id[8] as number) & 0x3f) | 0x80
  return asUuid(id)
}

export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)
