// What was sent for the open record, as whoever sent it follows it.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { Sending } from './sending.ts'
import { sendings } from './sendings.server.ts'

const MOST = 100

export const listSent = verb({
  name: 'uploads.list',
  who: ['patient'],
  reach: 'documents',
  input: z.object({}),
  run: (tx): Promise<Sending[]> => sendings(tx, sql`u.patient_id = ${ofPerson(tx)}`, MOST),
  audit: (_input, found) => ({ action: 'read', what: 'sent files', count: found.length }),
})

/** One sending: a receipt. @throws notFound */
export const readSent = verb({
  name: 'uploads.read',
  who: ['patient'],
  reach: 'documents',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Sending> => {
    if (!isUuid(id)) throw notFound()
    const where = sql`u.patient_id = ${ofPerson(tx)} and u.upload_id = ${id}`
    const [found] = await sendings(tx, where, 1)
    if (!found) throw notFound()
    await noticeRead(tx, found.id)
    return found
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'sent files', id }),
})

/** A file that was sent, to be given back. @throws notFound, also while nobody has looked through it */
export const openSent = verb({
  name: 'uploads.file.read',
  who: ['patient'],
  reach: 'documents',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<FileRow> => {
    if (!isUuid(id)) throw notFound()
    const file = await readFile(tx, id)
    if (file.origin !== 'patient' || !mayLeave(file)) throw notFound()
    return file
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'sent file', id }),
})
