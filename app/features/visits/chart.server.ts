// Visits and notes as those who treat read them, also those that are not released; and the days alone for those who plan.
import type { Encounter } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { cursor } from '../access/cursor.ts'
import { chartVerb } from '../chart/open.server.ts'
import { readShelf, type Shelf } from '../record/list-verb.ts'
import { readNames } from '../record/names.server.ts'
import { cursorOf, listEntries, readEntry, type Entry } from '../record/shelf.ts'
import { whyUnshown } from '../record/unshown.fhir.ts'
import { shownTo, type Shown } from '../release/shown.ts'
import { cardFor } from '../staff/person.ts'
import { toNote, type NoteResource, type NoteView } from './notes.fhir.ts'
import { readComing } from './coming.ts'
import { visitPage } from './visits.server.ts'
import { toVisit } from './visits.fhir.ts'

const UPCOMING = 20
const DAYS = 40
const NOTES = 30

export const readVisits = chartVerb({
  name: 'visits.chart.list',
  what: 'visits',
  input: z.object({ before: z.string().nullable() }),
  run: async (reader, { before }) => ({
    upcoming: before ? [] : await readComing(reader, UPCOMING),
    shelf: await readShelf(
      reader,
      { kind: 'visit', view: (resource: Encounter, names) => toVisit(resource, names) },
      before,
    ),
  }),
})

/** @throws notFound */
export const readOneVisit = chartVerb({
  name: 'visits.chart.read',
  what: 'visit',
  input: z.object({ id: z.string() }),
  run: async (reader, { id }) => {
    const visit = await visitPage(reader, id, { own: true })
    const shown = await shownTo(
      reader,
      visit.notes.map((note) => note.id),
    )
    return { ...visit, notes: visit.notes.map((note) => ({ ...note, shown: shown.get(note.id) })) }
  },
})

/** How it stands with the patient goes with it. */
export type NoteInList = NoteView & { shown?: Shown }

/** All notes by date, a page at a time: none of them is over, so none comes before the others. */
export const readNotes = chartVerb({
  name: 'visits.notes.chart.list',
  what: 'notes',
  input: z.object({ before: z.string().nullable() }),
  run: async (reader, { before }): Promise<Shelf<NoteInList>> => {
    const found = await listEntries<NoteResource>(reader, {
      kind: 'note',
      before,
      limit: NOTES + 1,
    })
    const page = found.slice(0, NOTES)
    const names = await readNames(reader, page as Entry[])
    const shown = await shownTo(
      reader,
      page.map(({ id }) => id),
    )
    const last = page.at(-1)
    return {
      active: [],
      past: page.map(({ id, visitId, isNew, receivedAt, resource, state }) => ({
        id,
        visitId,
        isNew,
        receivedAt,
        unshown: whyUnshown(resource, state),
        view: { ...toNote(resource, names), shown: shown.get(id) },
      })),
      older: found.length > NOTES && last ? cursorOf(last as Entry) : null,
    }
  },
})

/** @throws notFound */
export const readOneNote = chartVerb({
  name: 'visits.note.chart.read',
  what: 'note',
  input: z.object({ id: z.string() }),
  run: async (reader, { id }) => {
    const entry = await readEntry<NoteResource>(reader, id, ['note'])
    const { visitId, receivedAt } = entry
    const view = toNote(entry.resource, await readNames(reader, [entry] as Entry[]))
    const shown = (await shownTo(reader, [id])).get(id)
    const unshown = whyUnshown(entry.resource, entry.state)
    return { id, view, visitId, receivedAt, unshown, shown }
  },
})

export type VisitDay = {
  id: string
  kind: 'visit' | 'appointment'
  state: 'active' | 'past'
  at: Date
}

/** On which days somebody was or will be here: for the front desk, and nothing of why. */
export const readVisitDays = verb({
  name: 'visits.days.read',
  who: ['staff'],
  may: 'visits.plan',
  input: z.object({ patient: z.uuid(), before: cursor.nullable() }),
  audit: ({ patient }) => ({ action: 'read', what: 'days of visits', patient }),
  run: async (tx, { patient, before }): Promise<{ days: VisitDay[]; older: string | null }> => {
    await cardFor(tx, patient)
    const [at, id] = before ?? [null, null]
    const { rows } = await sql<VisitDay>`
      select id, kind, state, at from app.visit_days(${patient}, ${at}, ${id}, ${DAYS + 1})`.execute(
      tx.db,
    )
    const days = rows.slice(0, DAYS)
    const last = rows.length > DAYS ? days.at(-1) : undefined
    return { days, older: last ? `${last.at.toISOString()}_${last.id}` : null }
  },
})
