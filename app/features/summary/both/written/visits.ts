// Visits, appointments to come and notes in words.
import type { Encounter } from 'fhir/r4'
import type { Texts } from '../../../../texts/texts.ts'
import { whenWords } from '../../../appointments/told.ts'
import type { NextVisit } from '../../../visits/next-visit.fhir.ts'
import { toNote, type NoteResource } from '../../../visits/notes.fhir.ts'
import type { Block } from '../../../visits/note-text.ts'
import { nameOfVisit } from '../../../visits/visit-name.ts'
import { toVisit } from '../../../visits/visits.fhir.ts'
import { oneLine, said, type Writing, type Written } from './written.ts'

/** @param own who acts for the patient is not told what the visit itself says was found: it may be kept from them */
export const writeVisit =
  (own: boolean): Writing<Encounter> =>
  (t, resource, names) => {
    const view = toVisit(resource, names)
    const { title, kind, otherReasons } = nameOfVisit(view)
    const { start, end, status, organization } = view
    const from = start && t.dateTime(start)
    const stay = start && end && t.date(end) !== t.date(start)
    return {
      title: t.list(title),
      first: said(
        stay ? t('record.fromTo', { from: t.date(start), to: t.date(end) }) : from,
        status !== 'finished' && status !== 'unknown' && t(`visits.status.${status}`),
      ),
      lines: said(
        oneLine(kind, view.clinical),
        t.list(otherReasons),
        view.who.map(({ name, role }) => (role && view.who.length > 1 ? `${name}, ${role}` : name)),
        oneLine(
          organization !== t.clinic && organization,
          view.places.map(({ name }) => name),
        ),
        own && view.diagnoses.map(({ plain, clinical }) => said(plain, clinical).join(' · ')),
        view.discharge,
      ),
    }
  }

/** @param zone of the own clock of whoever reads, where it is known */
export function writeNext(t: Texts, visit: NextVisit, zone: string | null = null): Written {
  return {
    title: visit.reason ?? t('visits.one'),
    first: said(
      visit.here ? whenWords(t, visit.here, zone) : t.dateTime(visit.start),
      visit.here?.cannotKeep && t('visits.cannotKeep'),
    ),
    lines: said(
      visit.withWhom.length > 0 && t('visits.withWhom', { who: t.list(visit.withWhom) }),
      visit.place,
      visit.here &&
        visit.here.way !== 'in person' &&
        t('appointments.way', { way: visit.here.way }),
      visit.instructions,
    ),
  }
}

export type WrittenNote = Omit<Written, 'lines'> & { blocks: Block[]; files: string[] }

export function writeNote(
  t: Texts,
  resource: NoteResource,
  names: Parameters<Writing>[2],
): WrittenNote {
  const view = toNote(resource, names)
  return {
    title: view.plain,
    first: said(
      oneLine(
        view.who.length > 0 && t.list(view.who),
        view.organization !== t.clinic && view.organization,
        view.date && t.date(view.date),
        view.status === 'changed' && t('visits.noteChanged'),
        view.status === 'replaced' && t('visits.noteReplaced'),
      ),
      view.parts.length === 0 && t('visits.noteEmpty'),
    ),
    blocks: view.parts.flatMap((part) => (part.kind === 'text' ? part.blocks : [])),
    files: view.parts.flatMap((part) =>
      part.kind === 'file' ? t('visits.file', { title: part.title ?? part.contentType }) : [],
    ),
  }
}
