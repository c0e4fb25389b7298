// A picture drawn anew: upright, cropped to a square, small, and without anything that came along with it, such as where
// it was taken. What leaves here are dots and nothing else of what was sent. What strangers made is drawn by drawn-apart.ts.
import sharp from 'sharp'

export const MOST_BYTES = 10 * 1024 * 1024
const MOST_DOTS = 50_000_000 // of the largest cameras of telephones
const LARGE = 400 // dots each way: on the page of the photo, on a dense screen
const SMALL = 80 // in a list, and in the head of the chart

export type Faces = { picture: Buffer; face: Buffer }

// One thread, and nothing kept.
sharp.concurrency(1)
sharp.cache(false)

/** @throws for what is no picture, or one that breaks off */
export async function drawnAnew(sent: Buffer): Promise<Faces> {
  const picture = await square(sent, LARGE)
  return { picture, face: await square(picture, SMALL) }
}

const square = (from: Buffer, side: number): Promise<Buffer> =>
  sharp(from, { limitInputPixels: MOST_DOTS, failOn: 'error' })
    .autoOrient()
    // A face is where the skin is, whatever else is in the picture.
    .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer()
