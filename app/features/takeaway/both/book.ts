// The record to read: a PDF with contents and bookmarks, chapter by chapter in the order of the summary, newest first
// within each. It holds what the person's own pages show, in the same words.
import type { Readable } from 'node:stream'
import { keepContents } from '../../../kit/pdf/contents.ts'
import { startPaper, type Paper } from '../../../kit/pdf/paper.ts'
import { partsOf, type Parts } from '../../../kit/pdf/parts.ts'
import { paperSize } from '../../../kit/pdf/size.ts'
import type { Context } from '../../../kit/kit.ts'
import type { Texts } from '../../../texts/texts.ts'
import { writeChapters } from './chapters.ts'
import { readHead } from '../pages.server.ts'
import type { TakenFile } from '../papers.server.ts'

export type Book = {
  paper: Paper
  parts: Parts
  t: Texts
  ctx: Context
  own: boolean
  /** Lets other people's requests be answered: setting a page takes some milliseconds. */
  breathe: () => Promise<void>
}

/**
 * @param ctx of the job, with the eyes of whoever asked
 * @param tell how many entries were gone through since it was told last
 * @returns the file, all of which is written by then, how many pages it has, and what was shared with who acts for the patient
 */
export async function writeBook(
  ctx: Context,
  t: Texts,
  { at, papers }: { at: Date; papers: TakenFile[] },
  tell: (entries: number) => Promise<void>,
): Promise<{ stream: Readable; pages: number; sections: string[] | null }> {
  const { card, own, coming, booked, answered, zone, sections } = await readHead(ctx, {})
  const paper = startPaper({
    title: t('takeaway.book'),
    author: t.clinic,
    lang: t.lang,
    dir: t.dir,
    at,
    size: paperSize(t.timeZone),
    foot: (page, pages) => t('takeaway.foot', { name: card.name, page, pages }),
  })
  const parts = partsOf(paper)
  parts.heading(1, t('takeaway.bookTitle', { name: card.name }))
  parts.facts([
    [t('summary.birthDate'), card.birthDate ? t.date(card.birthDate) : ''],
    [t('summary.number'), card.recordNumber ?? ''],
    [t('summary.clinic'), [t.clinic, t.phone].filter(Boolean).join(' · ')],
    [t('takeaway.madeAt'), t.dateTime(at)],
  ])
  parts.paragraph(t(own ? 'takeaway.whatItIs' : 'takeaway.whatItIsOther'))
  const contents = keepContents(paper, parts, t('takeaway.contents'))
  const sees = (section: string) => own || sections.includes(section)
  await writeChapters(
    { paper, parts, t, ctx, own, breathe: breathing() },
    { coming, booked, answered, zone, at, sees, papers },
    tell,
  )
  contents()
  const { pages } = paper
  await paper.finish()
  return { stream: paper.stream, pages, sections: own ? null : [...sections] }
}

const AT_A_TIME = 12 // ms

function breathing(): Book['breathe'] {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_A_TIME) return
    await new Promise((done) => setImmediate(done))
    since = performance.now()
  }
}
