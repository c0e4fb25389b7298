// A document says what it is to those who listen, in any script; the same words at the same moment make the same bytes.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { keepContents } from './contents.ts'
import { faces } from './faces.ts'
import { layLines, type Dir } from './lines.ts'
import { startPaper } from './paper.ts'
import { partsOf } from './parts.ts'
import { table } from './table.ts'

const VIETNAMESE = 'Nguyễn Thị Bảo Trân: Kết quả xét nghiệm đường huyết'
const ARABIC = 'هذا سجلك الطبي (2026) من Hillside'
const rows = Array.from({ length: 60 }, (_, i) => [
  { text: `Result ${i + 1}` },
  { text: `${i}.5 %`, bold: i % 9 === 0 },
])

const backwards = (word: string) => [...word].toReversed().join('')
const lettersOf = ({ text }: { text: string }) => [...text].length

async function made(dir: Dir = 'ltr', more: string[] = []): Promise<Buffer> {
  const paper = startPaper({
    title: 'A record (of one person)',
    author: 'Hillside Clinic',
    lang: dir === 'ltr' ? 'en' : 'ar',
    dir,
    at: new Date('2026-11-28T12:00:00Z'),
    size: 'LETTER',
    foot: (page, pages) => `Page ${page} of ${pages}`,
  })
  const parts = partsOf(paper)
  parts.heading(1, 'The record of José')
  parts.facts([
    ['Birth date', '3 May 1981'],
    ['Nothing', ''],
  ])
  const contents = keepContents(paper, parts, 'What is in it')
  const close = parts.open()
  parts.heading(2, 'Results')
  table(
    paper,
    parts,
    [
      { title: 'What', share: 3 },
      { title: 'Value', share: 1, numbers: true },
    ],
    rows,
  )
  close()
  parts.heading(2, 'Notes')
  for (const text of [VIETNAMESE, ARABIC, 'x'.repeat(300), ...more]) parts.paragraph(text)
  parts.list(['one', 'two'])
  contents()
  const bytes = buffer(paper.stream)
  await paper.finish()
  return bytes
}

test('it is tagged, has a language, a title, bookmarks, and embeds its letters', async () => {
  const { raw, tags, bookmarks, pages } = readPdf(await made())
  for (const said of [
    '/MarkInfo',
    '/Lang (en)',
    '/DisplayDocTitle true',
    'pdfuaid:part',
    '/FontFile2',
  ])
    expect(raw).toContain(said)
  expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
  expect(tags.get('Document')).toBe(1)
  expect(tags.get('H1')).toBe(1)
  expect(tags.get('H2')).toBe(2)
  expect(tags.get('Table')).toBe(1)
  expect(tags.get('TR')).toBe(61)
  expect(tags.get('TH')).toBe(2)
  expect(tags.get('TD')).toBe(120)
  expect(tags.get('TOCI')).toBe(2)
  expect(tags.get('LI')).toBe(3)
  expect(bookmarks).toEqual(['Results', 'Notes'])
  expect(pages[0]).toMatch(/Results 2\nNotes 4/)
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`)
})

test('all that is drawn is content with a tag, or said to be none', async () => {
  for (const content of readPdf(await made()).contents) {
    let open = 0
    for (const [said] of content.matchAll(/\b(?:BDC|BMC|EMC|TJ)\b|(?<= )S\n/g)) {
      if (said === 'EMC') open -= 1
      else if (said === 'TJ') expect(open).toBe(1)
      else open += 1
    }
    expect(open).toBe(0)
  }
})

test('a long table has its head on each page, and a row is on one', async () => {
  const { pages } = readPdf(await made())
  const with60 = pages.filter((page) => /Result \d/.test(page) && page.includes('.5 %'))
  expect(with60.length).toBeGreaterThan(1)
  for (const page of with60) expect(page).toMatch(/What\s*Value/)
  expect(pages.join().match(/Result \d+/g)).toHaveLength(60)
})

test('every letter says which it is, in Vietnamese and in Arabic', async () => {
  const text = readPdf(await made()).pages.join('\n')
  expect(text).toContain(VIETNAMESE)
  expect(text).toContain('Birth date') // the i of ị is an i elsewhere
  // Arabic is drawn from the right: each word is there from its last letter to its first.
  const drawn = text.replace(/\s/g, '')
  for (const word of ['سجلك', 'الطبي', 'هذا']) expect(drawn).toContain(backwards(word))
  expect(text).not.toContain('\uFFFD')
})

test('the same words at the same moment make the same bytes', async () => {
  expect((await made()).equals(await made())).toBe(true)
  expect((await made()).equals(await made('ltr', ['more']))).toBe(false)
})

test('right to left, what reads first stands on the right', async () => {
  const { raw, tags } = readPdf(await made('rtl'))
  expect(raw).toContain('/Lang (ar)')
  expect(tags.get('TD')).toBe(120)
})

test('numbers and foreign words keep their own direction in a line', () => {
  const [line] = layLines(ARABIC, { width: 1e6, weight: 'regular', dir: 'rtl', measure: () => 1 })
  const drawn = line?.runs.map(({ text }) => text.trim()).filter(Boolean)
  expect(drawn?.[0]).toBe('Hillside')
  expect(drawn).toContain('2026')
  expect(drawn?.at(-1)).toBe('هذا')
})

test('no line is wider than it may be, and none is lost', () => {
  const words = `${VIETNAMESE} `.repeat(20) + 'y'.repeat(500)
  const lines = layLines(words, { width: 40, weight: 'regular', dir: 'ltr', measure: lettersOf })
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(40)
  expect(lines.map(({ text }) => text).join('')).toBe(words)
})

test('the faces have what our languages need', () => {
  for (const weight of ['regular', 'bold'] as const) {
    const all = faces(weight)
    for (const letter of 'ñ¿éüßđữỹệẲжλअ•–“’≤≥°µ½…سلامپگ')
      expect(all.some(({ characters }) => characters.has(letter.codePointAt(0) as number))).toBe(
        true,
      )
  }
})

const has = (tool: string) =>
  (process.env.PATH ?? '').split(path.delimiter).some((at) => fs.existsSync(path.join(at, tool)))

test.skipIf(!has('qpdf') || !has('pdftotext'))('other programs read it', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-pdf-'))
  const file = path.join(folder, 'it.pdf')
  try {
    fs.writeFileSync(file, await made())
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toMatch(/No syntax/)
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).normalize('NFC')
    expect(text).toContain(VIETNAMESE)
    expect(text).toContain('سجلك الطبي')
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})
