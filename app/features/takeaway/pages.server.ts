// The record, piece by piece, as whoever asked for a copy sees it at this moment. Each call is a transaction of its own,
// under the patients' role and its row-level security; nothing that is read counts as read.
import { sql } from 'kysely'
import type { DiagnosticReport, FhirResource, Observation } from 'fhir/r4'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { everyAmendment, type TakenAmendment } from '../amend/copy.ts'
import { bookedOnes, everyBooked, type Booked } from '../appointments/booked.ts'
import { ownZone } from '../appointments/remind/own-zone.ts'
import { everyBill } from '../bills/copy.ts'
import type { WholeBill } from '../bills/bill.ts'
import { answeredOnes, everyAnswered, type Answered } from '../forms/copy.ts'
import { readCard, type Card } from '../people/people.server.ts'
import { namingNothingKept } from '../record/kept-back.ts'
import { readNames } from '../record/names.server.ts'
import { readShared } from '../record/shared.ts'
import {
  cursorOf,
  entriesOf,
  everyId,
  listEntries,
  type Cursor,
  type Entry,
} from '../record/shelf.ts'
import { teamNotes, type TeamNote } from '../release/team-notes.ts'
import { readKnown } from '../results/known.server.ts'
import { flat, readMembers, type Member } from '../results/members.ts'
import type { Known } from '../results/results.fhir.ts'
import { orderKeys } from '../results/orders.ts'
import type { NextVisit } from '../visits/next-visit.fhir.ts'
import { readComing } from '../visits/coming.ts'
import { asked, type Reader } from './asked.ts'

/** Entries that are opened at once. */
export const PAGE = 200
const ORDERS = 40
const COMING = 20

/** That a copy was made is one line of the log; each page of it is none. */
const audit = () => []

export type Head = {
  card: Card
  own: boolean
  sections: readonly string[]
  ids: { shelved: string[]; others: string[] }
  coming: NextVisit[]
  /** Appointments that were booked here, the latest first. */
  booked: string[]
  /** Forms that were answered, the newest first. */
  answered: string[]
  /** Zone of the own clock of whoever asked; null where it is not known. */
  zone: string | null
}

export const readHead = verb({
  ...asked,
  name: 'takeaway.head.read',
  input: z.object({}),
  audit,
  run: async (tx): Promise<Head> => {
    const { actor } = tx
    return {
      card: await readCard(tx.vault, actor.patient, actor.card),
      own: actor.relation === 'self',
      sections: actor.sections,
      ids: await everyId(tx),
      coming: await readComing(tx, COMING),
      booked: await everyBooked(tx),
      answered: await everyAnswered(tx),
      zone: await ownZone(tx),
    }
  },
})

/** They are bytes and pictures of other entries: taken along only with one that is taken. */
const carried = new Set(['Binary', 'Media', 'ImagingStudy', 'DocumentManifest'])

/** Entries as received. */
export const readEntries = verb({
  ...asked,
  name: 'takeaway.entries.read',
  input: z.object({ ids: z.array(z.guid()).max(PAGE) }),
  audit,
  run: (tx, { ids }) => entriesOf(tx, ids),
})

/**
 * Entries that are on no shelf: only where they name nothing that is kept back, and bytes only where an entry that is
 * taken leads to them.
 */
export const readOthers = verb({
  ...asked,
  name: 'takeaway.others.read',
  input: z.object({
    ids: z.array(z.guid()).max(PAGE),
    referred: z.custom<(entry: Entry) => boolean>(),
  }),
  audit,
  run: async (tx, { ids, referred }) => {
    const found = await namingNothingKept(tx, await entriesOf(tx, ids))
    return found.filter((entry) => !carried.has(entry.type) || referred(entry))
  },
})

export const readBooked = verb({
  ...asked,
  name: 'takeaway.booked.read',
  input: z.object({ ids: z.array(z.guid()).max(PAGE) }),
  audit,
  run: (tx, { ids }): Promise<Booked[]> => bookedOnes(tx, ids),
})

export const readAnswered = verb({
  ...asked,
  name: 'takeaway.answered.read',
  input: z.object({ ids: z.array(z.guid()).max(PAGE) }),
  audit,
  run: (tx, { ids }): Promise<Answered[]> => answeredOnes(tx, ids),
})

/** Corrections that were asked for, with what was said against a denial: that goes along with the record. */
export const readAmended = verb({
  ...asked,
  name: 'takeaway.amended.read',
  input: z.object({}),
  audit,
  run: (tx): Promise<TakenAmendment[]> => everyAmendment(tx),
})

/** Row-level security shows none to whom bills are not shared. */
export const readBills = verb({
  ...asked,
  name: 'takeaway.bills.read',
  input: z.object({}),
  audit,
  run: (tx): Promise<WholeBill[]> => everyBill(tx),
})

export const readDirectory = verb({
  ...asked,
  name: 'takeaway.directory.read',
  input: z.object({ source: z.string(), references: z.array(z.string()) }),
  audit,
  run: async (tx, { source, references }): Promise<FhirResource[]> => [
    ...new Set((await readShared(tx, source, references)).values()),
  ],
})

const shelves = z.enum([
  'allergy',
  'condition',
  'medicine',
  'immunization',
  'procedure',
  'care_team',
  'visit',
  'note',
  'vital',
])
export type ShelfName = z.output<typeof shelves>

export const readShelf = verb({
  ...asked,
  name: 'takeaway.shelf.read',
  input: z.object({ kind: shelves, before: z.string().nullable() }),
  audit,
  run: async (tx, { kind, before }) => {
    const entries = await listEntries(tx, { kind, before, limit: PAGE })
    const last = entries.at(-1)
    const ids = kind === 'note' ? entries.map(({ id }) => id) : []
    return {
      entries,
      names: await readNames(tx, entries as Entry[]),
      known: kind === 'vital' ? await readKnown(tx, entries as Entry[]) : null,
      notes: await notesOf(tx, ids),
      older: entries.length === PAGE && last ? cursorOf(last as Entry) : null,
    }
  },
})

export type TakenOrder = {
  entry: Entry<DiagnosticReport | Observation>
  members: Member[]
  notes: TeamNote[]
}

export const readOrders = verb({
  ...asked,
  name: 'takeaway.orders.read',
  input: z.object({ before: z.string().nullable() }),
  audit,
  run: async (
    tx,
    { before },
  ): Promise<{ orders: TakenOrder[]; known: Known; read: number; older: Cursor | null }> => {
    const keys = await orderKeys(tx, before, ORDERS)
    const ids = keys.map(({ id }) => id)
    const entries = ids.length
      ? await listEntries<DiagnosticReport | Observation>(tx, { kind: ['report', 'result'], ids })
      : []
    const known = await readKnown(tx, entries as Entry[])
    const members = await readMembers(tx, entries, known)
    const orders: TakenOrder[] = []
    let read = 0
    for (const entry of entries) {
      const own = members.get(entry.id) ?? []
      const all = [entry.id, ...flat(own).map(({ id }) => id)]
      read += all.length
      orders.push({ entry, members: own, notes: (await notesOf(tx, all)).flatMap(([, n]) => n) })
    }
    const last = entries.at(-1)
    return {
      orders,
      known,
      read,
      older: keys.length === ORDERS && last ? cursorOf(last as Entry) : null,
    }
  },
})

/** What the care team wrote beside each of these entries. */
async function notesOf(tx: Reader, ids: string[]): Promise<[id: string, notes: TeamNote[]][]> {
  const found: [string, TeamNote[]][] = []
  if (ids.length === 0) return found
  const { rows } = await sql<{ id: string }>`
    select distinct n.entry_id as id from team_note n
    where n.patient_id = any(${[tx.actor.patient, ...tx.actor.also]}::uuid[])
      and n.entry_id = any(${ids}::uuid[])`.execute(tx.db)
  for (const { id } of rows) found.push([id, await teamNotes(tx, [id])])
  return found
}
