// The chapters of the book, each read a page at a time.
import type { Encounter, Observation } from 'fhir/r4'
import type { Section } from '../../../kit/access.ts'
import { table } from '../../../kit/pdf/table.ts'
import type { TextKey, Texts } from '../../../texts/texts.ts'
import { fileWords } from '../../documents/both/file-words.ts'
import type { Names } from '../../record/people.fhir.ts'
import type { Entry } from '../../record/shelf.ts'
import {
  writeCareTeam,
  writeImmunization,
  writeProcedure,
} from '../../summary/both/written/care.ts'
import { writeAllergy, writeCondition, writeMedicine } from '../../summary/both/written/health.ts'
import { writeVital } from '../../summary/both/written/results.ts'
import { writeNext, writeVisit } from '../../summary/both/written/visits.ts'
import { oneLine, said, type Writing, type Written } from '../../summary/both/written/written.ts'
import type { NextVisit } from '../../visits/next-visit.fhir.ts'
import type { NoteResource } from '../../visits/notes.fhir.ts'
import { toVitals } from '../../vitals/vitals.fhir.ts'
import { writeAmendment } from './amended-chapter.ts'
import { writeAnswered } from './answered-chapter.ts'
import { writeBill } from './bills-chapter.ts'
import { writeBooked } from './booked-chapter.ts'
import type { Book } from './book.ts'
import { writeNotes, writeResults } from './long-chapters.ts'
import {
  PAGE,
  readAmended,
  readAnswered,
  readBills,
  readBooked,
  readShelf,
  type ShelfName,
} from '../pages.server.ts'
import type { TakenFile } from '../papers.server.ts'

/** Forms that are opened at once. */
const FORMS = 20

type Tell = (entries: number) => Promise<void>
type Given = {
  coming: NextVisit[]
  booked: string[]
  answered: string[]
  zone: string | null
  at: Date
  sees: (section: Section) => boolean
  papers: TakenFile[]
}

export async function writeChapters(book: Book, given: Given, tell: Tell) {
  const { coming, zone, sees, papers } = given
  const { t } = book
  const shelf = async (kind: ShelfName, title: TextKey, none: TextKey, write: Writing<never>) =>
    chapter(book, title, none, async () => {
      let n = 0
      for await (const { entries, names } of shelfPages(book, kind)) {
        for (const { resource } of entries) {
          writeEntry(book, write(t, resource as never, names))
          await book.breathe()
        }
        n += entries.length
        await tell(entries.length)
      }
      return n
    })
  if (sees('record')) {
    await shelf('allergy', 'record.allergies', 'allergies.none', writeAllergy)
    await shelf('condition', 'record.conditions', 'conditions.none', writeCondition)
  }
  if (sees('medicines'))
    await shelf('medicine', 'record.medicines', 'medicines.none', writeMedicine)
  if (sees('appointments')) {
    if (coming.length > 0)
      await chapter(book, 'visits.upcoming', 'visits.none', async () => {
        for (const visit of coming) writeEntry(book, writeNext(t, visit, zone))
        return coming.length
      })
    await writeOthers(book, given, tell)
    const write: Writing<Encounter> = writeVisit(book.own)
    await shelf('visit', 'record.visits', 'visits.none', write as Writing<never>)
  }
  if (sees('notes'))
    await chapter(book, 'visits.notes', 'takeaway.noNotes', () =>
      writeNotes(book, notePages(book), tell),
    )
  if (sees('results')) {
    await chapter(book, 'record.results', 'results.none', () => writeResults(book, tell))
    await chapter(book, 'vitals.title', 'vitals.none', () => writeVitals(book, tell))
  }
  if (sees('record')) {
    await shelf('immunization', 'record.immunizations', 'immunizations.none', writeImmunization)
    await shelf('procedure', 'record.procedures', 'procedures.none', writeProcedure)
    await shelf('care_team', 'record.care-team', 'careTeam.none', writeCareTeam)
  }
  await writeForms(book, given, tell)
  await writeAmended(book)
  if (sees('documents'))
    await chapter(book, 'takeaway.documents', 'documents.none', async () => {
      for (const paper of papers) {
        writeEntry(book, writePaper(t, paper))
        await book.breathe()
      }
      return papers.length
    })
  await writeBills(book, given)
}

async function writeBills(book: Book, { sees, at }: Given): Promise<void> {
  const bills = sees('bills') ? await readBills(book.ctx, {}) : []
  if (bills.length === 0) return
  await chapter(book, 'bills.title', 'bills.none', async () => {
    for (const bill of bills) {
      writeEntry(book, writeBill(book.t, bill, at))
      await book.breathe()
    }
    return bills.length
  })
}

/** Booked here, and not among those to come: they are told of there. */
async function writeOthers(book: Book, { coming, booked, at }: Given, tell: Tell): Promise<void> {
  const told = new Set(coming.map(({ id }) => id))
  const others = booked.filter((id) => !told.has(id))
  if (others.length === 0) return
  await chapter(book, 'appointment.pastTitle', 'appointment.pastNone', async () => {
    for (let from = 0; from < others.length; from += PAGE) {
      const page = others.slice(from, from + PAGE)
      for (const one of await readBooked(book.ctx, { ids: page })) {
        writeEntry(book, writeBooked(book.t, one, at))
        await book.breathe()
      }
      await tell(page.length)
    }
    return others.length
  })
}

async function writeAmended(book: Book): Promise<void> {
  const all = await readAmended(book.ctx, {})
  if (all.length === 0) return
  await chapter(book, 'takeaway.amendments', 'takeaway.amendments', async () => {
    for (const { amendment } of all) writeAmendment(book, amendment)
    return all.length
  })
}

/** Forms are shown to whom they are for, whatever else is shared: what is not theirs was not found. */
async function writeForms(book: Book, { answered }: Given, tell: Tell): Promise<void> {
  if (answered.length === 0) return
  await chapter(book, 'takeaway.forms', 'takeaway.forms', async () => {
    for (let from = 0; from < answered.length; from += FORMS) {
      const page = answered.slice(from, from + FORMS)
      for (const one of await readAnswered(book.ctx, { ids: page })) {
        writeAnswered(book, one)
        await book.breathe()
      }
      await tell(page.length)
    }
    return answered.length
  })
}

/** Its bytes are in the FHIR file; the checksum tells that they are these. */
const writePaper = (
  t: Texts,
  { title, document, date, file, sha256, carried }: TakenFile,
): Written => ({
  title,
  first: said(
    oneLine(
      document ? t(`documents.class.${document.class}`) : t('documents.sentByYou'),
      document?.author,
      t.date(date),
      document?.amended && t('documents.changedWord'),
    ),
  ),
  lines: said(
    oneLine(
      fileWords(t, { type: file.type, size: Number(file.size), ready: true }),
      t(carried ? 'takeaway.fileInBundle' : 'takeaway.fileNotIn'),
    ),
    sha256 && `${t('takeaway.sum')}: ${sha256}`,
  ),
})

/** @param write how many entries it wrote */
async function chapter(
  { parts, t }: Book,
  title: TextKey,
  none: TextKey,
  write: () => Promise<number>,
): Promise<void> {
  const close = parts.open()
  parts.heading(2, t(title))
  if ((await write()) === 0) parts.paragraph(t(none))
  close()
}

export type Page = { entries: Entry[]; names: Names } & Pick<
  Awaited<ReturnType<typeof readShelf>>,
  'known' | 'notes'
>

async function* shelfPages({ ctx }: Book, kind: ShelfName): AsyncGenerator<Page> {
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readShelf>> = await readShelf(ctx, { kind, before })
    yield page as Page
    before = page.older
  } while (before)
}

const notePages = (book: Book) =>
  shelfPages(book, 'note') as AsyncGenerator<Page & { entries: Entry<NoteResource>[] }>

export function writeEntry({ parts }: Book, { title, first, lines }: Written): void {
  parts.heading(3, title)
  for (const text of first) parts.paragraph(text, 'line')
  for (const text of lines) parts.paragraph(text, 'faint')
  parts.space()
}

async function writeVitals(book: Book, tell: Tell): Promise<number> {
  const { t, paper, parts } = book
  let n = 0
  const columns = [
    { title: t('takeaway.when'), share: 3 },
    { title: t('takeaway.whatMeasured'), share: 4 },
    { title: t('takeaway.value'), share: 3 },
  ]
  for await (const { entries, known } of shelfPages(book, 'vital')) {
    const readings = toVitals(entries as Entry<Observation>[], known ?? undefined)
    table(
      paper,
      parts,
      columns,
      readings.map((reading) => {
        const { at, name, value } = writeVital(t, reading)
        return [{ text: at }, { text: name }, { text: value }]
      }),
    )
    n += entries.length
    await tell(entries.length)
  }
  return n
}
