// What documents are made of: headings with their bookmarks, paragraphs, lists, facts.
import { FAINT, type Paper, type Struct, type Style } from './paper.ts'

export type Scale = { text: number; gap: number }
export const usual: Scale = { text: 10.5, gap: 6 }

export type Mark = { text: string; page: number; name: string }

export type Parts = ReturnType<typeof partsOf>

/** @param paper where they go, one below the other @param scale how large */
export function partsOf(paper: Paper, { text: size, gap }: Scale = usual) {
  const { doc, root } = paper
  const styles = {
    1: { size: size * 1.95, weight: 'bold', after: gap * 1.4 },
    2: { size: size * 1.35, weight: 'bold', after: gap * 0.8 },
    3: { size, weight: 'bold', after: gap * 0.2 },
    text: { size, weight: 'regular', after: gap },
    line: { size, weight: 'regular', after: gap * 0.2 },
    faint: { size: size * 0.93, weight: 'regular', ink: FAINT, after: gap * 0.2 },
    label: { size, weight: 'bold' },
  } as const satisfies Record<string | number, Style>
  const marks: Mark[] = []
  let chapter: PDFKit.PDFOutline | null = null
  let into: Struct = root

  /**
   * @param level 1 the title, 2 a chapter with a bookmark, 3 an entry
   * @param keep how much must fit below it on the same page
   */
  function heading(level: 1 | 2 | 3, text: string, keep = size * 4) {
    const style = styles[level]
    if (level === 2) paper.y += gap * 1.6
    paper.room(paper.heightOf(style) + keep)
    if (level === 2) {
      const name = `c${marks.length + 1}`
      const top = paper.y
      doc.addNamedDestination(name, 'XYZ', 0, top, 0)
      chapter = doc.outline.addItem(text, at(top))
      marks.push({ text, page: paper.pages, name })
    }
    paper.block(into, `H${level}`, text, style)
  }

  // So that a bookmark leads to its line and not to the top of the page.
  const at = (top: number) => ({ top, left: doc.page.width, fit: false }) as object

  /** A bookmark below that of the chapter, such as a year. */
  function bookmark(text: string) {
    chapter?.addItem(text, at(paper.y))
  }

  const paragraph = (text: string, style: keyof typeof styles = 'text') =>
    paper.block(into, 'P', text, styles[style])

  /** Items with a dot before each. */
  function list(items: string[], style: 'text' | 'line' | 'faint' = 'line') {
    if (items.length === 0) return
    const all = doc.struct('L')
    into.add(all)
    const how = styles[style]
    const hang = size * 1.1
    const { x, width } = paper.whole
    for (const item of items) {
      paper.room(paper.heightOf(how))
      const one = doc.struct('LI')
      all.add(one)
      const label = doc.struct('Lbl')
      one.add(label)
      const top = paper.y
      const [dot] = paper.lay('•', how, hang)
      paper.content(label, 'Lbl', () => dot && paper.drawLine(dot, paper.whole, top, how))
      label.end()
      const start = paper.dir === 'rtl' ? x : x + hang
      paper.block(one, 'LBody', item, how, { x: start, width: width - hang })
      one.end()
    }
    all.end()
    paper.y += gap * 0.8
  }

  /** What is called what: a name with its value beside it. */
  function facts(pairs: [name: string, value: string][]) {
    const said = pairs.filter(([, value]) => value !== '')
    if (said.length === 0) return
    const all = doc.struct('L')
    into.add(all)
    const { x, width } = paper.whole
    const names = Math.min(width * 0.32, 170)
    for (const [name, value] of said) {
      paper.room(paper.heightOf(styles.text))
      const one = doc.struct('LI')
      all.add(one)
      const label = doc.struct('Lbl')
      one.add(label)
      const top = paper.y
      const wide = { x: paper.dir === 'rtl' ? x + width - names : x, width: names - 8 }
      const lines = paper.lay(name, styles.label, wide.width)
      paper.content(label, 'Lbl', () => {
        for (const [i, line] of lines.entries())
          paper.drawLine(line, wide, top + i * paper.heightOf(styles.label), styles.label)
      })
      label.end()
      const beside = { x: paper.dir === 'rtl' ? x : x + names, width: width - names }
      paper.block(one, 'LBody', value, { ...styles.text, after: 0 }, beside)
      const least = top + lines.length * paper.heightOf(styles.label)
      if (paper.y > top && paper.y < least) paper.y = least
      one.end()
    }
    all.end()
    paper.y += gap
  }

  /** Some room before what follows. */
  const space = () => {
    paper.y += gap
  }

  /** What follows belongs together until `close` is called. */
  function open(tag: 'Sect' | 'Art' = 'Sect'): () => void {
    const outer = into
    into = doc.struct(tag)
    outer.add(into)
    return () => {
      into.end()
      into = outer
    }
  }

  return {
    heading,
    bookmark,
    paragraph,
    list,
    facts,
    open,
    space,
    marks,
    styles,
    gap,
    get into() {
      return into
    },
  }
}
