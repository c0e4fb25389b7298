// Reads the words of a PDF that the portal made back out of its bytes, page by page, by the letters that each glyph says
// it stands for. Knows no more of the format than that takes.
import { inflateSync } from 'node:zlib'

export type ReadPdf = {
  /** Words of each page, lines parted. */
  pages: string[]
  /** What draws each page. */
  contents: string[]
  /** Kinds of structure element with how many there are. */
  tags: Map<string, number>
  bookmarks: string[]
  /** The whole file, as characters. */
  raw: string
}

export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1')
  const objects = new Map<number, { head: string; stream: Buffer | null }>()
  for (const { 1: id, 2: body, index } of raw.matchAll(
    /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g,
  )) {
    const at = body?.indexOf('stream\n') ?? -1
    const head = at < 0 ? (body ?? '') : (body ?? '').slice(0, at)
    let stream: Buffer | null = null
    if (at >= 0) {
      const length = Number(/\/Length (\d+)/.exec(head)?.[1])
      const start = raw.indexOf('stream\n', index) + 'stream\n'.length
      stream = bytes.subarray(start, start + length)
      if (head.includes('/FlateDecode')) stream = inflateSync(stream)
    }
    objects.set(Number(id), { head, stream })
  }
  const head = (id: number) => objects.get(id)?.head ?? ''
  const letters = new Map<number, Map<string, string>>()
  const fontOf = (id: number) => {
    let known = letters.get(id)
    if (!known) {
      const map = objects.get(Number(/\/ToUnicode (\d+)/.exec(head(id))?.[1]))?.stream
      letters.set(id, (known = lettersOf(map?.toString('latin1') ?? '')))
    }
    return known
  }
  const tags = new Map<string, number>()
  const bookmarks: string[] = []
  const kids: number[] = []
  for (const { head: it } of objects.values()) {
    const tag = /^<<\n\/S \/(\w+)/.exec(it)?.[1]
    if (tag) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    if (it.includes('/Dest ')) bookmarks.push(textIn(it, 'Title'))
    if (/\/Type \/Pages\b/.test(it))
      for (const [, id] of (/\/Kids \[([^\]]*)\]/.exec(it)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
        kids.push(Number(id))
  }
  const contents: string[] = []
  const pages = kids.map((id) => {
    const resources = head(Number(/\/Resources (\d+)/.exec(head(id))?.[1]))
    const fonts = new Map<string, Map<string, string>>()
    for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name ?? '', fontOf(Number(font)))
    const content = objects.get(Number(/\/Contents (\d+)/.exec(head(id))?.[1]))?.stream
    contents.push(content?.toString('latin1') ?? '')
    return wordsOf(contents.at(-1) ?? '', fonts)
  })
  return { pages, contents, tags, bookmarks, raw }
}

function lettersOf(map: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, from, list] of map.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi)) {
    let code = Number.parseInt(from ?? '', 16)
    for (const [, said = ''] of (list ?? '').matchAll(/<([\da-f ]*)>/gi)) {
      const units = said.replaceAll(' ', '').match(/.{4}/g) ?? []
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
      found.set((code++).toString(16).padStart(4, '0'), text)
    }
  }
  return found
}

function wordsOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let text = ''
  let line = ''
  let font = new Map<string, string>()
  for (const [, y, name, shown] of content.matchAll(
    /1 0 0 1 [-\d.]+ ([-\d.]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (y !== undefined && y !== line) {
      line = y
      text += '\n'
    }
    if (name) font = fonts.get(name) ?? new Map()
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([\da-f]*)>/gi))
      for (const glyph of hex.match(/.{4}/g) ?? []) text += font.get(glyph) ?? '\uFFFD'
  }
  return text.normalize('NFC')
}

function textIn(head: string, field: string): string {
  const found = new RegExp(`/${field} \\(((?:[^)\\\\]|\\\\[\\s\\S])*)\\)`).exec(head)?.[1] ?? ''
  const bytes = Buffer.from(found.replace(/\\([\s\S])/g, '$1'), 'latin1')
  return bytes[0] === 0xfe
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
