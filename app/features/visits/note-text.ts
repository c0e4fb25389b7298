// The text of a note as plain blocks: nothing of the sender's markup reaches a screen. Every pattern here goes
// over a text once: one that turns back on a long line would stop the whole server for everybody.
import { lookUp, visible } from '../record/tolerant.fhir.ts'

/** Line breaks inside `text` are the sender's and are meant to be seen (white-space: pre-line). */
export type Block = { kind: 'heading' | 'text' | 'item'; text: string }

const itemMark = /^(?:[-*•·+]|\d{1,3}[.)])\s+(.+)$/

/**
 * Lines of plain text or markdown: '# x' is a heading, and so is a line that reads like one; '- x' is an item;
 * blank lines part paragraphs.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  const lines = visible(text)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
  for (const [at, line] of lines.entries()) {
    const bare = line.replace(/\u00a0/g, ' ').trim()
    const heading = headingIn(bare)
    const item = bare.match(itemMark)
    const title = open?.kind === 'text' ? null : titleIn(bare, lines[at + 1]?.trim() ?? '')
    if (heading || title) {
      blocks.push({ kind: 'heading', text: unmarked(heading ?? title ?? '') })
      open = null
    } else if (item?.[1]) {
      open = { kind: 'item', text: unmarked(item[1]) }
      blocks.push(open)
    } else if (bare === '' || /^([-=_*])\1{2,}$/.test(bare)) {
      open = null
    } else if (open) {
      // A line break inside a paragraph is kept: addresses and lists of values are written so.
      open.text += `\n${unmarked(bare)}`
    } else {
      open = { kind: 'text', text: unmarked(bare) }
      blocks.push(open)
    }
  }
  return blocks
}

/** The words of a markdown heading: '# x', '## x ##'; null when the line is none. */
function headingIn(line: string): string | null {
  if (!line.startsWith('#')) return null
  const bare = line.replace(/^#{1,6}/, '').trim()
  let end = bare.length
  while (bare[end - 1] === '#') end -= 1
  return bare.slice(0, end).trimEnd() || null
}

/**
 * The words of a line that was typed as a heading: short, no sentence, and what it heads right below it. Two lines
 * of an address, or a sentence broken over two lines, are none.
 */
function titleIn(line: string, next: string): string | null {
  const bare = unmarked(line)
  if (bare.length > 40 || next === '' || !/^\p{Lu}/u.test(bare) || itemMark.test(line)) return null
  if (/^[^.,;!?:]+:$/.test(bare)) return calm(bare.slice(0, -1))
  if (/[.,;:!?\d]/.test(bare) || /\b(?:a|an|and|at|by|for|in|of|on|or|the|to|with)$/i.test(bare))
    return null
  if (/^[\p{Lu}\s&/'’-]+$/u.test(bare)) return calm(bare)
  const heads = itemMark.test(next) || (/^\p{Lu}/u.test(next) && /[.!?]["')]?$/.test(next))
  return heads ? bare : null
}

/** 'FINDINGS' shouts; 'Findings' does not. Abbreviations keep their capitals. */
const calm = (words: string) =>
  words.length > 4 && words === words.toUpperCase()
    ? words[0] + words.slice(1).toLowerCase()
    : words

/** Bold and code marks of markdown, taken off when they come in pairs. */
const unmarked = (text: string) =>
  text.replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2').replace(/`([^`]+)`/g, '$1')

/** HTML and XHTML: only the words are kept, parted by the tags that part them on a page. */
export function blocksOfHtml(html: string): Block[] {
  const bare = html
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(script|style|head|template|svg|object|iframe)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/\s+/g, ' ')
  let cellEnd = -2
  const lines = bare
    .replace(tag, (whole: string, slash: string, name: string, at: number) => {
      const said = name.toLowerCase()
      const cell = said === 'td' || said === 'th'
      if (slash && cell) cellEnd = at + whole.length
      else if (cell && at - cellEnd <= 1) return at === cellEnd ? ' | ' : '| '
      return inPlaceOf(said, slash !== '')
    })
    .split('\n')
    .map((line) => entities(line).trim())
  return blocksOfText(lines.join('\n'))
}

/** One tag; a last one that never ends goes to the end. */
const tag = /<(\/?)([a-z!?][a-z0-9]*)[^>]*(?:>|$)/gi
const parting = /^(p|div|section|article|ul|ol|li|h[1-6]|table|tr|blockquote|pre|hr|dl|dt|dd)$/

function inPlaceOf(name: string, closes: boolean): string {
  if (!closes && /^h[1-6]$/.test(name)) return '\n\n# '
  if (!closes && name === 'li') return '\n\n- '
  if (name === 'br') return '\n'
  return parting.test(name) ? '\n\n' : ''
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  hellip: '…',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  times: '×',
  le: '≤',
  ge: '≥',
  frac12: '½',
  eacute: 'é',
  ntilde: 'ñ',
}

function entities(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,9});/gi,
    (whole, name: string) => {
      if (!name.startsWith('#')) return lookUp(named, name.toLowerCase()) ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      const printable = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return printable ? String.fromCodePoint(code) : ''
    },
  )
}
