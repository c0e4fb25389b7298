// Visits: the list, one visit with all that belongs to it, the last one, and a note on its own.
import type { Encounter, FhirResource } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { nextBooked, type NextBooked } from '../appointments/next.ts'
import { readShelf, type Shelf } from '../record/list-verb.ts'
import { readNames } from '../record/names.server.ts'
import { markSeen } from '../record/seen.ts'
import { listEntries, readEntry, type Entry, type Hiding, type Kind } from '../record/shelf.ts'
import type { Chosen } from '../release/choices.ts'
import { chosenBy } from '../release/choices.server.ts'
import type { Shown } from '../release/shown.ts'
import { teamNotes, type TeamNote } from '../release/team-notes.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { whyUnshown, type Unshown } from '../record/unshown.fhir.ts'
import { distinctNotes, toNote, type NoteResource, type NoteView } from './notes.fhir.ts'
import type { NextVisit } from './next-visit.fhir.ts'
import { readUpcoming } from './upcoming.ts'
import { toVisit, type VisitView } from './visits.fhir.ts'

const UPCOMING = 10

/** The shelf of visits, and on its first page the appointments to come. */
export const listVisits = verb({
  name: 'visits.list',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ before: z.string().nullable() }),
  run: async (
    tx,
    { before },
  ): Promise<Shelf<VisitView> & { upcoming: NextVisit[]; booked: NextBooked[] }> => ({
    booked: before ? [] : await nextBooked(tx, UPCOMING),
    upcoming: before ? [] : await readUpcoming(tx, UPCOMING),
    ...(await readShelf(tx, { kind: 'visit', view: toVisit }, before)),
  }),
  audit: { action: 'read', what: 'visits' },
})

/** Something found, ordered or given at a visit; `href` where it has a page of its own. */
export type VisitItem = Title & {
  id: string
  kind?: Kind | null
  href: string | null
  isNew: boolean
  unshown?: Unshown | null
}
export type VisitNote = {
  id: string
  view: NoteView
  receivedAt: Date
  unshown: Unshown | null
  /** To those who treat: how it stands with the patient. */
  shown?: Shown
}

export type VisitRead = {
  id: string
  view: VisitView
  notes: VisitNote[]
  conditions: VisitItem[]
  results: VisitItem[]
  medicines: VisitItem[]
  immunizations: VisitItem[]
  procedures: VisitItem[]
  hiding: Hiding
  unshown: Unshown | null
  /** To its owner: what they chose to see later, or not here. */
  chosen?: Chosen
}

const belonging: Kind[] = [
  'note',
  'condition',
  'report',
  'result',
  'medicine',
  'immunization',
  'procedure',
]
const MOST = 300 // entries of one visit; a hospital stay of weeks has fewer that are read

/** One visit and what belongs to it. Opening it ends its "New" mark and those of its notes. */
export const readVisit = verb({
  name: 'visits.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.string() }),
  audit: (input) => ({ action: 'read', what: 'visit', id: input.id }),
  run: async (tx, { id }) => ({
    ...(await visitPage(tx, id, {
      // What the visit itself says was found names conditions that may be kept from who acts for the patient.
      own: tx.actor.relation === 'self',
    })),
    chosen: await chosenBy(tx, tx.actor.patient),
  }),
})

/** @param own whether it may say what the visit itself says was found @throws notFound */
export async function visitPage(
  tx: PatientTx,
  id: string,
  { own }: { own: boolean },
): Promise<VisitRead> {
  const visit = await readEntry<Encounter>(tx, id, ['visit'])
  const entries = await listEntries(tx, { kind: belonging, visitId: id, limit: MOST })
  const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind)
  const notes = of('note')
  const names = await readNames(tx, [visit, ...notes] as Entry[])
  await markSeen(
    tx,
    [visit, ...notes].filter(({ isNew }) => isNew).map((entry) => entry.id),
  )
  const view = toVisit(visit.resource, names)
  const reports = new Set(of('report').map((entry) => entry.id))
  const alone = of('result').filter(({ groupId }) => !groupId || !reports.has(groupId))
  const views = notes.map((entry) => ({
    id: entry.id,
    view: toNote(entry.resource as NoteResource, names),
    receivedAt: entry.receivedAt,
    unshown: whyUnshown(entry.resource, entry.state),
  }))
  return {
    id,
    view: own ? view : { ...view, diagnoses: [] },
    // Two of one text may differ in whether the patient sees them.
    notes: tx.actor.whole ? views : distinctNotes(views, (one) => one.view),
    conditions: of('condition').map((entry) => item(entry, null)),
    results: [
      ...of('report').map((entry) => item(entry, `/results/report/${entry.id}`)),
      ...alone.map((entry) => item(entry, `/results/${entry.id}`)),
    ],
    medicines: of('medicine').map((entry) => item(entry, '/medicines')),
    immunizations: of('immunization').map((entry) => item(entry, '/immunizations')),
    procedures: of('procedure').map((entry) => item(entry, null)),
    hiding: visit.hiding ?? null,
    unshown: whyUnshown(visit.resource, visit.state),
  }
}

const item = (entry: Entry<FhirResource>, href: string | null): VisitItem => ({
  id: entry.id,
  kind: entry.kind,
  href,
  isNew: entry.isNew,
  unshown: whyUnshown(entry.resource, entry.state),
  ...titleOf(entry),
})

/** The id of the newest visit that has begun; null when there was none. */
export const findLastVisit = verb({
  name: 'visits.last.find',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({}),
  run: async (tx) => {
    const [last] = await listEntries(tx, { kind: 'visit', state: 'past', limit: 1 })
    return { id: last?.id ?? null }
  },
  audit: (_input, output) => ({ action: 'read', what: 'visits', id: output.id }),
})

type NoteRead = Pick<VisitNote, 'id' | 'view'> & {
  visitId: string | null
  hiding: Hiding
  teamNotes: TeamNote[]
}

/** One note, and the visit it belongs to. */
export const readNote = verb({
  name: 'visits.note.read',
  who: ['patient'],
  reach: 'notes',
  input: z.object({ id: z.string() }),
  audit: (input) => ({ action: 'read', what: 'note', id: input.id }),
  run: async (tx: PatientTx, { id }): Promise<NoteRead> => {
    const entry = await readEntry<NoteResource>(tx, id, ['note'])
    await markSeen(tx, [id])
    const view = toNote(entry.resource, await readNames(tx, [entry] as Entry[]))
    return {
      id,
      view,
      visitId: entry.visitId,
      hiding: entry.hiding ?? null,
      teamNotes: await teamNotes(tx, [id]),
    }
  },
})
