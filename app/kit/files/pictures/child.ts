// A process of its own that turns one file of pictures into a PDF: upright, without where they were taken or by which phone.
// Started by pictures.ts with limits (../apart.ts); what it reads comes from strangers. Takes the file on standard input, its type as the
// only word, and gives the PDF on standard output.
import sharp, { type Sharp } from 'sharp'
import { pdfOfPictures, type PagePicture } from './pdf.ts'

const MOST_PAGES = 50
const MOST_PIXELS = 120_000_000
const SIDE = 3000 // pixels: a sheet of paper at more than 250 dots an inch

sharp.cache(false)
sharp.concurrency(1)

const input = await bytes()
const pages = process.argv[2] === 'heic' ? await ofHeic(input) : await ofPicture(input)
process.stdout.write(pdfOfPictures(pages))

async function bytes(): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function ofPicture(from: Buffer): Promise<PagePicture[]> {
  const how = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const
  const { pages: count = 1 } = await sharp(from, how).metadata()
  const found: PagePicture[] = []
  for (let page = 0; page < Math.min(count, MOST_PAGES); page += 1)
    found.push(await asPage(sharp(from, { ...how, page }).autoOrient()))
  return found
}

/** sharp's own build does not read HEVC. */
async function ofHeic(from: Buffer): Promise<PagePicture[]> {
  // @ts-expect-error it brings no types
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const found: PagePicture[] = []
  const pictures = new libheif.HeifDecoder().decode(from)
  if (pictures.length === 0) throw new Error('There is no picture in it.')
  for (const picture of pictures.slice(0, MOST_PAGES)) {
    const [width, height] = [picture.get_width(), picture.get_height()]
    if (width * height > MOST_PIXELS) throw new Error('It has too many pixels.')
    const raw = { data: new Uint8ClampedArray(width * height * 4), width, height }
    await new Promise<void>((done, failed) => {
      picture.display(raw, (drawn: unknown) =>
        drawn ? done() : failed(new Error('It cannot be drawn.')),
      )
    })
    found.push(await asPage(sharp(raw.data, { raw: { width, height, channels: 4 } })))
  }
  return found
}

/** Nothing of what a camera writes beside a picture is kept. */
async function asPage(picture: Sharp): Promise<PagePicture> {
  const { data, info } = await picture
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}
