import { expect, test } from 'vitest'
import { pictureIn } from './picture.ts'

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const riff = (kind: string, more: [at: number, bytes: number[]][]) => {
  const bytes = Buffer.alloc(40)
  bytes.write(`RIFF....WEBP${kind}`, 'latin1')
  for (const [at, some] of more) bytes.set(some, at)
  return bytes
}

test.each([
  ['PNG', png(320, 80), 'image/png', 320, 80],
  // SOI, an APP0 segment of 16 bytes, SOF2 (progressive) with height 48 and width 200.
  [
    'JPEG',
    Buffer.from(`ffd8ffe00010${'00'.repeat(14)}ffc2001108003000c803`, 'hex'),
    'image/jpeg',
    200,
    48,
  ],
  ['WebP, lossy', riff('VP8 ', [[26, [0x40, 0x01, 0x50, 0x00]]]), 'image/webp', 320, 80],
  ['WebP, without loss', riff('VP8L', [[21, [0x3f, 0xc1, 0x13, 0x00]]]), 'image/webp', 320, 80],
  [
    'WebP, extended',
    riff('VP8X', [[24, [0x3f, 0x01, 0x00, 0x4f, 0x00, 0x00]]]),
    'image/webp',
    320,
    80,
  ],
] as const)('%s says how large it is', (_, bytes, type, width, height) => {
  expect(pictureIn(bytes)).toEqual({ type, width, height })
})

test.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['SVG behind a declaration', Buffer.from('<?xml version="1.0"?><svg/>')],
  ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
  ['HTML', Buffer.from('<!doctype html><script>1</script>')],
  ['nothing', Buffer.alloc(0)],
  ['a PNG that breaks off', png(320, 80).subarray(0, 18)],
  ['a JPEG without a frame', Buffer.from('ffd8ffe000100000', 'hex')],
  ['a JPEG that leads in a circle', Buffer.from('ffd8ffe00000ffe00000', 'hex')],
  ['RIFF that is sound', Buffer.from('RIFF....WAVEfmt ')],
])('%s is no picture that is taken', (_, bytes) => {
  expect(pictureIn(bytes)).toBeNull()
})
