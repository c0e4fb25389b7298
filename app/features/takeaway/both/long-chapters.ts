// Results and notes: the chapters that say the most, each with what the care team wrote beside it.
import { table, type Cell } from '../../../kit/pdf/table.ts'
import type { Entry } from '../../record/shelf.ts'
import type { TeamNote } from '../../release/team-notes.ts'
import { writeOrder, type Row } from '../../summary/both/written/results.ts'
import { writeNote } from '../../summary/both/written/visits.ts'
import type { NoteResource } from '../../visits/notes.fhir.ts'
import type { Book } from './book.ts'
import type { Page } from './chapters.ts'
import { readOrders } from '../pages.server.ts'

type Tell = (entries: number) => Promise<void>

export async function writeResults(book: Book, tell: Tell): Promise<number> {
  const { parts, t, ctx } = book
  let before: string | null = null
  let n = 0
  let year = ''
  do {
    const page: Awaited<ReturnType<typeof readOrders>> = await readOrders(ctx, { before })
    for (const { entry, members, notes } of page.orders) {
      const { title, first, rows, lines } = writeOrder(t, entry.resource, members, page.known)
      if (entry.at && t.year(entry.at) !== year) parts.bookmark((year = t.year(entry.at)))
      parts.heading(3, title)
      for (const text of first) parts.paragraph(text, 'faint')
      if (rows.length > 0) resultTable(book, rows)
      for (const text of lines) parts.paragraph(text, 'line')
      teamWrote(book, notes)
      parts.space()
      await book.breathe()
    }
    n += page.orders.length
    await tell(page.read)
    before = page.older
  } while (before)
  return n
}

function resultTable({ paper, parts, t }: Book, rows: Row[]): void {
  const columns = [
    { title: t('takeaway.whatMeasured'), share: 5 },
    { title: t('takeaway.value'), share: 4 },
    { title: t('takeaway.range'), share: 3 },
  ]
  const cells = rows.map(({ name, value, range, outside }): Cell[] => [
    { text: name },
    { text: value, bold: outside },
    { text: range },
  ])
  table(paper, parts, columns, cells)
}

export async function writeNotes(
  book: Book,
  pages: AsyncGenerator<Page & { entries: Entry<NoteResource>[] }>,
  tell: Tell,
): Promise<number> {
  const { parts, t } = book
  let n = 0
  for await (const { entries, names, notes } of pages) {
    const wrote = new Map(notes)
    for (const { id, resource } of entries) {
      const { title, first, blocks, files } = writeNote(t, resource, names)
      parts.heading(3, title)
      for (const text of first) parts.paragraph(text, 'faint')
      for (const { kind, text } of blocks) {
        if (kind === 'heading') parts.paragraph(text, 'label')
        else if (kind === 'item') parts.list([text])
        else parts.paragraph(text)
      }
      for (const text of files) parts.paragraph(`${text} ${t('takeaway.fileInBundle')}`, 'faint')
      teamWrote(book, wrote.get(id) ?? [])
      parts.space()
      await book.breathe()
    }
    n += entries.length
    await tell(entries.length)
  }
  return n
}

function teamWrote({ parts, t }: Book, notes: TeamNote[]): void {
  for (const { text, by, at } of notes) {
    parts.paragraph(t('takeaway.teamWrote', { by, at: t.date(at) }), 'label')
    parts.paragraph(text)
  }
}
