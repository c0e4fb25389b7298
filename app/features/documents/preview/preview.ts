// Pages of a PDF as pictures, so that a phone shows them in the page, without a script and without a PDF of anybody's
// running in the browser; and those of scans and photos that browsers do not show. Each is drawn by a process of its own.
import { Readable } from 'node:stream'
import { apart } from '../../../kit/files/apart.ts'
import { countPictures, pictureOf } from '../../../kit/files/pictures/pictures.ts'
import { bytesOf } from '../../../kit/files/read.ts'
import { isDrawn, type FileType } from '../../../kit/files/type.ts'
import type { Kit } from '../../../kit/kit.ts'

const run = apart({
  script: 'app/features/documents/preview/child.ts',
  mayRead: ['app/features/documents/preview', 'node_modules/@hyzyla/pdfium', 'package.json'],
  heap: 384,
  largest: 32 * 1024 * 1024,
})

/** How many pages there are; null for what is no PDF that can be read. */
export async function countPages(pdf: Readable): Promise<number | null> {
  const told = await run(pdf, 'count')
  const pages = Number(told?.toString())
  return Number.isInteger(pages) && pages > 0 ? pages : null
}

/** One page as a PNG; null when there is no such page, or it cannot be drawn. */
export const drawPage = (pdf: Readable, page: number): Promise<Buffer | null> =>
  run(pdf, 'page', String(page))

/** How many pages of a file are drawn to be looked at; null for one that is shown as it is, or not at all. */
export async function pagesOf(
  kit: Kit,
  file: Parameters<typeof bytesOf>[1],
): Promise<number | null> {
  if (!isDrawn(file.type)) return null
  const bytes = Readable.from(bytesOf(kit, file), { objectMode: false })
  return file.type === 'pdf' ? countPages(bytes) : countPictures(bytes, file.type)
}

/** One page of what is drawn, with what sort of picture it is; null when there is no such page, or it cannot be drawn. */
export async function drawnPage(
  file: Readable,
  type: FileType & ('pdf' | 'tiff' | 'heic'),
  page: number,
): Promise<{ picture: Buffer; mime: string } | null> {
  const picture = await (type === 'pdf' ? drawPage(file, page) : pictureOf(file, type, page))
  return picture && { picture, mime: type === 'pdf' ? 'image/png' : 'image/jpeg' }
}
