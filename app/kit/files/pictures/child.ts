// A process of its own that turns one file of pictures into a PDF, or one of them into a picture that every browser shows: upright,
// without where they were taken or by which phone. Started by pictures.ts with limits (../apart.ts); what it reads comes from
// strangers. Takes the file on standard input, and its type, the deed and the number of the picture as words.
import sharp, { type Sharp } from 'sharp'
import { pdfOfPictures, type PagePicture } from './pdf.ts'

const MOST_PAGES = 50
const MOST_PIXELS = 120_000_000
const SIDE = 3000 // pixels: a sheet of paper at more than 250 dots an inch
const SEEN_SIDE = 1600 // to look at on a screen

sharp.cache(false)
sharp.concurrency(1)

type Opened = { count: number; at(page: number): Promise<Sharp> }

const [type, deed, asked] = process.argv.slice(2)
const input = await bytes()
const opened = await (type === 'heic' ? ofHeic(input) : ofPicture(input))
if (deed === 'count') process.stdout.write(String(opened.count))
else if (deed === 'page') process.stdout.write(await seen(Number(asked)))
else process.stdout.write(pdfOfPictures(await all()))

async function bytes(): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function all(): Promise<PagePicture[]> {
  const found: PagePicture[] = []
  for (let page = 0; page < Math.min(opened.count, MOST_PAGES); page += 1)
    found.push(await asPage(await opened.at(page), SIDE))
  return found
}

/** @throws when there is no such picture */
async function seen(page: number): Promise<Buffer> {
  if (!(page >= 1 && page <= opened.count)) throw new Error('There is no such picture.')
  return (await asPage(await opened.at(page - 1), SEEN_SIDE)).jpeg
}

async function ofPicture(from: Buffer): Promise<Opened> {
  const how = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const
  const { pages: count = 1 } = await sharp(from, how).metadata()
  return { count, at: async (page) => sharp(from, { ...how, page }).autoOrient() }
}

/** sharp's own build does not read HEVC. */
async function ofHeic(from: Buffer): Promise<Opened> {
  // @ts-expect-error it brings no types
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const pictures = new libheif.HeifDecoder().decode(from)
  if (pictures.length === 0) throw new Error('There is no picture in it.')
  const at = async (page: number) => {
    const picture = pictures[page]
    const [width, height] = [picture.get_width(), picture.get_height()]
    if (width * height > MOST_PIXELS) throw new Error('It has too many pixels.')
    const raw = { data: new Uint8ClampedArray(width * height * 4), width, height }
    await new Promise<void>((done, failed) => {
      picture.display(raw, (drawn: unknown) =>
        drawn ? done() : failed(new Error('It cannot be drawn.')),
      )
    })
    return sharp(raw.data, { raw: { width, height, channels: 4 } })
  }
  return { count: pictures.length, at }
}

/** Nothing of what a camera writes beside a picture is kept. */
async function asPage(picture: Sharp, side: number): Promise<PagePicture> {
  const { data, info } = await picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}
