// Files that came with imported notes, opened where the note may be read: a list of them beside the documents, and the one
// way to their bytes. They lie sealed in the entry that they came with.
import { sql } from 'kysely'
import type { Binary, FhirResource } from 'fhir/r4'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { entryId, readReference } from '../../record/import/identity.ts'
import { readNames } from '../../record/names.server.ts'
import { bodyPlace } from '../../record/places.ts'
import { markSeen } from '../../record/seen.ts'
import { listEntries, readEntry, type Entry } from '../../record/shelf.ts'
import { toNote, type NoteResource, type NoteView } from '../../visits/notes.fhir.ts'
import { makeLink, readLink, type Use } from '../link.ts'
import { attachmentAt, binaryOf, receivedOf, type Received } from './attached.fhir.ts'

const NEWEST = 60 // notes that are looked through for files; older ones are reached by their note

export type ReceivedLine = {
  /** Of the note it came with. */
  id: string
  at: number
  title: string
  from: string | null
  date: string | null
  isNew: boolean
}

const filesOf = ({ parts }: NoteView) =>
  parts.flatMap((part) => (part.kind === 'file' ? [part] : []))

/** Files of the newest notes. Empty for who may see documents and no notes: row-level security keeps notes. */
export const listReceived = verb({
  name: 'documents.received.list',
  who: ['patient'],
  reach: 'documents',
  input: z.object({}),
  audit: { action: 'read', what: 'documents' },
  run: async (tx): Promise<ReceivedLine[]> => {
    const entries = await listEntries<NoteResource>(tx, { kind: 'note', limit: NEWEST })
    const names = await readNames(tx, entries as Entry[])
    return entries.flatMap((entry) => {
      const view = toNote(entry.resource, names)
      return filesOf(view).map(({ at, title }) => ({
        id: entry.id,
        at,
        title: title ?? view.plain,
        from: view.who[0] ?? view.organization,
        date: view.date,
        isNew: entry.isNew,
      }))
    })
  },
})

/** Which file of a note, as its address has it. */
const at = z.string()
const input = z.object({ id: z.string(), at })

/** One file of a note: what it is, its bytes where they came, and a link to them for some minutes. @throws notFound */
export const readReceived = verb({
  name: 'documents.received.read',
  who: ['patient'],
  reach: 'notes',
  input,
  audit: ({ id }) => ({ action: 'read', what: 'note', id }),
  run: async (tx, { id, at: asked }) => {
    const { entry, view, file } = await find(tx, id, asked)
    await markSeen(tx, [id])
    const link = (use: Use) => makeLink(tx.vault, tx.actor, entry.id, use, tx.now)
    return { id, at: asked, view, ...file, show: link('show'), keep: link('keep') }
  },
})

export type OpenedReceived = { title: string; use: Use; received: Received | null; id: string }

/** The bytes, by such a link. @throws notFound */
export const openReceived = verb({
  name: 'documents.received.open',
  who: ['patient'],
  reach: 'notes',
  input: z.object({ link: z.string(), at }),
  run: async (tx, { link: text, at: asked }): Promise<OpenedReceived> => {
    const link = readLink(tx.vault, tx.actor, text, tx.now)
    if (!link) throw notFound()
    const { file, id } = await find(tx, link.version, asked)
    return { ...file, id, use: link.use, received: link.holds ? file.received : null }
  },
  audit: (_input, { id, use, received }) =>
    received && use === 'keep' ? [{ action: 'export', what: 'note', id }] : [],
})

async function find(tx: PatientTx, id: string, asked: string) {
  const entry = await readEntry<NoteResource>(tx, id, ['note'])
  const view = toNote(entry.resource, await readNames(tx, [entry] as Entry[]))
  const part = filesOf(view).find((one) => String(one.at) === asked)
  const attachment = part && attachmentAt(entry.resource, part.at)
  if (!part || !attachment) throw notFound()
  const reference = attachment.data ? null : binaryOf(attachment)
  const binary = reference ? await readBinary(tx, entry as Entry, reference) : null
  return {
    id,
    entry,
    view,
    file: { title: part.title ?? view.plain, received: receivedOf(attachment, binary) },
  }
}

/** A Binary of the same record; one that belongs to nobody is nobody's to open. */
async function readBinary(
  tx: PatientTx,
  { source, patient }: Entry,
  reference: string,
): Promise<Binary | null> {
  const target = readReference(reference)
  if (target.is !== 'key') return null
  const id = entryId(tx.vault, source, target.key)
  const { rows } = await sql<{ body: Buffer }>`
    select e.body from record_entry e
    where e.patient_id = ${patient} and e.id = ${id} and e.type = 'Binary'`.execute(tx.db)
  const [row] = rows
  if (!row) return null
  const plain = await tx.vault.open(patient, bodyPlace(id), row.body)
  const resource = JSON.parse(plain.toString('utf8')) as FhirResource
  return resource.resourceType === 'Binary' ? resource : null
}
