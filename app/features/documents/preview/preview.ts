// Pages of a PDF as pictures, so that a phone shows them in the page, without a script and without a PDF of anybody's
// running in the browser. Each is drawn by a process of its own (child.ts).
import type { Readable } from 'node:stream'
import { apart } from '../../../kit/files/apart.ts'

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
