// The list of chapters at the beginning, with their pages, each a link. It is drawn last, when the pages are known, into
// the room that was kept for it.
import type { Paper } from './paper.ts'
import type { Parts } from './parts.ts'

/**
 * Keeps the rest of this page for the contents, and goes on behind it.
 * @returns draws them; to be called once, before the end
 */
export function keepContents(paper: Paper, parts: Parts, title: string): () => void {
  const { doc } = paper
  parts.paragraph(title, 'label')
  paper.y += parts.gap * 0.6
  const page = paper.pages - 1
  const top = paper.y
  const toc = doc.struct('TOC')
  parts.into.add(toc)
  paper.newPage()
  return () => {
    const last = { page: paper.pages - 1, y: paper.y }
    doc.switchToPage(page)
    paper.y = top
    const style = parts.styles.text
    const { x, width } = paper.whole
    for (const { text, page: of, name } of parts.marks) {
      const item = doc.struct('TOCI')
      toc.add(item)
      const link = doc.struct('Link')
      item.add(link)
      const [line] = paper.lay(`${text} `, style, width - 60)
      const [number] = paper.lay(String(of), style, 50)
      const y = paper.y
      paper.content(link, 'Link', () => {
        if (line) paper.drawLine(line, paper.whole, y, style)
        if (number) paper.drawLine(number, paper.whole, y, style, true)
      })
      const area = { ...({ structParent: link, Contents: new String(text) } as object) }
      doc.goTo(x, y, width, paper.heightOf(style), name, area)
      link.end()
      item.end()
      paper.y += paper.heightOf(style) + parts.gap * 0.3
    }
    toc.end()
    doc.switchToPage(last.page)
    paper.y = last.y
  }
}
