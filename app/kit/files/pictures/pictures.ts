// Photos and scans as a PDF that opens everywhere, and those that no browser shows as pictures that it does. The original stays as
// it is; these are made when somebody asks for them, by a process of its own (child.ts).
import type { Readable } from 'node:stream'
import { apart, SHARP } from '../apart.ts'
import type { FileType } from '../type.ts'

const convert = apart({
  script: 'app/kit/files/pictures/child.ts',
  mayRead: ['app/kit/files/pictures', 'package.json', ...SHARP, 'node_modules/libheif-js'],
  heap: 512,
  largest: 64 * 1024 * 1024,
  addons: true,
})

/** @returns null for what is no picture that can be read, or that takes too much */
export const pdfOf = (pictures: Readable, type: FileType): Promise<Buffer | null> =>
  convert(pictures, type, 'pdf')

/** How many there are in it; null for what cannot be read. */
export async function countPictures(pictures: Readable, type: FileType): Promise<number | null> {
  const count = Number((await convert(pictures, type, 'count'))?.toString())
  return Number.isInteger(count) && count > 0 ? count : null
}

/** One of them as a JPEG that every browser shows; null when there is none, or it cannot be drawn. */
export const pictureOf = (
  pictures: Readable,
  type: FileType,
  page: number,
): Promise<Buffer | null> => convert(pictures, type, 'page', String(page))
