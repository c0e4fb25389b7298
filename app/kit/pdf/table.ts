// A table: its head is repeated on each page for the eye and said once to those who listen; a row that is longer than a
// page goes on on the next.
import { FAINT, type Paper, type Style } from './paper.ts'
import type { Parts } from './parts.ts'

/** `share`: how much of the width, beside the others. */
export type Column = { title: string; share: number; numbers?: boolean }
export type Cell = { text: string; bold?: boolean }

const PAD = 4

export function table(paper: Paper, parts: Parts, columns: Column[], rows: Cell[][]): void {
  if (rows.length === 0) return
  const { doc, whole, dir } = paper
  const { size } = parts.styles.text
  const body: Style = { size: size * 0.93, weight: 'regular' }
  const bold: Style = { ...body, weight: 'bold' }
  const head: Style = { ...bold, ink: FAINT }
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let used = 0
  const places = columns.map(({ share }) => {
    const wide = (whole.width * share) / shares
    const x = dir === 'rtl' ? whole.x + whole.width - used - wide : whole.x + used
    used += wide
    return { x: x + PAD, width: wide - 2 * PAD }
  })

  const made = doc.struct('Table')
  parts.into.add(made)
  const rule = (y: number) =>
    paper.artifact(() => {
      doc
        .moveTo(whole.x, y)
        .lineTo(whole.x + whole.width, y)
        .lineWidth(0.5)
        .strokeColor('#cfc9c0')
        .stroke()
    })

  /** @param as TH and TD are said; without, it is there for the eye alone */
  function drawRow(cells: Cell[], styles: Style[], as?: 'TH' | 'TD') {
    const laid = cells.map(({ text }, i) =>
      paper.lay(text, styles[i] ?? body, places[i]?.width ?? whole.width),
    )
    const row = as ? doc.struct('TR') : null
    if (row) made.add(row)
    const structs = laid.map(() => {
      if (!as || !row) return null
      const cell = doc.struct(as, (as === 'TH' ? { scope: 'Column' } : {}) as object)
      row.add(cell)
      return cell
    })
    let left = Math.max(...laid.map((lines) => lines.length))
    const height = paper.heightOf(body)
    while (left > 0) {
      const fits = Math.floor((paper.bottom() - paper.y - 2 * PAD) / height)
      if (fits < 1 || (fits < left && left <= 6)) {
        paper.newPage()
        continue
      }
      const now = Math.min(fits, left)
      const top = paper.y + PAD
      for (const [i, lines] of laid.entries()) {
        const here = lines.splice(0, now)
        const place = places[i]
        const struct = structs[i]
        if (!place || here.length === 0) continue
        const draw = () => {
          for (const [n, line] of here.entries())
            paper.drawLine(line, place, top + n * height, styles[i] ?? body, columns[i]?.numbers)
        }
        if (struct && as) paper.content(struct, as, draw)
        else paper.artifact(draw)
      }
      paper.y = top + now * height + PAD
      left -= now
    }
    for (const struct of structs) struct?.end()
    row?.end()
    rule(paper.y)
  }

  const titles = columns.map(({ title }) => ({ text: title }))
  const heads = columns.map(() => head)
  paper.room(paper.heightOf(body) * 3)
  drawRow(titles, heads, 'TH')
  const again = () => drawRow(titles, heads)
  paper.atNewPage.push(again)
  for (const cells of rows)
    drawRow(
      cells,
      cells.map((cell) => (cell.bold ? bold : body)),
      'TD',
    )
  paper.atNewPage.splice(paper.atNewPage.indexOf(again), 1)
  made.end()
  paper.y += parts.gap
}
