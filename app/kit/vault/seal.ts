// Sealed bytes: AES-256-GCM, compressed first where that helps, bound by associated data to the
// table, row and subject they belong to, so that a sealed value moved elsewhere does not open.
import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'
import zlib from 'node:zlib'

const FORMAT = 1
const PLAIN = 0
const ZSTD = 1
const DEFLATE = 2
const HEADER = 4 // format, compression, key version (2 bytes)
const NONCE = 12
const TAG = 16
const WORTH_COMPRESSING = 96 // bytes; below it the frame costs more than it saves
const LARGE = 8_192 // bytes; below it deflate packs as well as zstd, and unpacks in a third of the time

// Nonces are drawn from a pool of random bytes: one system call per 340 values instead of one each.
const pool = Buffer.alloc(NONCE * 340)
let used = pool.length
function nonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return Buffer.from(pool.subarray(used, (used += NONCE)))
}

/** Thrown when sealed bytes do not open: changed, moved, or sealed under another key. */
export class SealBroken extends Error {
  constructor(place: string) {
    super(`What is sealed in ${place.split(':')[0]} does not open: it was changed or moved.`)
    this.name = 'SealBroken'
  }
}

function pack(plain: Buffer): { payload: Buffer; how: number } {
  if (plain.length < WORTH_COMPRESSING) return { payload: plain, how: PLAIN }
  const large = plain.length >= LARGE
  const payload = large
    ? zlib.zstdCompressSync(plain)
    : zlib.deflateRawSync(plain, {
        level: 4,
        memLevel: 5,
        windowBits: 13,
        chunkSize: plain.length,
      })
  if (payload.length >= plain.length) return { payload: plain, how: PLAIN }
  return { payload, how: large ? ZSTD : DEFLATE }
}

function unpack(payload: Buffer, how: number): Buffer {
  if (how === ZSTD) return zlib.zstdDecompressSync(payload)
  if (how === DEFLATE) return zlib.inflateRawSync(payload, { chunkSize: 1024 + 4 * payload.length })
  return payload
}

/**
 * Seals `plain` under a 32-byte key, as a KeyObject, since a Buffer would be made into one each time.
 * `place` names table, column and row; `subject` whose key it is.
 */
export function sealBytes(
  key: KeyObject,
  keyVersion: number,
  subject: string,
  place: string,
  plain: Buffer,
): Buffer {
  const { payload, how } = pack(plain)
  const header = Buffer.from([FORMAT, how, keyVersion >> 8, keyVersion & 0xff])
  const iv = nonce()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.concat([header, Buffer.from(`${place}|${subject}`)]))
  const sealed = cipher.update(payload)
  cipher.final()
  return Buffer.concat([header, iv, sealed, cipher.getAuthTag()])
}

/** The version of the key that `sealed` was made with. */
export const keyVersionOf = (sealed: Buffer): number => sealed.readUInt16BE(2)

/** Opens what `sealBytes` made. @throws SealBroken */
export function openBytes(key: KeyObject, subject: string, place: string, sealed: Buffer): Buffer {
  if (sealed.length < HEADER + NONCE + TAG || sealed[0] !== FORMAT) throw new SealBroken(place)
  const header = sealed.subarray(0, HEADER)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEADER, HEADER + NONCE))
  decipher.setAAD(Buffer.concat([header, Buffer.from(`${place}|${subject}`)]))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  try {
    const payload = Buffer.concat([
      decipher.update(sealed.subarray(HEADER + NONCE, sealed.length - TAG)),
      decipher.final(),
    ])
    return unpack(payload, header[1] as number)
  } catch {
    throw new SealBroken(place)
  }
}
