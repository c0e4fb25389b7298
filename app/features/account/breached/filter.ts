// A Bloom filter of breached passwords in a file: says "surely not" or "most likely", and holds no password. It is
// asked on the disk, so that a list of a thousand million costs no memory.
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const MAGIC = Buffer.from('PORTICO-BREACHED')
const HEADER = 32 // bytes: magic, number of hashes, number of bits
const HASHES = 10
const BITS_EACH = 14.4 // one in a thousand passwords is refused though it is on no list
const SHORTEST_LINE = 41 // bytes: a SHA-1 in hex and the end of the line

/** Bits that stand for a SHA-1. */
function* bitsOf(sha1: Buffer, hashes: number, bits: number): Generator<number> {
  const step = (sha1.readUIntLE(6, 6) % (bits - 1)) + 1
  let at = sha1.readUIntLE(0, 6) % bits
  for (let n = 0; n < hashes; n += 1) {
    yield at
    at = (at + step) % bits
  }
}

/**
 * Makes the filter `to` from a list of SHA-1 sums in hex, one a line, anything behind a colon ignored.
 * @returns how many there were; lines that are none are counted as `skipped`
 */
export async function buildFilter(
  list: string,
  to: string,
): Promise<{ taken: number; skipped: number }> {
  const { size } = await fs.stat(list)
  const bits = Math.max(64, Math.ceil((size / SHORTEST_LINE) * BITS_EACH))
  const filter = Buffer.alloc(Math.ceil(bits / 8))
  let [taken, skipped] = [0, 0]
  for await (const line of createInterface({ input: createReadStream(list) })) {
    if (/^[\da-f]{40}(:|\s*$)/i.test(line)) {
      taken += 1
      for (const at of bitsOf(Buffer.from(line.slice(0, 40), 'hex'), HASHES, bits))
        filter[Math.floor(at / 8)]! |= 1 << (at % 8)
    } else if (line.trim()) skipped += 1
  }
  const header = Buffer.alloc(HEADER)
  MAGIC.copy(header)
  header.writeUInt32LE(HASHES, 16)
  header.writeBigUInt64LE(BigInt(bits), 24)
  // Whole or not at all: a server may have the one before open.
  const beside = `${to}.${process.pid}`
  const file = await fs.open(beside, 'w')
  await file.writeFile(header)
  await file.writeFile(filter)
  await file.close()
  await fs.rename(beside, to)
  return { taken, skipped }
}

export type Filter = { has(password: string): Promise<boolean>; close(): Promise<void> }

/** @throws when the file is missing or is no filter */
export async function openFilter(path: string): Promise<Filter> {
  const file = await fs.open(path, 'r')
  const header = Buffer.alloc(HEADER)
  await file.read(header, 0, HEADER, 0)
  const hashes = header.readUInt32LE(16)
  const bits = Number(header.readBigUInt64LE(24))
  const { size } = await file.stat()
  if (!header.subarray(0, 16).equals(MAGIC) || size !== HEADER + Math.ceil(bits / 8)) {
    await file.close()
    throw new Error('This is no list of breached passwords.')
  }
  const byte = Buffer.alloc(1)
  const has = async (text: string): Promise<boolean> => {
    const sha1 = createHash('sha1').update(text).digest()
    for (const at of bitsOf(sha1, hashes, bits)) {
      const { buffer } = await file.read(Buffer.from(byte), 0, 1, HEADER + Math.floor(at / 8))
      if (((buffer[0] as number) & (1 << (at % 8))) === 0) return false
    }
    return true
  }
  return {
    // As it was typed, and as we would hash it.
    has: async (password) => (await has(password)) || has(password.normalize('NFKC')),
    close: () => file.close(),
  }
}
