// The search sees what it is there to see, in every disguise; else a leak would pass.
import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { searchFor } from './scan.ts'

const phrases = ['Lucía Ortega Campos', '1961-04-17', 'She sleeps better since the spring.']
const search = searchFor(phrases)
const noise = (n: number) =>
  Buffer.from(Array.from({ length: n }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff))
const among = (bytes: Buffer) => Buffer.concat([noise(1001), bytes, noise(503)])

const disguises: [string, (text: string) => Buffer][] = [
  ['text', (text) => Buffer.from(text)],
  ['text', (text) => Buffer.from(text.toUpperCase().replace('Í', 'í'))],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 big-endian', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['hex', (text) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['hex', (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['base64', (text) => Buffer.from(btoa(`x${Buffer.from(text).toString('latin1')}yz`))],
  ['base64', (text) => Buffer.from(btoa(`xy${Buffer.from(text).toString('latin1')}z`))],
  ['base64', (text) => Buffer.from(Buffer.from(`${text}!`).toString('base64'))],
  ['base64url', (text) => Buffer.from(Buffer.from(`${text}!`).toString('base64url'))],
  ['zstd, text', (text) => zlib.zstdCompressSync(`before ${text} after`.repeat(3))],
  ['gzip, text', (text) => zlib.gzipSync(`before ${text} after`.repeat(3))],
  ['deflate, text', (text) => zlib.deflateSync(`before ${text} after`.repeat(3))],
  ['deflate, base64', (text) => zlib.deflateSync(Buffer.from(text).toString('base64').repeat(2))],
]
test.each(disguises)('finds phrases as %s', (how, disguise) => {
  for (const phrase of phrases) {
    const found = search('here', among(disguise(phrase)))
    expect(found).toContainEqual({ place: 'here', phrase, how })
  }
})

test('finds letters that JSON writes as escapes', () => {
  const found = search('here', Buffer.from('{"name":"Luc\\u00eda Ortega Campos"}'))
  expect(found).toMatchObject([{ phrase: phrases[0], how: 'JSON escapes' }])
})

test('finds nothing where nothing is', () => {
  expect(search('here', noise(200_000))).toEqual([])
  expect(search('here', Buffer.from('1961-04-18, Lucia Ortega, she slept'))).toEqual([])
})
