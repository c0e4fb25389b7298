// Letters of the demonstration clinic as PDFs, made by hand: a head, a day, paragraphs, as many pages as it takes.
import { clinic } from './clinic.ts'

const LINE = 88 // letters of one line, about
const LINES = 40 // of one page

/** Who wrote it. */
export type Head = { name: string; address?: string; phone?: string }

/** @param day as it stands on the letter */
export function paperOf(
  title: string,
  day: string,
  paragraphs: readonly string[],
  from: Head = clinic,
): { pdf: Buffer; pages: number } {
  const body = paragraphs.flatMap((one) => [...wrapped(one), ''])
  const pages: string[] = []
  for (let at = 0; at < body.length || at === 0; at += LINES)
    pages.push(pageOf(from, title, day, body.slice(at, at + LINES), at === 0))
  return { pdf: pdfOf(pages), pages: pages.length }
}

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim()
    if (line.length > LINE) lines.push(word)
    else lines[lines.length - 1] = line
  }
  return lines
}

function pageOf(from: Head, title: string, day: string, lines: string[], first: boolean): string {
  const head = first
    ? [
        '0.12 0.35 0.38 rg 0 752 612 40 re f 1 g',
        text(60, 766, 'F2', 13, from.name),
        '0 g',
        text(60, 730, 'F1', 9, [from.address, from.phone].filter(Boolean).join(' · ')),
        text(60, 690, 'F2', 16, title),
        text(60, 668, 'F1', 11, day),
      ]
    : []
  const top = first ? 636 : 730
  return [...head, ...lines.map((line, i) => text(60, top - i * 15, 'F1', 11, line))].join('\n')
}

const text = (x: number, y: number, font: string, size: number, words: string): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`

const font = (name: string) =>
  `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`

function pdfOf(pages: string[]): Buffer {
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((drawn, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${6 + i * 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    ]),
  ]
  let out = '%PDF-1.4\n'
  const table = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF`
  return Buffer.from(out + end, 'latin1')
}
