// Runs as a process of its own, with no rights and little memory: reads a PDF of anybody from its input and writes one page
// of it as a picture, or how many pages there are. What a hostile PDF breaks here is this process alone.
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import { pictureOf } from './picture.ts'

const WIDE = 1100 // px: sharp on a phone, and still small
const TALLEST = 4000 // px

const [deed, asked] = process.argv.slice(2)

const bytes = await readAll()
const library = await PDFiumLibrary.init()
const document = await library.loadDocument(bytes)
const pages = document.getPageCount()
if (deed === 'count') process.stdout.write(String(pages))
else if (Number(asked) >= 1 && Number(asked) <= pages)
  process.stdout.write(await draw(document.getPage(Number(asked) - 1)))
else process.exitCode = 2
document.destroy()
library.destroy()

async function draw(page: PDFiumPage): Promise<Buffer> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(WIDE / originalWidth, TALLEST / originalHeight)
  const drawn = await page.render({ scale, render: 'bitmap', renderFormFields: true })
  return pictureOf(Buffer.from(drawn.data), drawn.width, drawn.height)
}

async function readAll(): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
