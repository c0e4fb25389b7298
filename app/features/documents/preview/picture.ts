// Pixels as a PNG: what every browser shows, with nothing of the document in it but what is to be seen.
import { deflateSync, crc32 } from 'node:zlib'

/** @param pixels four bytes each: red, green, blue and one that is left out */
export function pictureOf(pixels: Buffer, width: number, height: number): Buffer {
  const line = width * 3
  const lines = Buffer.alloc((line + 1) * height)
  const above = Buffer.alloc(line)
  const here = Buffer.alloc(line)
  for (let y = 0; y < height; y += 1) {
    const start = y * (line + 1)
    lines[start] = UP
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      here[x * 3] = pixels[from] as number
      here[x * 3 + 1] = pixels[from + 1] as number
      here[x * 3 + 2] = pixels[from + 2] as number
    }
    // Each line as its difference from the one above: paper is the same all over, and packs to nothing.
    for (let i = 0; i < line; i += 1)
      lines[start + 1 + i] = ((here[i] as number) - (above[i] as number)) & 0xff
    here.copy(above)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits each of red, green and blue
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    part('IDAT', deflateSync(lines, { level: 5 })),
    part('IEND', Buffer.alloc(0)),
  ])
}

const UP = 2

function part(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
