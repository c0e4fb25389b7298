// Staff mark an entry as confidential: nobody who acts for the patient sees it, in no list, count, notice or address.
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { readGlass, type StaffTx } from '../chart/open.server.ts'
import {
  cursorOf,
  listEntries,
  readEntry,
  type Cursor,
  type Entry,
  type Kind,
} from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { staffSees } from '../documents/open.ts'
import { documentsWhere, type DocumentRow } from '../documents/rows.ts'
import { cardFor } from '../staff/person.ts'
import { allOf, release, withhold } from './hide.server.ts'
import { sectionOfKind } from './sections.ts'

const kinds = Object.keys(sectionOfKind) as Kind[]
const PAGE = 60 // of each shelf
const MOST_MARKED = 300

/** The readers of the patient's pages, with the records of this person open: one, or those that were merged. */
async function readerOf(tx: StaffTx, patient: string): Promise<PatientTx> {
  const { also } = await readGlass(tx, patient)
  const actor = { patient, also: also ?? [], account: tx.actor.account, newsFrom: null }
  return { ...tx, actor }
}

export type Guardable = Title & { id: string; kind: Kind; at: Date | null; marked: boolean }

/** `older`: where the shelf goes on; null at its end. */
export type GuardShelf = { kind: Kind; entries: Guardable[]; older: Cursor | null }

/** What is marked, and the newest of each shelf; or one shelf, from `before` on. */
export const listGuardable = verb({
  name: 'caregivers.guard.list',
  who: ['staff'],
  may: 'record.guard',
  input: z.object({
    patient: z.uuid(),
    kind: z.enum(kinds).nullable(),
    before: z.string().nullable(),
  }),
  audit: ({ patient }) => ({ action: 'read', what: 'record', patient }),
  run: async (tx, { patient, kind, before }): Promise<GuardList> => {
    const reader = await readerOf(tx, patient)
    const rows = await tx.db
      .selectFrom('record_withheld')
      .select('id')
      .where('patient_id', 'in', [patient, ...(reader.actor.also ?? [])])
      .where('why', '=', 'confidential')
      .where('ended_at', 'is', null)
      .execute()
    const marked = new Set(rows.map(({ id }) => id))
    const guardable = (entry: Entry): Guardable => ({
      id: entry.id,
      kind: entry.kind as Kind,
      at: entry.at,
      marked: marked.has(entry.id),
      ...titleOf(entry),
    })
    const shelves: GuardShelf[] = []
    for (const one of kind ? [kind] : kinds) {
      const entries = await listEntries(reader, { kind: one, before, limit: PAGE + 1 })
      const last = entries[PAGE - 1]
      const older = entries.length > PAGE && last ? cursorOf(last) : null
      shelves.push({ kind: one, entries: entries.slice(0, PAGE).map(guardable), older })
    }
    const ids = kind ? [] : [...marked]
    const all = ids.length > 0 ? { kind: kinds, ids, limit: MOST_MARKED } : null
    return {
      name: (await cardFor(tx, patient)).name,
      marked: all ? (await listEntries(reader, all)).map(guardable) : [],
      documents: ids.length > 0 ? await documentsWhere(tx, seen(tx, reader), ids) : [],
      shelves,
    }
  },
})

type GuardList = {
  name: string
  marked: Guardable[]
  /** Those that are marked; the others are marked on their own page. */
  documents: DocumentRow[]
  shelves: GuardShelf[]
}

const one = z.object({ patient: z.uuid(), id: z.string() })

const deed = (input: z.output<typeof one>, why: 'marked' | 'opened') =>
  ({ action: 'change', what: 'what is confidential', why, ...input }) as const

/** An entry with all that belongs to it, or a document. @throws notFound */
async function toGuard(tx: StaffTx, patient: string, id: string) {
  const reader = await readerOf(tx, patient)
  const [document] = await documentsWhere(tx, seen(tx, reader), [id])
  if (document) return { patient: document.patient, ids: [id] }
  const entry = await readEntry(reader, id, kinds)
  return { patient: entry.patient, ids: await allOf(reader, entry) }
}

/** Documents that this member of staff may read. */
const seen = (tx: StaffTx, { actor: { patient, also = [] } }: PatientTx) =>
  staffSees(tx, [patient, ...also])

/** @throws notFound */
export const guardEntry = verb({
  name: 'caregivers.guard.mark',
  who: ['staff'],
  may: 'record.guard',
  input: one,
  audit: (input) => deed(input, 'marked'),
  run: async (tx, { patient, id }) => {
    // Who acts for one record of a merged person sees that one alone: it is kept back where it lies.
    const found = await toGuard(tx, patient, id)
    await withhold(tx, found.patient, found.ids, 'confidential', tx.actor.account)
  },
})

/** @throws notFound */
export const unguardEntry = verb({
  name: 'caregivers.guard.unmark',
  who: ['staff'],
  may: 'record.guard',
  input: one,
  audit: (input) => deed(input, 'opened'),
  run: async (tx, { patient, id }) => {
    const found = await toGuard(tx, patient, id)
    await release(tx, found.patient, found.ids, 'confidential', tx.actor.account)
  },
})
