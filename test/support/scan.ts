// Looks for phrases in bytes, however they were written down: as text in any case, UTF-16, hex, base64, or inside
// something compressed. One pass over the bytes, whatever the number of phrases.
import zlib from 'node:zlib'

export type Find = { place: string; phrase: string; how: string }

type Needle = { phrase: string; how: string; bytes: Buffer }

const BITS = 22
/** A place in the bit table for four bytes, read as one little-endian number. */
const place = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - BITS)

/**
 * Needles by four of their bytes, those that the fewest others have; a bit table says quickly where none of them can
 * be. So that hundreds of sentences that begin alike cost no more than one.
 */
class Finder {
  readonly #bits = new Uint8Array(1 << BITS)
  readonly #byFour = new Map<number, { needle: Needle; offset: number }[]>()

  constructor(needles: Needle[]) {
    const counts = new Map<number, number>()
    for (const { bytes } of needles)
      for (let at = 0; at + 4 <= bytes.length; at += 1) {
        const four = bytes.readInt32LE(at)
        counts.set(four, (counts.get(four) ?? 0) + 1)
      }
    for (const needle of needles) {
      const { bytes } = needle
      let offset = 0
      const count = (at: number) => counts.get(bytes.readInt32LE(at)) ?? 0
      for (let at = 1; at + 4 <= bytes.length; at += 1) if (count(at) < count(offset)) offset = at
      const four = bytes.readInt32LE(offset)
      this.#bits[place(four)] = 1
      this.#byFour.set(four, [...(this.#byFour.get(four) ?? []), { needle, offset }])
    }
  }

  find(bytes: Buffer): Set<Needle> {
    const found = new Set<Needle>()
    const bits = this.#bits
    let four = 0
    for (let end = 0; end < bytes.length; end += 1) {
      four = (four >>> 8) | ((bytes[end] as number) << 24)
      if (bits[place(four)] === 0) continue
      for (const { needle, offset } of this.#byFour.get(four) ?? []) {
        const from = end - 3 - offset
        const until = from + needle.bytes.length
        if (from >= 0 && needle.bytes.equals(bytes.subarray(from, until))) found.add(needle)
      }
    }
    return found
  }
}

/** Bytes with A to Z in small letters; everything else as it is. */
function lowered(bytes: Buffer): Buffer {
  const low = Buffer.from(bytes)
  for (let at = 0; at < low.length; at += 1) {
    const byte = low[at] as number
    if (byte >= 65 && byte <= 90) low[at] = byte + 32
  }
  return low
}

/** The base64 of a text at each of the three places it can have among other bytes, without the ends that vary. */
const base64s = (text: Buffer): Buffer[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), text])
      .toString('base64')
      .replace(/=+$/, '')
    const from = before === 0 ? 0 : before + 1
    return Buffer.from(whole.slice(from, -1))
  })

const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A search for `phrases`. What it looks through is told by `place`. */
export function searchFor(phrases: string[]): (place: string, bytes: Buffer) => Find[] {
  const inLow: Needle[] = []
  const inRaw: Needle[] = []
  for (const phrase of phrases) {
    const text = Buffer.from(phrase)
    const low = lowered(text)
    const utf16 = lowered(Buffer.from(phrase, 'utf16le'))
    const put = (how: string, bytes: Buffer) => inLow.push({ phrase, how, bytes })
    put('text', low)
    put('UTF-16', utf16)
    put('UTF-16 big-endian', Buffer.from(utf16).swap16())
    put('hex', Buffer.from(text.toString('hex')))
    if (escaped(phrase) !== phrase) put('JSON escapes', lowered(Buffer.from(escaped(phrase))))
    if (escaped(phrase) !== phrase) put('Latin-1', lowered(Buffer.from(phrase, 'latin1')))
    for (const bytes of base64s(text)) inRaw.push({ phrase, how: 'base64', bytes })
    for (const bytes of base64s(text))
      inRaw.push({ phrase, how: 'base64url', bytes: Buffer.from(toUrl(bytes.toString())) })
  }
  const [low, raw] = [new Finder(inLow), new Finder(inRaw)]
  const plain = (where: string, bytes: Buffer, within: string): Find[] =>
    [...low.find(lowered(bytes)), ...raw.find(bytes)].map(({ phrase, how }) => ({
      place: where,
      phrase,
      how: within + how,
    }))
  return (where, bytes) => [
    ...plain(where, bytes, ''),
    ...unpacked(bytes).flatMap(({ how, content }) => plain(where, content, `${how}, `)),
  ]
}

const toUrl = (base64: string) => base64.replaceAll('+', '-').replaceAll('/', '_')

const packings: { how: string; magic: Buffer; unpack(bytes: Buffer): Buffer }[] = [
  {
    how: 'zstd',
    magic: Buffer.from('28b52ffd', 'hex'),
    unpack: (bytes) => zlib.zstdDecompressSync(bytes, { finishFlush: zlib.constants.ZSTD_e_flush }),
  },
  {
    how: 'gzip',
    magic: Buffer.from('1f8b08', 'hex'),
    unpack: (bytes) => zlib.gunzipSync(bytes, partly),
  },
  ...['7801', '785e', '789c', '78da'].map((magic) => ({
    how: 'deflate',
    magic: Buffer.from(magic, 'hex'),
    unpack: (bytes: Buffer) => zlib.inflateSync(bytes, partly),
  })),
]
const partly = { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20 }
const MOST_PACKED = 1 << 18 // bytes looked at behind each magic number

/** What can be decompressed anywhere in the bytes, behind the number that such things begin with. */
export function unpacked(bytes: Buffer): { how: string; content: Buffer }[] {
  const found: { how: string; content: Buffer }[] = []
  for (const { how, magic, unpack } of packings)
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
      try {
        const content = unpack(bytes.subarray(at, at + MOST_PACKED))
        if (content.length > 0) found.push({ how, content })
      } catch {
        // Two or three bytes are often there by chance.
      }
  return found
}
