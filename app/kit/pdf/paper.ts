// A document of text: tagged for those who listen to it (PDF/UA-1), its language and title said, its letters embedded,
// broken into pages, with bookmarks. The same words at the same moment make the same bytes. It is written out at its
// end; until then its pages are in memory, about 10 kB each.
import type { Readable } from 'node:stream'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { faces, type Weight } from './faces.ts'
import { sayLetters } from './letters.ts'
import { layLines, type Dir, type Line, type Run } from './lines.ts'

export type Struct = PDFKit.PDFStructureElement
export type Style = { size: number; weight: Weight; ink?: string; after?: number }
type Place = { x: number; width: number }

export type PaperOptions = {
  title: string
  /** Who made it: the clinic. */
  author: string
  /** BCP 47. */
  lang: string
  dir: Dir
  at: Date
  size: 'A4' | 'LETTER'
  margin?: number
  /** What stands at the foot of each page. */
  foot: (page: number, pages: number) => string
}

export const INK = '#1d1b18'
export const FAINT = '#55504a'
const LEADING = 1.42
const FOOT: Style = { size: 8.5, weight: 'regular', ink: FAINT }

const heightOf = ({ size }: Style) => size * LEADING

export type Paper = ReturnType<typeof startPaper>

export function startPaper({ margin = 54, dir, ...options }: PaperOptions) {
  const doc = new PDFDocument({
    size: options.size,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: options.lang,
    displayTitle: true,
    info: {
      Title: options.title,
      Author: options.author,
      Producer: 'Portico',
      Creator: 'Portico',
      CreationDate: options.at,
      ModDate: options.at,
    },
  } as unknown as PDFKit.PDFDocumentOptions)
  for (const weight of ['regular', 'bold'] as const)
    for (const { name, bytes } of faces(weight)) doc.registerFont(name, bytes)
  const root = doc.struct('Document')
  doc.addStructure(root)
  let y = 0
  let pages = 0
  const atNewPage: (() => void)[] = []

  const newPage = () => {
    doc.addPage()
    pages += 1
    y = margin
    for (const draw of atNewPage) draw()
  }
  newPage()
  const whole: Place = { x: margin, width: doc.page.width - 2 * margin }
  const bottom = () => doc.page.height - margin - FOOT.size * LEADING

  const withFace = ({ face, turned }: Run, { size, weight }: Style) => {
    doc.font(faces(weight)[face]?.name ?? '').fontSize(size)
    sayLetters(doc)
    // Pieces of a right-to-left run must not be shaped word by word: their order would be lost.
    return turned ? ({ features: [] } as PDFKit.Mixins.TextOptions) : {}
  }
  const measure = (style: Style) => (run: Run) => doc.widthOfString(run.text, withFace(run, style))
  const lay = (text: string, style: Style, width: number): Line[] =>
    layLines(text, { width, weight: style.weight, dir, measure: measure(style) })
  /** One line at `top`, from the side that reading begins on unless told. */
  function drawLine(line: Line, { x, width }: Place, top: number, style: Style, end = false) {
    let at = (dir === 'ltr') !== end ? x : x + width - line.width
    const baseline = top + style.size * 1.08
    doc.fillColor(style.ink ?? INK)
    for (const run of line.runs) {
      const how = withFace(run, style)
      doc.text(run.text, at, baseline, { ...how, lineBreak: false, baseline: 'alphabetic' })
      at += doc.widthOfString(run.text, how)
    }
  }

  /** What `draw` draws on this page, as content of `of`. */
  function content(of: Struct, tag: string, draw: () => void) {
    const marked = doc.markStructureContent(tag)
    draw()
    doc.endMarkedContent()
    of.add(marked)
  }

  /** What is no content: repeated, or decoration. */
  function artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout') {
    doc.markContent('Artifact', { type })
    draw()
    doc.endMarkedContent()
  }

  /** Lines below each other, on as many pages as they take. */
  function flow(of: Struct, tag: string, text: string, style: Style, place: Place = whole) {
    const lines = lay(text, style, place.width)
    while (lines.length > 0) {
      const fits = Math.floor((bottom() - y) / heightOf(style))
      if (fits < 1) {
        newPage()
        continue
      }
      const now = lines.splice(0, fits)
      content(of, tag, () => {
        for (const line of now) {
          drawLine(line, place, y, style)
          y += heightOf(style)
        }
      })
    }
    y += style.after ?? 0
  }

  /** Text in an element of its own. */
  function block(of: Struct, tag: string, text: string, style: Style, place?: Place) {
    const made = doc.struct(tag)
    of.add(made)
    flow(made, tag, text, style, place)
    made.end()
  }

  async function finish(): Promise<void> {
    root.end()
    for (let page = 0; page < pages; page += 1) {
      doc.switchToPage(page)
      const text = options.foot(page + 1, pages)
      artifact(() => {
        const top = doc.page.height - margin - FOOT.size
        for (const line of lay(text, FOOT, whole.width).slice(0, 1))
          drawLine(line, whole, top, FOOT)
      }, 'Pagination')
      // Other people's requests are answered meanwhile.
      if (page % 20 === 19) await new Promise((done) => setImmediate(done))
    }
    doc.end()
  }

  return {
    doc,
    root,
    dir,
    whole,
    stream: doc as unknown as Readable,
    get y() {
      return y
    },
    set y(to: number) {
      y = to
    },
    get pages() {
      return pages
    },
    atNewPage,
    bottom,
    newPage,
    /** Goes on the next page unless so much is left on this one. */
    room: (height: number) => {
      if (y + height > bottom()) newPage()
    },
    lay,
    heightOf,
    drawLine,
    content,
    artifact,
    flow,
    block,
    finish,
  }
}
