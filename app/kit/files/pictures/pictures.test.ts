// Pictures as phones and scanners send them become a PDF: upright, without where they were taken; and what is made to break
// or to tire the machine comes to nothing and takes nobody along.
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { countPictures, pdfOf, pictureOf } from './pictures.ts'

const red = { create: { width: 60, height: 40, channels: 3, background: '#c00' } } as const

const sheet = (background: string) =>
  sharp({ create: { ...red.create, background } })
    .png()
    .toBuffer()

/** A photo taken sideways at a place: EXIF says both. */
const photo = () =>
  sharp(red)
    .withExif({ IFD0: { Model: 'Quercus Phone' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** The pictures in a PDF of ours. */
function picturesIn(pdf: Buffer): Buffer[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/DCTDecode \/Length (\d+) >>\nstream\n/g)].map((found) => {
    const start = found.index + found[0].length
    return pdf.subarray(start, start + Number(found[1]))
  })
}
const convert = (bytes: Buffer, type: Parameters<typeof pdfOf>[1]) =>
  pdfOf(Readable.from([bytes]), type)

test('a photo stands upright on its page, and nothing tells where or by what it was taken', async () => {
  const from = await photo()
  expect(from.toString('latin1')).toContain('Quercus Phone')
  const pdf = (await convert(from, 'jpeg')) as Buffer
  expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Lang \(en\)[\s\S]*%%EOF\n$/)
  expect(pdf.toString('latin1')).not.toMatch(/Quercus|Exif/)
  const [picture] = picturesIn(pdf)
  const about = await sharp(picture).metadata()
  expect(about).toMatchObject({ width: 40, height: 60 })
  expect(about.exif).toBeUndefined()
})

test('each kind that is taken opens; the same picture makes the same bytes', async () => {
  const png = await sharp(red).png().toBuffer()
  const tiff = await sharp(red).tiff().toBuffer()
  for (const [bytes, type] of [
    [png, 'png'],
    [tiff, 'tiff'],
  ] as const)
    expect(picturesIn((await convert(bytes, type)) as Buffer)).toHaveLength(1)
  expect(await convert(png, 'png')).toEqual(await convert(png, 'png'))
})

test('a photo of a phone in HEIC, taken sideways, stands upright, red above and blue below', async () => {
  const from = await readFile(new URL('../../../../test/support/turned.heic', import.meta.url))
  expect(await countPictures(Readable.from([from]), 'heic')).toBe(1)
  const seen = (await pictureOf(Readable.from([from]), 'heic', 1)) as Buffer
  const [inPdf] = picturesIn((await convert(from, 'heic')) as Buffer)
  for (const picture of [seen, inPdf]) {
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 80, height: 120 })
    const [above, below] = [[...data.subarray(0, 3)], [...data.subarray(-3)]]
    expect(above[0]).toBeGreaterThan(180)
    expect(below[2]).toBeGreaterThan(180)
    expect((await sharp(picture).metadata()).exif).toBeUndefined()
  }
})

test('a picture of several is drawn alone, and one that is not there is not', async () => {
  const pages = await Promise.all(['#c00', '#00c'].map(sheet))
  const tiff = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer()
  expect(await countPictures(Readable.from([tiff]), 'tiff')).toBe(2)
  const second = await sharp((await pictureOf(Readable.from([tiff]), 'tiff', 2)) as Buffer)
    .raw()
    .toBuffer()
  expect(second[2]).toBeGreaterThan(180)
  for (const page of [0, 3, Number.NaN])
    expect(await pictureOf(Readable.from([tiff]), 'tiff', page)).toBeNull()
})

test('what is no picture, is cut off, or would fill the memory comes to nothing', async () => {
  const whole = await photo()
  expect(await convert(Buffer.from('not a picture'), 'png')).toBeNull()
  expect(await convert(Buffer.from('not a picture'), 'heic')).toBeNull()
  expect(await convert(whole.subarray(0, 300), 'jpeg')).toBeNull()
  // A few bytes that say they are 60,000 pixels high and wide.
  const bomb = await sharp(red).png().toBuffer()
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(zlib.crc32(bomb.subarray(12, 29)), 29)
  expect(await convert(bomb, 'png')).toBeNull()
}, 240_000)
