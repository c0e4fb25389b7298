// Photos and scans as a PDF that opens everywhere. The original stays as it is; the PDF is made when somebody asks for it, by a
// process of its own (child.ts).
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
export const pdfOf = (picture: Readable, type: FileType): Promise<Buffer | null> =>
  convert(picture, type)
