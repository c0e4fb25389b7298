// Files that came with imported notes, opened where the note may be read: a list of them beside the documents, and the one
// way to their bytes. They lie sealed in the entry that they came with.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { readNames } from '../../record/names.server.ts'
import { markSeen } from '../../record/seen.ts'
import { listEntries, type Entry } from '../../record/shelf.ts'
import { toNote, type NoteResource } from '../../visits/notes.fhir.ts'
import { makeLink, readLink, type Use } from '../link.ts'
import type { Received } from './attached.fhir.ts'
import { filesOf, findReceived } from './find.ts'

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
    const { entry, view, file } = await findReceived(tx, id, asked)
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
    const { file, id } = await findReceived(tx, link.version, asked)
    return { ...file, id, use: link.use, received: link.holds ? file.received : null }
  },
  audit: (_input, { id, use, received }) =>
    received && use === 'keep' ? [{ action: 'export', what: 'note', id }] : [],
})
