// FHIR DocumentReference and DiagnosticReport (with a text) -> a note a patient can read. Pure: what is not in
// the resource itself (a link to a file) is named, not fetched.
import type { Attachment, DiagnosticReport, DocumentReference, Reference } from 'fhir/r4'
import { conceptName, statusCode } from '../record/coding.fhir.ts'
import { firstDate, period } from '../record/dates.fhir.ts'
import { resolve, whoAre, whoIs, type Names } from '../record/people.fhir.ts'
import { isReleased } from '../record/release.fhir.ts'
import { lookUp, number, objects, words } from '../record/tolerant.fhir.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { conceptWords } from '../record/words/words.fhir.ts'
import { decoded } from './attachment.fhir.ts'
import { blocksOfHtml, blocksOfText, type Block } from './note-text.ts'

export type NoteResource = DocumentReference | DiagnosticReport

export type NotePart =
  | { kind: 'text'; blocks: Block[] }
  /** A file we cannot draw as text: a PDF, a picture, a letter in another format. */
  | { kind: 'file'; contentType: string; title: string | null; bytes: number | null; at: number }

export type NoteView = {
  plain: string
  clinical: string | null
  about: string | null
  /** FHIR date or instant it was written. */
  date: string | null
  who: string[]
  organization: string | null
  status: 'final' | 'changed' | 'replaced' | 'not-final'
  /** Finished by its author and not restricted; a note that is not released must not be shown. */
  released: boolean
  parts: NotePart[]
}

const statuses: Record<string, NoteView['status']> = {
  final: 'final',
  current: 'final',
  amended: 'changed',
  corrected: 'changed',
  appended: 'changed',
  superseded: 'replaced',
}

/** @param names shared resources by reference: authors, organizations, and Binary by their URL */
export function toNote(note: NoteResource, names?: Names): NoteView {
  const document = note.resourceType === 'DocumentReference'
  const { plain, clinical, about } = titleOf(note)
  return {
    plain,
    clinical,
    about: about ?? null,
    date: document
      ? firstDate(note.date, note.context?.period?.start)
      : firstDate(note.issued, note.effectiveDateTime, period(note.effectivePeriod).start),
    who: authorsOf(note, names),
    organization: document ? whoIs(note.custodian, note, names) : null,
    status: statusOf(note),
    released: isReleased(note),
    parts: [
      ...conclusionOf(note),
      ...attachmentsOf(note).flatMap((one, at) => partOf(one, at, note, names)),
    ],
  }
}

/**
 * Each note once. Senders file the same text as a report and as a document; the first of them stays.
 * @param notes in the order to be kept
 */
export function distinctNotes<T>(notes: readonly T[], viewOf: (note: T) => NoteView): T[] {
  const met = new Set<string>()
  return notes.filter((note) => {
    const view = viewOf(note)
    // Files are told apart by nothing we can see, so they are never taken for the same.
    const key = textOf(view) ?? `${met.size} ${view.plain}`
    return !met.has(key) && Boolean(met.add(key))
  })
}

/** All that a note says, to compare it with another; null when some of it is a file. */
export function textOf({ parts }: Pick<NoteView, 'parts'>): string | null {
  const texts = parts.map((part) => (part.kind === 'text' ? JSON.stringify(part.blocks) : ''))
  return texts.every(Boolean) && texts.length > 0 ? texts.join() : null
}

function titleOf(note: NoteResource) {
  const concept = note.resourceType === 'DocumentReference' ? note.type : note.code
  const title = conceptWords(concept, 'note')
  if (title.plain !== phrases.unnamed.note || note.resourceType !== 'DocumentReference')
    return title
  const said =
    words(note.description) ??
    words(attachmentsOf(note)[0]?.title) ??
    conceptName(objects(note.category)[0])
  return said ? { plain: said, clinical: null, about: undefined } : title
}

function authorsOf(note: NoteResource, names?: Names): string[] {
  if (note.resourceType === 'DocumentReference')
    return whoAre([...objects(note.author), note.authenticator], note, names)
  const interpreters: Reference[] = objects(note.resultsInterpreter)
  return whoAre(interpreters.length > 0 ? interpreters : objects(note.performer), note, names)
}

function statusOf(note: NoteResource): NoteView['status'] {
  if (note.resourceType === 'DiagnosticReport')
    return lookUp(statuses, statusCode(note.status)) ?? 'not-final'
  if (note.status === 'superseded') return 'replaced'
  return lookUp(statuses, words(note.docStatus) ?? 'final') ?? 'not-final'
}

export function attachmentsOf(note: NoteResource): Attachment[] {
  if (note.resourceType === 'DiagnosticReport') return objects(note.presentedForm)
  return objects(note.content)
    .map((one) => one.attachment)
    .filter((one) => one !== null && typeof one === 'object')
}

function conclusionOf(note: NoteResource): NotePart[] {
  const conclusion = note.resourceType === 'DiagnosticReport' && note.conclusion
  const blocks = typeof conclusion === 'string' ? blocksOfText(conclusion) : []
  return blocks.length > 0 ? [{ kind: 'text', blocks }] : []
}

function partOf(attachment: Attachment, at: number, note: NoteResource, names?: Names): NotePart[] {
  const found = resolve({ reference: attachment.url }, note, names)
  const inside = found?.resourceType === 'Binary' ? found : null
  const { type, text, bytes } = decoded({
    ...attachment,
    contentType: attachment.contentType ?? inside?.contentType,
    data: attachment.data ?? inside?.data,
  })
  if (text !== null) {
    const blocks = /html|xml/.test(type) ? blocksOfHtml(text) : blocksOfText(text)
    return blocks.length > 0 ? [{ kind: 'text', blocks }] : []
  }
  if (bytes === null && !words(attachment.url)) return []
  const size = bytes ?? number(attachment.size)
  return [{ kind: 'file', contentType: type, title: words(attachment.title), bytes: size, at }]
}
